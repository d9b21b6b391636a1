from taiwa.readers.pdf_layout import find_body_size, lay_out_pages
from taiwa.readers.pdf_lines import Line, merge_pieces


def line(text, left, bottom, right, size=10.0):
    return Line(text, left, bottom, right, bottom + size, size, bold=False, page=1)


def test_two_columns_are_told_from_one():
    left = [line(f"left {i}", 50, 700 - 12 * i, 290) for i in range(9)]
    right = [line(f"right {i}", 310, 700 - 12 * i, 550) for i in range(9)]
    rows = [piece for pair in zip(left, right, strict=True) for piece in pair]
    title = line("A title over both", 150, 740, 450)
    (sheet,) = lay_out_pages([[*rows, title]], [842])
    assert [[piece.text for piece in column] for column in sheet.columns] == [
        ["A title over both"],
        [piece.text for piece in left],
        [piece.text for piece in right],
    ]
    (one,) = lay_out_pages([[line(f"full {i}", 50, 700 - 12 * i, 550) for i in range(9)]], [842])
    assert len(one.columns) == 1


def test_small_print_at_the_foot_that_begins_with_a_mark_is_notes():
    text = [line(f"text {i}", 50, 700 - 12 * i, 550) for i in range(9)]
    notes = [line("[1] See it", 50, 300, 300, 8.0), line("and that", 50, 290, 300, 8.0)]
    (sheet,) = lay_out_pages([[*text, *notes]], [842])
    assert [piece.text for piece in sheet.notes] == ["[1] See it", "and that"]
    assert find_body_size([*text, *notes]) == 10


def test_pieces_of_one_height_make_one_line():
    pieces = [line("1.", 50, 100, 60), line("We act.", 80, 100, 200), line("Next", 50, 88, 90)]
    assert [piece.text for piece in merge_pieces(pieces[::-1])] == ["1. We act.", "Next"]


def test_a_short_column_counts_where_other_pages_have_the_same_gutter():
    left = [line(f"left {i}", 50, 700 - 12 * i, 290) for i in range(12)]
    right = [line(f"right {i}", 310, 700 - 12 * i, 550) for i in range(12)]
    rows = [piece for pair in zip(left, right, strict=True) for piece in pair]
    _, last = lay_out_pages([rows, [*left, *right[:2]]], [842, 842])
    assert [len(column) for column in last.columns] == [12, 2]


def test_numbers_that_hang_by_the_gutter_stay_with_their_column():
    left = [line(f"left {i}", 50, 700 - 12 * i, 290) for i in range(9)]
    right = [line(f"right {i}", 340, 700 - 12 * i, 550) for i in range(9)]
    numbers = [line("1.", 311, 700, 320), line("2.", 311, 640, 320)]
    (sheet,) = lay_out_pages([[*left, *numbers, *right]], [842])
    assert [piece.text for piece in sheet.columns[1]][:6] == [
        *("1. right 0", "right 1", "right 2", "right 3", "right 4", "2. right 5")
    ]
