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
