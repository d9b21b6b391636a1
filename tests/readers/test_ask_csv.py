import pytest

from taiwa.readers.ask_csv import read_csv
from taiwa.readers.ask_rows import Row
from taiwa.vocabulary.errors import InputError
from taiwa.vocabulary.limits import Limits

TEXT = "Ratify C138, C182; and enforce them."


@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_delimiter_and_encoding_are_told(mark, encoding):
    data = f'id{mark}text\r\nA1{mark}"{TEXT} Café"\r\n'.encode(encoding)
    assert read_csv(data, Limits()) == [Row("row 2", {"id": "A1", "text": f"{TEXT} Café"})]


def test_shift_jis_is_read():
    data = "番号;提言\n1;児童労働をなくす。\n".encode("cp932")
    assert read_csv(data, Limits()) == [Row("row 2", {"id": "1", "text": "児童労働をなくす。"})]


def test_a_single_column_needs_no_quotation_marks():
    data = f"Recommendation\n{TEXT}\n\nOpen schools.\n".encode()
    assert [row.cells["text"] for row in read_csv(data, Limits()) if row.cells] == [TEXT, "Open schools."]


def test_rows_are_numbered_as_in_a_spreadsheet():
    data = b'text,theme\n"two\nlines",a\n,\nOpen schools.,b\n'
    assert [row.place for row in read_csv(data, Limits()) if any(row.cells.values())] == ["row 2", "row 4"]


@pytest.mark.parametrize("row", [b'1,"Open schools\n2,End child labour\n', b'1,"Open" schools\n'])
def test_a_stray_quotation_mark_is_told(row):
    with pytest.raises(
        InputError, match="a quotation mark is not closed, or stands in the wrong place, from row 2 on"
    ):
        read_csv(b"id,text\n" + row, Limits())
