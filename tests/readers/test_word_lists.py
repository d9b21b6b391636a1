import docx
import pytest

from taiwa.readers.word_lists import WordLists, write_number


def test_lists_are_counted_and_bullets_told():
    document = docx.Document()
    for style in ("List Number", "List Number", "List Bullet", "Normal"):
        document.add_paragraph("x", style=style)
    lists = WordLists(document)
    found = [lists.count(paragraph.paragraph_format.element) for paragraph in document.paragraphs]
    assert found == [("1.", 1, False), ("2.", 1, False), (None, 1, True), (None, 1, False)]


@pytest.mark.parametrize(
    ("number", "style", "written"),
    [
        (3, "decimal", "3"),
        (27, "lowerLetter", "aa"),
        (4, "upperRoman", "IV"),
        (21, "japaneseCounting", "二十一"),
        (5, "decimalEnclosedCircle", "⑤"),
        (999, "japaneseCounting", "999"),
    ],
)
def test_numbers_are_written_as_word_does(number, style, written):
    assert write_number(number, style) == written
