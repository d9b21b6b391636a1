from taiwa.readers.pdf_layout import Sheet
from taiwa.readers.pdf_lines import Line
from taiwa.readers.pdf_paragraphs import make_blocks


def line(text, bottom, right=550.0, size=10.0, page=1):
    return Line(text, 50.0, bottom, right, bottom + size, size, bold=False, page=page)


def test_a_paragraph_goes_on_over_the_page_and_its_notes_follow():
    first = Sheet(
        (
            (
                line("Labour", 720, 120, size=14.0),
                line("1. We commit to ending child labour in all its", 700),
                line("forms.", 688, 90),
                line("2. We will also", 660),
            ),
        ),
        (line("[1] See it.", 60, size=8.0),),
    )
    second = Sheet(((line("fund schools.", 760, 130, page=2), line("3. We end.", 730, 120, page=2)),), ())
    assert [(block.kind, block.text, block.page) for block in make_blocks([first, second])] == [
        ("title", "Labour", 1),
        ("paragraph", "1. We commit to ending child labour in all its forms.", 1),
        ("paragraph", "2. We will also fund schools.", 1),
        ("footnote", "[1] See it.", 1),
        ("paragraph", "3. We end.", 2),
    ]


def test_a_table_of_contents_is_left_out():
    sheet = Sheet(((line("Labour . . . . . . . 24", 700), line("We act.", 600)),), ())
    assert [block.text for block in make_blocks([sheet])] == ["We act."]
