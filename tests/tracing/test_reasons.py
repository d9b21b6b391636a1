from hypothesis import given
from hypothesis import strategies as st

from taiwa.tracing.reasons import MOST, explain_match
from taiwa.vocabulary.match import Reason
from wordbook import LEXICON, read_words

TEXT = st.lists(
    st.sampled_from(
        ["child", "children", "labour", "school", "pupil", "mine", "C182", "児童労働", "最悪の形態"]
    )
).map(" ".join)


def explain(ask, text):
    return list(explain_match(LEXICON, read_words(ask), read_words(text)))


def test_the_same_word_is_a_reason_in_both_forms():
    assert explain("Mines.", "In a MINE.") == [Reason("word", "Mines", "MINE")]


def test_a_related_word_is_a_reason():
    assert explain("Pupils.", "In a mine.") == [Reason("related", "Pupils", "mine")]


def test_a_concept_comes_before_its_words():
    assert explain("End child labour.", "For working children.") == [
        Reason("concept", "child labour", "working children"),
        Reason("word", "child", "children"),
    ]


def test_a_part_of_what_was_asked_is_a_reason_and_the_whole_of_a_part_is_none():
    assert explain("Child labour.", "Worst forms.") == [Reason("concept", "Child labour", "Worst forms")]
    assert explain("Worst forms.", "Child labour.") == []


def test_an_instrument_comes_first():
    assert explain("Convention 182 at school", "A school by C182") == [
        Reason("instrument", "Convention 182", "C182"),
        Reason("concept", "school", "school"),
        Reason("word", "school", "school"),
    ]


def test_japanese_words_are_quoted_as_they_stand():
    assert explain("児童労働を", "Child labour") == [
        Reason("concept", "児童労働", "Child labour"),
        Reason("word", "児童労働", "labour"),
        Reason("word", "児童労働", "Child"),
    ]


def test_heavier_words_come_first():
    assert [reason.text for reason in explain("pupil, mine", "pupil, mine")] == ["mine", "pupil"]


def test_nothing_in_common_is_no_reason():
    assert explain("Coral reefs.", "A wage.") == explain("", "A wage.") == explain("A wage.", "") == []


@given(TEXT, TEXT)
def test_reasons_quote_words_that_stand_in_ask_and_sentence(ask, text):
    reasons = explain(ask, text)
    assert all(reason.ask in ask and reason.text in text for reason in reasons)
    assert len(reasons) == len(set(reasons)) <= MOST
