import io
from pathlib import Path

import docx
import pytest

from taiwa.readers.ask_document import read_ask_document
from taiwa.vocabulary.limits import Limits

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures" / "asks"


def read(data, name):
    data = data.encode() if isinstance(data, str) else data
    return [(row.cells["text"], row.cells["theme"]) for row in read_ask_document(data, name, Limits())]


def test_items_are_asks_headings_are_themes_and_introductions_go_with_their_items():
    assert read((FIXTURES / "bullets.md").read_bytes(), "bullets.md") == [
        ("Make schooling free up to the age of fifteen", "Schools"),
        ("End child labour in fishing by: paying inspectors", "Schools"),
        ("End child labour in fishing by: opening schools at the harbours.", "Schools"),
        ("Count working children every three years.", "Data"),
        ("Publish the results.", "Data"),
    ]


def test_without_items_each_paragraph_is_an_ask():
    assert [text for text, _ in read((FIXTURES / "paragraphs.txt").read_bytes(), "paragraphs.txt")] == [
        "Every company that buys cocoa should know the farms it comes from.",
        "Governments should pay for the schools of the villages where it grows.",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "1. {}",
        "12) {}",
        "(a) {}",
        "a) {}",
        "iv. {}",
        "1.2 {}",
        "・{}",
        "• {}",
        "①{}",
        "（１）{}",
        "第一、{}",
        "1．{}",
        "三、{}",
    ],
)
def test_list_marks_are_taken_off(line):
    text = "学校を無償にし、児童労働をなくす。"
    assert [row[0] for row in read(f"前文である。\n\n{line.format(text)}\n", "a.txt")] == [text]


def test_bracketed_letters_stand_below_figures():
    text = "1. End child labour by:\n(a) schools;\n(b) inspectors.\n2. Publish data.\n"
    assert [row[0] for row in read(text, "a.txt")] == [
        "End child labour by: schools",
        "End child labour by: inspectors.",
        "Publish data.",
    ]


def test_an_introduction_without_items_beneath_is_an_ask():
    assert [row[0] for row in read("- End child labour:\n- Open schools.\n", "a.md")] == [
        "End child labour:",
        "Open schools.",
    ]


def test_a_word_file_and_a_page_are_read_alike():
    document = docx.Document()
    document.add_heading("School", 1)
    document.add_paragraph("We ask two things.")
    document.add_paragraph("Open schools.", style="List Bullet")
    document.add_paragraph("Pay teachers.", style="List Number")
    data = io.BytesIO()
    document.save(data)
    lists = "<ul><li>Open schools.</ul><ol><li>Pay teachers.</ol>"
    page = f"<html><body><h1>School</h1><p>We ask two things.</p>{lists}"
    expected = [("Open schools.", "School"), ("Pay teachers.", "School")]
    assert (read(data.getvalue(), "a.docx"), read(page, "a.html")) == (expected, expected)
