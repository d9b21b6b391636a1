"""The answer table and the blank template for asks as Excel workbooks."""

import datetime as dt
import io
import zipfile
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from taiwa.reports.answer import AnswerRow, AnswerTable
from taiwa.reports.archive import fix_times
from taiwa.reports.cells import escape_cell

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

LONGEST = 32_767  # characters in a cell
TALLEST, LINE = 409, 16  # points
A4 = 9
WIDTHS = (34, 48, 26, 30, 18, 32, 20)
FONT = "Yu Gothic"


def render_xlsx(table: AnswerTable) -> bytes:
    """A workbook with the table, its header frozen and the decision chosen from a list, and the notes."""
    from openpyxl import Workbook  # noqa: PLC0415  openpyxl is slow to import, other formats do without

    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = table.headings[0]
    fill_rows(sheet, (table.headings, *map(_list_cells, table.rows)), WIDTHS)
    add_choices(sheet, len(WIDTHS), table.decisions, len(table.rows) + 1)
    notes = workbook.create_sheet(table.noted[:31])
    lines = (table.title, table.subtitle, table.dated, *table.notes)
    fill_rows(notes, [(line,) for line in lines], (100,))
    return save_workbook(workbook, table.title, table.date)


def fill_rows(sheet: "Worksheet", rows: Iterable[Sequence[str]], widths: Sequence[float]) -> None:
    """Write rows of text below one another, the first as a frozen header; nothing becomes a formula."""
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side  # noqa: PLC0415  as above
    from openpyxl.utils import get_column_letter  # noqa: PLC0415  as above

    wrapped = Alignment(wrap_text=True, vertical="top")
    line = Border(bottom=Side("thin", color="CFD6DA"))
    for column, width in enumerate(widths, start=1):
        dimension = sheet.column_dimensions[get_column_letter(column)]
        dimension.width, dimension.alignment = width, wrapped
    for number, row in enumerate(rows, start=1):
        sheet.row_dimensions[number].height = _measure_height(row, widths)
        for column, text in enumerate(row, start=1):
            cell = sheet.cell(number, column)
            cell.value = escape_cell(text)[:LONGEST]
            cell.data_type = "s"
            cell.alignment, cell.border, cell.font = wrapped, line, Font(name=FONT, bold=number == 1)
            if number == 1:
                cell.fill = PatternFill("solid", fgColor="E8EDEF")
    _set_page(sheet)


def _set_page(sheet: "Worksheet") -> None:
    from openpyxl.worksheet.properties import PageSetupProperties  # noqa: PLC0415  as above

    sheet.freeze_panes = sheet["A2"]
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _measure_height(row: Sequence[str], widths: Sequence[float]) -> float:
    """Points that the longest cell needs: programs do not all measure wrapped rows when they open a file."""
    lines = max(
        sum(1 + _measure_width(line) // int(width - 2) for line in text.split("\n"))
        for text, width in zip(row, widths, strict=True)
    )
    return min(TALLEST, LINE * lines + 4)


def _measure_width(text: str) -> int:
    return sum(2 if east_asian_width(character) in "WFA" else 1 for character in text)


def add_choices(sheet: "Worksheet", column: int, choices: Sequence[str], last: int) -> None:
    """Let the cells of a column, from row 2 to `last`, be chosen from a list."""
    from openpyxl.utils import get_column_letter  # noqa: PLC0415  as above
    from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415  as above

    quoted = ",".join(choices)
    validation = DataValidation(type="list", formula1=f'"{quoted}"', allow_blank=True)
    letter = get_column_letter(column)
    validation.add(f"{letter}2:{letter}{max(last, 2)}")
    sheet.add_data_validation(validation)


def save_workbook(workbook: "Workbook", title: str, date: dt.date) -> bytes:
    """The bytes of a workbook; the same content and date give the same bytes."""
    from openpyxl.writer.excel import ExcelWriter  # noqa: PLC0415  as above

    made = dt.datetime.combine(date, dt.time())
    properties = workbook.properties
    properties.title, properties.creator, properties.lastModifiedBy = title, "Taiwa", "Taiwa"
    properties.created = properties.modified = made
    data = io.BytesIO()
    # openpyxl's own save() would write the time of day as the date of change.
    with zipfile.ZipFile(data, "w") as archive:
        ExcelWriter(workbook, archive).save()
    return fix_times(data.getvalue())


def _list_cells(row: AnswerRow) -> Sequence[str]:
    answer = "".join(span.text for span in row.answer)
    return (
        f"{row.id}  {row.ask}",
        "\n".join(filter(None, (answer, row.remark))),
        "\n".join(filter(None, (row.place, row.document, row.about))),
        "\n".join(filter(None, (row.strength, *row.flags))),
        row.change,
        row.earlier,
        "",
    )
