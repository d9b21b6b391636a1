import pytest

from editions import make_edition, read_simply
from taiwa.tracing.history import list_mentions, spot_query, stand_close
from taiwa.vocabulary.lineage import Mention


def find_nothing(_text):
    return ()


def find_schools(text):
    return ["schooling"] if {"school", "classroom"} & set(text.lower().strip(".").split()) else []


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
    assert spot_query("child labour", find_nothing)(sentence) == ("child labour",)


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
    assert not spot_query("child labour", find_nothing)(sentence)


def test_a_known_concept_is_found_by_any_of_its_words():
    spot = spot_query("school", find_schools)
    assert list(spot("A classroom for all.")) == ["schooling"]
    assert not spot("A road for all.")


def test_japanese_is_found_as_it_stands():
    spot = spot_query("児童労働", find_nothing)
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
    assert list(list_mentions(documents, read_simply, spot_query("child labour", find_nothing))) == [
        Mention("Town_2021", "child labour", 1, "We note child labour.", 1),
        Mention("Town_2023", "child labour", 2, "We will end forced and child labor.", 4),
    ]
