from hypothesis import given
from hypothesis import strategies as st

from taiwa.tracing.passages import build_document
from taiwa.vocabulary.document import About, Block

KINDS = st.sampled_from(["title", "heading", "paragraph", "bullet", "footnote"])
BLOCKS = st.lists(
    st.builds(
        Block,
        KINDS,
        st.text(alphabet="aB1. ()[]IV条第。　\n", max_size=30),
        page=st.none() | st.integers(1, 9),
        level=st.integers(1, 6),
        label=st.none() | st.sampled_from(["1.", "(a)", "iv.", "第1条", ""]),
    ),
    max_size=25,
)


def build(*blocks, **about):
    return build_document(blocks, name="d", sha256="0", about=About(**about))


@given(BLOCKS)
def test_offsets_always_slice_to_the_texts(blocks):
    document = build(*blocks)
    assert [passage.running for passage in document.passages] == list(range(1, len(document.passages) + 1))
    for passage in document.passages:
        assert document.text[passage.start : passage.end] == passage.text
        assert passage.sentences
        for sentence in passage.sentences:
            assert document.text[sentence.start : sentence.end] == sentence.text
            assert passage.start <= sentence.start < sentence.end <= passage.end


def test_headings_make_a_path_and_no_passage():
    document = build(
        Block("title", "Declaration"),
        Block("heading", "Labour", level=1),
        Block("heading", "Children", level=2),
        Block("paragraph", "1. We act."),
        Block("heading", "Trade", level=1),
        Block("bullet", "We trade."),
    )
    assert document.title == "Declaration"
    assert [(p.heading, p.text, p.kind) for p in document.passages] == [
        (("Labour", "Children"), "1. We act.", "paragraph"),
        (("Trade",), "We trade.", "bullet"),
    ]
    assert document.text == "Declaration\nLabour\nChildren\n1. We act.\nTrade\nWe trade."


def test_a_number_kept_apart_comes_before_the_text():
    document = build(Block("paragraph", "We act.", label="3."), Block("heading", "Labour", label="IV."))
    assert [(p.text, p.printed) for p in document.passages] == [("3. We act.", "3")]
    assert "IV. Labour" in document.text


def test_what_the_caller_knows_comes_first():
    blocks = (Block("title", "Printed title"), Block("paragraph", "20 May 2023"))
    assert build(*blocks).date == "2023-05-20"
    known = build(*blocks, title="T", forum="G7", date="2022", language="ja", version_of="x")
    assert (known.title, known.forum, known.date, known.language, known.version_of) == (
        "T",
        "G7",
        "2022",
        "ja",
        "x",
    )


def test_headings_alone_are_read_as_passages():
    assert [p.text for p in build(Block("heading", "A"), Block("heading", "B")).passages] == ["A", "B"]
