import io

import openpyxl
import pytest

from taiwa.reports.asks_template import NOTES, render_asks_template, write_asks_template
from taiwa.vocabulary.columns import ASK_COLUMNS
from taiwa.vocabulary.errors import InputError


def test_both_languages_have_a_sheet_and_notes():
    workbook = openpyxl.load_workbook(io.BytesIO(render_asks_template()))
    sizes = {sheet.title: (sheet.max_row, sheet.max_column) for sheet in workbook}
    table, notes = (1, len(ASK_COLUMNS)), (len(NOTES) + 1, 1)
    assert sizes == {"English": table, "日本語": table, "Notes": notes, "記入要領": notes}


def test_the_template_replaces_an_earlier_file(tmp_path):
    path = tmp_path / "asks.xlsx"
    path.write_bytes(b"old")
    write_asks_template(path)
    assert path.read_bytes() == render_asks_template()


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(InputError, match="there is no folder"):
        write_asks_template(tmp_path / "none" / "asks.xlsx")
