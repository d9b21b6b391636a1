from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taiwa.tracing.concepts import GAP, Mention, build_finder, find_concepts, read_pattern
from taiwa.tracing.words import find_words
from taiwa.vocabulary.concept import Concept
from wordbook import CONCEPTS

WORDS = st.sampled_from(["kid", "job", "pit"])
RUNS = st.lists(st.lists(WORDS, min_size=1, max_size=2).map(" ".join), min_size=1, max_size=3)
PHRASES = st.lists(RUNS.map(" ... ".join), max_size=4)
TEXTS = st.lists(WORDS | st.just("x"), max_size=14).map(" ".join)
FINDER = build_finder(CONCEPTS)


def make_concept(*en, ja=()):
    return Concept("it", "field", "", "", tuple(en), tuple(ja))


def quote(text, finder=FINDER):
    return [(mention.concept, text[mention.start : mention.end]) for mention in find_concepts(finder, text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("an end to child labour", "child labour"),
        ("Child and forced LABOR must end", "Child and forced LABOR"),
        ("for working children", "working children"),
        ("no child in any kind of hard forced dirty labour", None),
        ("labour of a child", None),
    ],
)
def test_a_phrase_is_found_with_up_to_three_words_in_its_gap(text, words):
    assert quote(text) == ([("child-labour", words)] if words else [])


def test_japanese_phrases_are_found_as_substrings():
    text = "最悪の形態の児童労働を学校で"
    assert quote(text) == [
        ("worst-forms", "最悪の形態"),
        ("child-labour", "児童労働"),
        ("schooling", "学校"),
    ]


def test_width_makes_no_difference_in_japanese():
    finder = build_finder([make_concept(ja=("ＳＤＧ８．７", "サプライチェーン"))])
    assert quote("SDG8.7とｻﾌﾟﾗｲﾁｪｰﾝ", finder) == [("it", "SDG8.7")]
    assert quote("ＳＤＧ８．７とサプライチェーン", finder) == [
        ("it", "ＳＤＧ８．７"),
        ("it", "サプライチェーン"),
    ]


def test_a_phrase_without_content_words_is_no_phrase():
    assert quote("whatever it may be", build_finder([make_concept("it may be", "…")])) == []


def test_the_nearest_words_do_not_hide_farther_ones():
    finder = build_finder([make_concept("kid ... job ... pit")])
    assert quote("kid job x x job x x pit", finder) == [("it", "kid job x x job x x pit")]


@given(PHRASES, TEXTS)
def test_the_finder_finds_what_trying_all_phrases_finds(phrases, text):
    finder = build_finder([make_concept(*phrases)])
    assert find_concepts(finder, text) == sorted(try_all(phrases, text), key=lambda m: (m.start, m.end))


def try_all(phrases, text):
    words = find_words(text)
    stems = [word.stem for word in words]
    found = set()
    for phrase, first in product(phrases, range(len(stems))):
        if ends := list_ends(read_pattern(phrase), stems, first):
            found.add(Mention("it", words[first].start, words[min(ends) - 1].end))
    return found


def list_ends(pattern, stems, first):
    ends = []
    for gaps in product(range(GAP + 1), repeat=len(pattern) - 1):
        place = first
        for gap, run in zip((0, *gaps), pattern, strict=True):
            place += gap
            if tuple(stems[place : place + len(run)]) != run:
                break
            place += len(run)
        else:
            ends.append(place)
    return ends


@given(st.text() | st.lists(st.sampled_from([*"児童労働学校最悪の形態", "child ", "labour "])).map("".join))
def test_mentions_stay_inside_the_text(text):
    mentions = find_concepts(FINDER, text)
    assert all(0 <= mention.start < mention.end <= len(text) for mention in mentions)
    assert mentions == sorted(
        set(mentions), key=lambda mention: (mention.start, mention.end, mention.concept)
    )
