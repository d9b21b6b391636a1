from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taiwa.tracing.words import SPELLING, STOP_WORDS, find_words, lower_text, split_words, stem_word


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("organised", "organized"),
        ("labour", "labor"),
        ("neighbourhoods", "neighborhoods"),
        ("programmes", "programs"),
        ("analysing", "analyzing"),
        ("fulfilment", "fulfillment"),
    ],
)
def test_british_and_american_spellings_meet(british, american):
    assert stem_word(british) == stem_word(american)


@pytest.mark.parametrize(("many", "one"), [("children", "child"), ("women", "woman"), ("people", "person")])
def test_irregular_plurals_meet_their_singular(many, one):
    assert stem_word(many) == stem_word(one)


def test_endings_fall_and_stop_words_vanish():
    assert split_words("We shall be abolishing the abolished mines") == ["abolish", "abolish", "mine"]


def test_a_word_knows_its_place():
    [(stem, start, end), *_] = find_words("“Children” at work")
    assert (stem, start, end) == ("child", 1, 9)


def test_numbers_keep_their_points():
    assert split_words("target 8.7 and 2,000 jobs") == ["target", "8.7", "2,000", "job"]


def test_capitals_tell_the_united_states_from_us():
    assert split_words("The US and WHO told us who") == ["us", "who", "told"]
    assert split_words("THE US AND WHO TOLD US") == ["told"]


def test_japanese_is_left_to_the_glossary():
    assert split_words("ILOの児童労働とSDGs") == ["ilo", "sdgs"]


def test_every_table_is_written_in_lower_case():
    assert {word for word in STOP_WORDS | set(SPELLING) if word != word.lower()} == set()


@given(st.text())
def test_lower_text_keeps_the_length(text):
    assert len(lower_text(text)) == len(text)


def test_a_letter_whose_lower_case_is_two_characters_stays():
    assert lower_text("İLO AND Ö") == "İlo and ö"


@given(st.text())
def test_words_slice_back_to_the_text_in_order(text):
    words = find_words(text)
    assert all(a.end <= b.start for a, b in pairwise(words))
    for word in words:
        plain = lower_text(text[word.start : word.end])
        assert word.stem in {stem_word(plain), plain}


@pytest.mark.parametrize("text", ["To this end, we act.", "to that end we act", "We act towards these ends."])
def test_a_set_phrase_ends_nothing(text):
    assert split_words(text) == ["act"]


def test_to_end_is_to_end():
    assert split_words("We act to end it.") == ["act", "end"]
