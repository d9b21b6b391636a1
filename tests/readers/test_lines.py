import pytest
from hypothesis import given
from hypothesis import strategies as st

from taiwa.readers.hyphens import MARK
from taiwa.readers.lines import join_lines, join_text, measure_width, read_block, read_lines, starts_item


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("U.S.-", "EU", "U.S.-EU"),
        ("we –", "all", "we – all"),
        ("child", "labour", "child labour"),
        ("educa-", "tion", f"educa{MARK}tion"),
        ("G7-", "Summit", "G7-Summit"),
        ("児童", "労働", "児童労働"),
        ("", "x", "x"),
    ],
)
def test_two_lines_are_joined_as_they_are_read(first, second, joined):
    assert join_text(first, second) == joined


LINES = (
    st.text(alphabet="aB -我。", max_size=9)
    .map(str.strip)
    .filter(lambda line: len(line) > 1 or line.isalnum())
)


@given(st.lists(LINES, max_size=9))
def test_many_lines_join_as_one_after_the_other(lines):
    text = ""
    for line in lines:
        text = join_text(text, line)
    assert join_lines(lines) == text


@pytest.mark.parametrize(
    ("text", "kind", "left"),
    [
        ("## Trade", "heading", "Trade"),
        ("• We act", "bullet", "We act"),
        ("・項目", "bullet", "項目"),
        ("\uf0b7 We act", "bullet", "We act"),
        ("[7] See it", "footnote", "[7] See it"),
        ("###", "paragraph", "###"),
        ("-5 degrees", "paragraph", "-5 degrees"),
    ],
)
def test_the_mark_at_the_start_tells_what_it_is(text, kind, left):
    block = read_block(text)
    assert (block.kind, block.text) == (kind, left)


def test_items_are_known_by_their_start():
    starts = ["1. We", "(a) x", "iv. y", "・項", "[1] n", "１．我"]
    assert [line for line in [*starts, "We 1.", "2019 was"] if starts_item(line)] == starts


def test_width_is_that_of_the_full_lines():
    lines = ["word " * 15 + "x", "word " * 15 + "xx", "word " * 15 + "xxx", "end."]
    assert measure_width(lines) == 78
    assert [block.text for block in read_lines(lines)] == [" ".join(lines).replace("  ", " ")]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("short-", "and long-term", "short- and long-term"),
        (f"short{MARK}", "and long-term", "short- and long-term"),
        ("cancer", "—a disease", "cancer—a disease"),
        ("cancer", "— a disease", "cancer — a disease"),
    ],
)
def test_hyphens_that_wait_and_dashes_are_joined_as_printed(first, second, joined):
    assert join_text(first, second) == joined


def test_wide_brackets_begin_an_item():
    assert [starts_item(text) for text in ("（１）労働", "(１) 労働", "（注意）労働")] == [True, True, False]
