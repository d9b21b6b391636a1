from taiwa.readers.pdf_lines import Line
from taiwa.readers.pdf_running import drop_running


def line(text, bottom, left=50.0):
    return Line(text, left, bottom, left + 200, bottom + 10, 10.0, bold=False, page=1)


def make_page(number):
    text = [line(f"text {number} {i}", 700 - 12 * i) for i in range(20)]
    return [line("A/RES/1", 800), line("Declaration", 800, 400), *text, line(f"Page {number} of 9", 30)]


def test_heads_and_page_numbers_go_and_text_stays():
    pages = drop_running([make_page(number) for number in range(1, 5)], [842.0] * 4)
    assert [piece.text for page in pages for piece in page] == [
        f"text {number} {i}" for number in range(1, 5) for i in range(20)
    ]


def test_footnotes_that_look_alike_stay():
    notes = [[line(f"text {n}", 400), line(f"[{n * 3}] See A/RES/{n * 7}.", 60)] for n in range(1, 5)]
    assert drop_running(notes, [842.0] * 4) == notes
