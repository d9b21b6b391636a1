import pytest

from taiwa.readers.header import clean_title, read_header
from taiwa.vocabulary.document import About


@pytest.mark.parametrize(
    ("lines", "about", "length"),
    [
        (
            ["A title", "Date: 2022-11-16", "Source: x", "", "Text"],
            About(title="A title", date="2022-11-16"),
            4,
        ),
        (["# A", "", "**Date:** March 2010", "---", "Text"], About(title="A", date="2010-03"), 4),
        (["Date: 2014", "", "Text"], About(date="2014"), 2),
        (
            ["Better together: a plan", "Date: 2021-01-02", "Text"],
            About("Better together: a plan", date="2021-01-02"),
            2,
        ),
        (
            ["表題：宣言", "日付：令和5年5月20日", "言語：日本語"],
            About("宣言", date="2023-05-20", language="ja"),
            3,
        ),
        (["We commit to: schools", "and fields"], About(), 0),
        ([], About(), 0),
    ],
)
def test_a_header_needs_a_known_key(lines, about, length):
    header = read_header(lines)
    assert (header.about, header.lines) == (about, length)


def test_titles_are_cleaned():
    assert clean_title("## G7\\_Communiqu\\xE9 \\u2013\\") == "G7 Communiqué –"
    assert clean_title("  ") is None
    assert clean_title("x" * 400) is None
