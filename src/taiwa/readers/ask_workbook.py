"""Asks in an Excel workbook: the sheet that has a column for their text."""

import datetime as dt
import zipfile
from io import BytesIO

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from taiwa.readers.ask_rows import Row, find_header, read_table
from taiwa.vocabulary.errors import InputError
from taiwa.vocabulary.limits import Limits

_REMEDY = "Open it in Excel and save it again as .xlsx without a password, or save the sheet as CSV."
_MAX_CELLS = 2_000_000


def read_workbook(data: bytes, limits: Limits) -> list[Row]:
    """Read the asks of a workbook; sheets without a column for the text, such as notes, are passed over.

    Raises:
        InputError: it is damaged or locked, too large, has no such sheet, or two sheets hold asks.
    """
    _check_package(data, limits)
    try:
        workbook = CalamineWorkbook.from_filelike(BytesIO(data))
        tables = {name: _read_sheet(workbook.get_sheet_by_name(name), name) for name in workbook.sheet_names}
    except (CalamineError, zipfile.BadZipFile, OSError, ValueError) as error:
        raise InputError("the workbook is damaged or locked with a password", remedy=_REMEDY) from error
    usable = {name: read_table(table) for name, table in tables.items() if find_header(table)}
    filled = [name for name, rows in usable.items() if any(any(row.cells.values()) for row in rows)]
    if len(filled) > 1:
        raise InputError(
            f"several sheets hold asks ({', '.join(filled)})", remedy="Keep them in one sheet of the file."
        )
    if not usable:
        return read_table(next(iter(tables.values()), []))
    return usable[filled[0]] if filled else []


def _check_package(data: bytes, limits: Limits) -> None:
    if data.startswith(b"PK"):
        try:
            with zipfile.ZipFile(BytesIO(data)) as package:
                limits.check_unpacked(sum(entry.file_size for entry in package.infolist()))
        except zipfile.BadZipFile as error:
            raise InputError("the workbook is damaged", remedy=_REMEDY) from error


def _read_sheet(sheet: CalamineSheet, name: str) -> list[list[str]]:
    last_row, last_column = sheet.end or (0, 0)
    if (last_row + 1) * (last_column + 1) > _MAX_CELLS:
        raise InputError(
            f"the sheet {name} has more than {_MAX_CELLS:,} cells",
            remedy="Delete what stands far from the table.",
        )
    return [[_write_cell(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]


def _write_cell(cell: object) -> str:
    """A cell as text: dates in ISO form, whole numbers without a point."""
    if isinstance(cell, dt.datetime):
        return (cell.date() if cell.time() == dt.time() else cell).isoformat()
    if isinstance(cell, dt.date | dt.time):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()
