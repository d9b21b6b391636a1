import pytest

from editions import make_edition, read_simply
from taiwa.tracing.concepts import build_finder
from taiwa.tracing.history import list_mentions, spot_query, stand_close
from taiwa.vocabulary.concept import Concept
from taiwa.vocabulary.lineage import Mention

NOTHING = build_finder([])
SCHOOLS = build_finder(
    [
        Concept("schooling", "school", "Schooling", "学校教育", ("school", "classroom"), ("学校教育",)),
        Concept("night-school", "school", "Night school", "夜間学校", ("evening class",), (), ("schooling",)),
        Concept("meals", "food", "Meals", "給食", ("meal",), ("給食",)),
    ]
)


@pytest.mark.parametrize(
    "sentence",
    [
        "We end child labour.",
        "the elimination of child and forced labor",
        "forced and child labor",
        "labour by children",
        "child, bonded or forced labour",
    ],
)
def test_free_words_are_found_near_each_other_in_any_order(sentence):
    assert spot_query("child labour", NOTHING)(sentence) == "child labour"


@pytest.mark.parametrize(
    "sentence",
    [
        "forced labour in mines",
        "children",
        "childcare and labour",
        "child health needs nurses, doctors, clinics, labour",
    ],
)
def test_free_words_far_apart_are_not_the_concept(sentence):
    assert not spot_query("child labour", NOTHING)(sentence)


def test_a_known_concept_is_found_by_any_of_its_words():
    spot = spot_query("schools", SCHOOLS)
    assert spot("A classroom for all.") == "schooling"
    assert spot("Evening classes for all.") is None
    assert spot("学校教育の機会") == "schooling"
    assert spot("A road for all.") is None


def test_a_narrow_concept_is_found_by_its_own_words():
    spot = spot_query("evening class", SCHOOLS)
    assert spot("Evening classes for all.") == "night-school"
    assert spot("A classroom for all.") is None


def test_a_query_of_several_concepts_needs_all_of_them():
    spot = spot_query("warm meals in schools", SCHOOLS)
    assert spot("A meal in every classroom.") == "warm meals in schools"
    assert spot("A classroom for all.") is None


def test_japanese_is_found_as_it_stands():
    spot = spot_query("児童労働", NOTHING)
    assert spot("あらゆる児童労働を撤廃する。")
    assert not spot("強制労働を撤廃する。")


def test_no_words_stand_nowhere():
    assert not stand_close(["a"], [])
    assert stand_close(["a"], ["b", "a"])


def test_mentions_carry_the_sentence_and_its_strength():
    documents = [
        make_edition("Town_2021", "We met. We note child labour."),
        make_edition("Town_2023", "We met.", "We will end forced and child labor."),
    ]
    assert list(list_mentions(documents, read_simply, spot_query("child labour", NOTHING))) == [
        Mention("Town_2021", "child labour", 1, "We note child labour.", 1),
        Mention("Town_2023", "child labour", 2, "We will end forced and child labor.", 4),
    ]
