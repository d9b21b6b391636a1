import pytest

from taiwa.readers.hyphens import MARK, resolve_hyphens
from taiwa.vocabulary.document import Block


@pytest.mark.parametrize(
    ("divided", "rest", "whole"),
    [
        (("educa", "tion"), "", "education"),
        (("well", "calibrated"), "well-calibrated steps", "well-calibrated"),
        (("child", "labour"), "a child in labour", "child-labour"),
        (("under", "standing"), "understanding under", "understanding"),
        (("state", "sponsored"), "the state", "state-sponsored"),
        (("multi", "stakeholder"), "multi-agency", "multi-stakeholder"),
        (("WHO", "convened"), "", "WHO-convened"),
        (("Indo", "Pacific"), "", "Indo-Pacific"),
    ],
)
def test_the_rest_of_the_document_tells(divided, rest, whole):
    blocks = [Block("paragraph", MARK.join(divided)), Block("paragraph", rest)]
    assert resolve_hyphens(blocks)[0].text == whole


def test_soft_hyphens_go():
    assert resolve_hyphens([Block("paragraph", "edu\u00adca\u00adtion")])[0].text == "education"


def test_a_text_that_divides_no_words_keeps_its_hyphens():
    text = f"The protection of trade is civil{MARK}military and protection{MARK}sensitive; civil law holds."
    assert [block.text for block in resolve_hyphens([Block("paragraph", text)])] == [text.replace(MARK, "-")]


def test_second_parts_of_compounds_keep_the_hyphen():
    text = f"We end gen{MARK}eral and gender{MARK}based and medium{MARK}sized work in cen{MARK}tres."
    (block,) = resolve_hyphens([Block("paragraph", text)])
    assert block.text == "We end general and gender-based and medium-sized work in centres."
