import pytest

from taiwa.vocabulary.errors import InputError
from taiwa.vocabulary.limits import Limits
from taiwa.workflows.lineage import spot_concept, trace_editions

OLD = "1. We note child labour in cocoa farming.\n\n2. We reaffirm our support for village schools.\n"
NEW = "1. We will end child labour in cocoa farming.\n\n2. We meet again in the spring of next year.\n"


def test_editions_are_aligned_and_a_concept_is_followed(write):
    found = trace_editions((write("a.txt", OLD), write("b.txt", NEW)), Limits(), concept="child labour")
    assert [document.id for document in found.documents] == ["a", "b"]
    assert [pair.change for pair in found.pairs] == ["hardened", "dropped", "new"]
    assert [(said.document, said.running, said.strength) for said in found.history] == [
        ("a", 1, 1),
        ("b", 1, 4),
    ]


def test_without_a_concept_there_is_no_history(write):
    assert trace_editions((write("a.txt", OLD), write("b.txt", NEW)), Limits()).history == ()


@pytest.mark.parametrize("count", [0, 1])
def test_one_edition_has_no_lineage(write, count):
    with pytest.raises(InputError, match="one edition has no lineage"):
        trace_editions((write("a.txt", OLD),) * count, Limits())


def test_editions_in_two_languages_are_refused(write):
    japanese = "1. 我々は、児童労働をなくす。\n\n2. 我々は、学校を建てる。\n"
    with pytest.raises(InputError, match="a and b are in two languages"):
        trace_editions((write("a.txt", OLD), write("b.txt", japanese)), Limits())


def test_a_concept_is_spotted_in_other_words_and_in_japanese():
    spot = spot_concept("child labour")
    said = ["Child and forced labor ends.", "児童労働をなくす。", "We build schools."]
    assert [spot(text) is not None for text in said] == [True, True, False]
