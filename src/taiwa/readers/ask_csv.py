"""Asks in a CSV file, separated by commas, semicolons or tabs."""

import csv
import io
from collections.abc import Sequence
from typing import Final

from taiwa.readers.ask_rows import Row, find_header, read_table
from taiwa.readers.encoding import decode_text
from taiwa.vocabulary.errors import InputError
from taiwa.vocabulary.limits import Limits

DELIMITERS: Final = (",", ";", "\t")
_HEAD = 20_000


def read_csv(data: bytes, limits: Limits) -> list[Row]:
    """Read a CSV file in any usual encoding; the delimiter is the one under which most columns are known.

    Raises:
        InputError: a quotation mark is not closed, or the columns cannot be told.
    """
    text = decode_text(data)
    limits.check_text(len(text))
    csv.field_size_limit(limits.text_chars)
    delimiter = max(DELIMITERS, key=lambda mark: _count_columns(text[:_HEAD], mark))
    return read_table(_join_single(_split(text, delimiter, strict=True), delimiter))


def has_header(data: bytes) -> bool:
    """Tell whether a text opens with a line that names at least two known columns."""
    try:
        first = decode_text(data.lstrip().partition(b"\n")[0][:_HEAD])
    except InputError:
        return False
    return max(_count_columns(first, mark) for mark in DELIMITERS) > 1


def _count_columns(head: str, delimiter: str) -> int:
    header = find_header(_split(head, delimiter, strict=False))
    return len(header.columns) if header else 0


def _split(text: str, delimiter: str, *, strict: bool) -> list[list[str]]:
    lines = io.StringIO(text, newline="")
    rows: list[list[str]] = []
    try:
        rows.extend(
            [cell.strip() for cell in row] for row in csv.reader(lines, delimiter=delimiter, strict=strict)
        )
    except csv.Error as error:
        if strict:
            raise InputError(
                f"a quotation mark is not closed, or stands in the wrong place, from row {len(rows) + 1} on",
                remedy='Double a quotation mark inside a text (""), or save the table from Excel as .xlsx.',
            ) from error
    return rows


def _join_single(table: Sequence[Sequence[str]], delimiter: str) -> list[list[str]]:
    """With one column only, a delimiter can but belong to the text."""
    if all(len(row) < 2 or not any(row[1:]) for row in table[:1]):  # noqa: PLR2004  one column
        return [[f"{delimiter} ".join(row)] if row else [] for row in table]
    return [list(row) for row in table]
