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


def test_a_line_cut_short_at_the_foot_of_a_page_ends_its_paragraph():
    pages = [["cooperate on the smuggling of people; and"], ["advance the common rules."]]
    full = "we agreed in a line that fills the whole of the column"
    sheets = [
        Sheet(
            (
                tuple(
                    line(text, 700 - 12 * i, 550.0 if text == full else 300.0, page=n)
                    for i, text in enumerate(lines)
                ),
            ),
            (),
        )
        for n, lines in enumerate([[full, full, *pages[0]], [*pages[1], full]], start=1)
    ]
    texts = [block.text for block in make_blocks(sheets)]
    assert texts[0].endswith("people; and")
    assert texts[1].startswith("advance the common rules.")


def test_a_heading_of_two_lines_is_one():
    head = [
        line("Advancing the Work of All,", 700.0, size=14.0),
        line("and of Their Rights", 683.0, size=14.0),
    ]
    body = [line("we agreed in a line that fills the column", 660.0 - 12 * i) for i in range(8)]
    blocks = make_blocks([Sheet(((*head, *body),), ())])
    assert (blocks[0].kind, blocks[0].text) == ("title", "Advancing the Work of All, and of Their Rights")
