from pathlib import Path

import pytest

from taiwa.readers.documents import read_document

PAGE = (Path(__file__).parents[1] / "fixtures" / "html" / "declaration.html").read_text(encoding="utf-8")

FOUND = [
    ("1", "paragraph", "1. We, the Leaders of the G7, met on May 19-20, 2023, and agreed[1] on many things."),
    ("2", "paragraph", "2. We commit to:"),
    (None, "bullet", "end child labour;"),
    (None, "bullet", "protect workers:"),
    (None, "bullet", "in factories"),
    ("3", "paragraph", "3. We will act."),
    ("3(a)", "paragraph", "a. first thing"),
    ("3(b)", "paragraph", "b. second thing"),
    ("4", "paragraph", "4. We welcome the report."),
    ("5", "paragraph", "5. We reaffirm our commitment to decent work."),
    ("6", "paragraph", "6. We thank the Presidency."),
    ("7", "paragraph", "7. We look forward."),
    (None, "paragraph", "Cell one text"),
    (None, "paragraph", "Cell two text"),
    ("note 1", "footnote", "[1] See the annex."),
]


def test_only_the_text_of_a_page_is_read():
    document = read_document(PAGE.encode(), "d.html")
    assert (document.title, document.date, document.language) == ("G7 Test Communiqué", "2023-05-20", "en")
    assert [(p.printed, p.kind, p.text) for p in document.passages] == FOUND
    assert [p.heading for p in document.passages][4:6] == [("Preamble",), ("Trade",)]


def test_a_page_saved_as_txt_is_read_as_a_page():
    assert [p.text for p in read_document(PAGE.encode(), "d.txt").passages] == [text for _, _, text in FOUND]


@pytest.mark.parametrize("name", ["shift_jis", "euc-jp", "utf-8"])
def test_a_page_names_its_encoding(name):
    page = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={name}"></head>'
    body = "<body><p>１．我々は、児童労働を撤廃する。</p><p>２．我々は、行動する。</p></body></html>"
    document = read_document((page + body).encode(name), "d.html")
    assert [p.text for p in document.passages] == [
        "１．我々は、児童労働を撤廃する。",
        "２．我々は、行動する。",
    ]


def test_an_old_page_without_main_part_loses_its_table_of_links():
    links = "".join(f'<td><a href="{i}">Menu entry {i}</a></td>' for i in range(9))
    text = "".join(
        f"<p>{i}. We commit to ending child labour in supply chain number {i}.</p>" for i in range(1, 6)
    )
    page = (
        f"<html><body><table><tr>{links}</tr></table><center>{text}</center><a href=x>Back to top</a></body>"
    )
    assert [p.printed for p in read_document(page.encode(), "d.htm").passages] == ["1", "2", "3", "4", "5"]


def test_deep_nesting_is_no_trouble():
    page = "<html><body>" + "<div>" * 3000 + "We act." + "</div>" * 3000
    assert [p.text for p in read_document(page.encode(), "d.html").passages] == ["We act."]
