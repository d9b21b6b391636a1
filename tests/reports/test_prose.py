from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from taiwa.reports.prose import split_pieces, wrap_text


def test_japanese_fills_the_line_behind_a_number():
    assert list(wrap_text("5. 我々は、企業に対し、奨励する。", 16)) == [
        "5. 我々は、企業",
        "に対し、奨励す",
        "る。",
    ]


def test_no_line_begins_with_a_stop():
    assert list(wrap_text("児童労働を終わらせる。", 20)) == ["児童労働を終わらせ", "る。"]
    assert list(wrap_text("「維持」、「強化」", 10)) == ["「維持」、", "「強化」"]


def test_words_and_names_stay_whole_where_they_fit():
    assert list(wrap_text("既出：declaration-earlier.ja 第4段落", 24)) == [
        "既出：",
        "declaration-earlier.ja",
        "第4段落",
    ]
    assert list(wrap_text("one two", 5)) == ["one", "two"]


def test_a_word_longer_than_the_line_is_cut():
    assert list(wrap_text("abcdefgh", 3)) == ["abc", "def", "gh"]


def test_lines_of_the_text_are_kept():
    assert list(wrap_text("a\n\nb", 5)) == ["a", "", "b"]


@given(st.text(alphabet="ab .、。「」児童労働ー"), st.integers(4, 20))
def test_nothing_is_lost_and_nothing_is_too_wide(text, width):
    lines = list(wrap_text(text, width))
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert [line for line in lines if cell_len(line) > width] == []


@given(st.text(alphabet="ab 、。「」児童"))
def test_pieces_join_to_the_line(line):
    assert "".join(split_pieces(line)) == line
