import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from taiwa.tracing.wording import diff_words, differ_lightly, fold_words, strip_mark


def test_a_diff_names_what_was_put_in_and_taken_out():
    assert diff_words("We commit to end child labour by 2025.", "We aim to end all child labour.") == (
        ("same", "We"),
        ("removed", " commit"),
        ("added", " aim"),
        ("same", " to end"),
        ("added", " all"),
        ("same", " child labour"),
        ("removed", " by 2025"),
        ("same", "."),
    )


def test_japanese_is_compared_by_characters():
    assert diff_words("児童労働を撤廃する。", "児童労働を根絶する。") == (
        ("same", "児童労働を"),
        ("removed", "撤廃"),
        ("added", "根絶"),
        ("same", "する。"),
    )


@given(st.text(), st.text())
@settings(deadline=None)
def test_what_stayed_and_what_was_put_in_is_the_new_text(old, new):
    after = "".join(text for op, text in diff_words(old, new) if op != "removed")
    assert "".join(after.split()) == "".join(new.split())


LETTERS = st.text("aB労働を、。 .'-2_\n")


@given(LETTERS, LETTERS)
@settings(deadline=None)
def test_what_stayed_and_what_was_taken_out_is_the_old_text_but_for_case(old, new):
    before = "".join(text for op, text in diff_words(old, new) if op != "added")
    assert "".join(before.split()).lower() == "".join(old.split()).lower()


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("39. We met.", "We met."),
        ("- (b) ending it", "ending it"),
        ("[7] For certainty", "For certainty"),
        ("• We will", "We will"),
        ("2030 is near.", "2030 is near."),
        ("A fair share", "A fair share"),
        ("1.5 degrees", "1.5 degrees"),
        ("", ""),
    ],
)
def test_printed_numbers_and_bullets_come_off(text, plain):
    assert strip_mark(text) == plain


def test_footnote_marks_case_and_quotes_do_not_count():
    assert fold_words("3. We “Note”[4] this.") == fold_words("17. we 'note' this")
    assert fold_words("###") == "###"


def test_articles_are_a_light_change_and_verbs_are_not():
    assert differ_lightly("goods of the United States", "goods of United States")
    assert not differ_lightly("We will end it.", "We aim to end it.")
