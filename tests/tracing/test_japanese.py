from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taiwa.tracing.japanese import build_glossary, find_japanese_words, fold_width
from wordbook import LEXICON

JAPANESE = st.text(alphabet="児童労働学校鉱山賃金のをABｶｰトン々", max_size=20)


def read(text):
    return [(word.text, word.renderings) for word in find_japanese_words(LEXICON.glossary, text)]


def test_the_longest_word_wins():
    assert read("児童労働と児童") == [("児童労働", (("child", "labor"),)), ("児童", (("child",),))]


def test_a_word_may_have_several_renderings():
    assert read("賃金の") == [("賃金", (("wage",), ("salari",)))]


def test_a_word_of_stop_words_has_no_rendering():
    glossary = build_glossary([("全ての", ("all",))])
    assert [word.renderings for word in find_japanese_words(glossary, "全ての国")] == [()]


def test_an_unknown_run_stands_for_itself():
    assert read("債務とデジタル") == [("債務", ()), ("デジタル", ())]


def test_what_is_left_beside_a_known_word_is_no_word():
    assert read("学校教育") == [("学校", (("school",),))]


@pytest.mark.parametrize(("text", "found"), [("AI技術", 1), ("AID技術", 0), ("SAIの", 0)])
def test_a_latin_word_is_never_cut(text, found):
    glossary = build_glossary([("AI", ("artificial intelligence",))])
    words = [word for word in find_japanese_words(glossary, text) if word.text == "AI"]
    assert len(words) == found


@given(JAPANESE | st.text())
def test_words_never_overlap_and_stand_in_the_text(text):
    words = find_japanese_words(LEXICON.glossary, text)
    assert all(a.end <= b.start for a, b in pairwise(words))
    assert [word.text for word in words] == [fold_width(text)[word.start : word.end] for word in words]


@given(st.text())
def test_folding_the_width_keeps_the_length(text):
    assert len(fold_width(text)) == len(text)


def test_full_width_letters_become_plain():
    assert fold_width("ＳＤＧ８．７") == "SDG8.7"
