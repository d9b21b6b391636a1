import datetime as dt
import io

import pytest
from openpyxl import Workbook, load_workbook

from taiwa.readers.ask_files import read_ask_file
from taiwa.readers.ask_workbook import read_workbook
from taiwa.readers.asks import read_call
from taiwa.reports.asks_template import render_asks_template
from taiwa.vocabulary.errors import InputError
from taiwa.vocabulary.limits import Limits


def save(workbook):
    data = io.BytesIO()
    workbook.save(data)
    return data.getvalue()


def make_workbook(**sheets):
    workbook = Workbook()
    workbook.remove(workbook.active)
    for title, rows in sheets.items():
        sheet = workbook.create_sheet(title)
        for row in rows:
            sheet.append(row)
    return save(workbook)


def test_the_sheet_with_a_text_column_is_read_and_blank_rows_are_skipped():
    data = make_workbook(
        Contents=[["Asks of 2024"], ["by the coalition"]],
        Asks=[
            [],
            ["No.", "Ask", "Due"],
            [1, "Open schools.", dt.date(2030, 1, 31)],
            [],
            [2.0, " End it. ", 2027],
        ],
    )
    asks = read_ask_file(data, "asks.xlsx", Limits())
    assert [(ask.id, ask.text, ask.deadline) for ask in asks] == [
        ("1", "Open schools.", "2030-01-31"),
        ("2", "End it.", "2027"),
    ]


def test_rows_are_numbered_as_on_screen():
    data = make_workbook(Asks=[["text", "theme"], [], ["", "School"]])
    with pytest.raises(InputError, match=r"asks\.xlsx, row 3: the ask has no text"):
        read_ask_file(data, "asks.xlsx", Limits())


def test_a_blank_template_has_no_asks():
    with pytest.raises(InputError, match=r"asks\.xlsx: there are no asks in it"):
        read_ask_file(render_asks_template(), "asks.xlsx", Limits())


@pytest.mark.parametrize("sheet", ["English", "日本語"])
def test_a_filled_template_is_read_from_either_sheet(sheet):
    workbook = load_workbook(io.BytesIO(render_asks_template()))
    for column, text in enumerate(
        ("Q1", "学校を開く。", "ja", "G20", "教育", "Town_2024", "2030", "C138; C182"), 1
    ):
        workbook[sheet].cell(2, column).value = text
    (ask,) = read_ask_file(save(workbook), "asks.xlsx", Limits())
    assert (ask.id, ask.text, ask.language, ask.addressee) == ("Q1", "学校を開く。", "ja", "G20")
    assert (ask.theme, ask.document, ask.deadline, ask.instruments) == (
        "教育",
        "Town_2024",
        "2030",
        ("C138", "C182"),
    )


def test_asks_in_two_sheets_are_told_rather_than_lost():
    data = make_workbook(New=[["text"], ["Open schools."]], Old=[["text"], ["End it."]])
    with pytest.raises(InputError, match=r"several sheets hold asks \(New, Old\)"):
        read_workbook(data, Limits())


def test_a_workbook_without_a_text_column_is_told():
    with pytest.raises(InputError, match=r"columns found: Wer, Was\)"):
        read_workbook(make_workbook(Blatt=[["Wer", "Was"], ["G20", "Schule"]]), Limits())


def make_far(cell):
    workbook = Workbook()
    workbook.active["A1"], workbook.active[cell] = "text", "x"
    return save(workbook)


def test_a_sheet_of_very_many_cells_is_refused():
    with pytest.raises(InputError, match="more than 2,000,000 cells"):
        read_workbook(make_far("C700000"), Limits())


def test_a_cell_at_the_far_corner_stops_only_the_child(tmp_path):
    path = tmp_path / "asks.xlsx"
    path.write_bytes(make_far("XFD1048576"))
    with pytest.raises(InputError, match=r"asks\.xlsx: reading"):
        read_call(path, [])


def test_a_damaged_workbook_is_told():
    whole = make_workbook(Asks=[["text"], ["Open schools."]])
    for data in (
        whole[: len(whole) // 2],
        b"PK\x03\x04",
        b"\xd0\xcf\x11\xe0" + bytes(600),
        b"text\nOpen schools",
    ):
        with pytest.raises(InputError, match="damaged"):
            read_workbook(data, Limits())


def test_a_workbook_that_grows_too_large_is_refused():
    data = make_workbook(Asks=[["text"], *[["Open schools."]] * 20_000])
    with pytest.raises(InputError, match="when unpacked, the limit is 1 MB"):
        read_workbook(data, Limits(unpacked_mb=1))
