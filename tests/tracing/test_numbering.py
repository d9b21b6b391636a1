import pytest

from taiwa.tracing.numbering import number_blocks
from taiwa.vocabulary.document import Block


def number(*lines):
    """Lines that begin with # are headings, with - bullets, with [ footnotes."""
    kinds = {"#": "heading", "-": "bullet", "[": "footnote"}
    blocks = [
        Block(
            kinds.get(line[0], "paragraph"),
            line.lstrip("#- "),
            level=max(len(line) - len(line.lstrip("#")), 1),
        )
        for line in lines
    ]
    return [
        printed
        for printed, block in zip(number_blocks(blocks), blocks, strict=True)
        if block.kind != "heading"
    ]


@pytest.mark.parametrize(
    ("lines", "printed"),
    [
        (["1. We", "2. We", "- act", "3) We"], ["1", "2", None, "3"]),
        (["36. We commit to:", "(a) act", "(b) fund", "37. We"], ["36", "36(a)", "36(b)", "37"]),
        (["1. We", "(h) x", "(i) x", "(j) x"], ["1", "1(h)", "1(i)", "1(j)"]),
        (["1. We", "(a) x", "(i) y", "(ii) y", "(b) x"], ["1", "1(a)", "1(a)(i)", "1(a)(ii)", "1(b)"]),
        (["# I. Trade", "1. We", "2. We", "# II. Labour", "1. We"], ["I.1", "I.2", "II.1"]),
        (["# I. Trade", "1. We", "2. We", "# II. Labour", "3. We"], ["1", "2", "3"]),
        (["# Annex I", "1. We", "# Annex II", "1. We"], ["Annex I.1", "Annex II.1"]),
        (["# II. A", "# A. B", "1. x", "# B. C", "1. x"], ["II.A.1", "II.B.1"]),
        (["## Article 1.1: Tariffs", "1. x", "2. x", "(a) y"], ["1.1(1)", "1.1(2)", "1.1(2)(a)"]),
        (["## Article 3", "The term means:", "a) x", "b) y"], ["3", "3(a)", "3(b)"]),
        (
            ["Sec. 2. Approach.", "(a) x", "Sec. 3. Tasks.", "(a) y"],
            ["Sec. 2", "Sec. 2(a)", "Sec. 3", "Sec. 3(a)"],
        ),
        (["# 第３条", "本条約の適用上、", "１　加盟国は", "２　加盟国は"], ["3", "3(1)", "3(2)"]),
        (["１．我々は", "（１）児童労働", "（２）強制労働", "２．我々は"], ["1", "1(1)", "1(2)", "2"]),
        (["①教育", "②保健"], ["①", "②"]),
        (["140.7 Ratify it", "140.8 Ratify that"], ["140.7", "140.8"]),
        (["10. We", "11, We", "12 We", "14 We"], ["10", "11", "12", None]),
        (["[7] See it."], ["note 7"]),
        (["1.5 million children work", "2019年に我々は"], [None, None]),
        (["We act", "- (a) x"], [None, "(a)"]),
    ],
)
def test_numbers_are_those_people_cite(lines, printed):
    assert number(*lines) == printed


def test_a_numbered_list_inside_a_list_belongs_to_the_paragraph_above():
    blocks = [
        Block("paragraph", "1. We", label="1."),
        Block("paragraph", "1. schools", level=2, label="1."),
        Block("paragraph", "2. fields", level=2, label="2."),
        Block("paragraph", "2. We", label="2."),
    ]
    assert number_blocks(blocks) == ["1", "1(1)", "1(2)", "2"]
