"""Rows of a table become asks: columns by name, ids, language, instruments."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count, islice
from pathlib import PurePath
from typing import Final

from taiwa.readers import READERS
from taiwa.readers.languages import name_language
from taiwa.tracing.parts import split_ask
from taiwa.tracing.script import detect_language
from taiwa.vocabulary.ask import Ask
from taiwa.vocabulary.columns import ASK_COLUMNS, Names
from taiwa.vocabulary.document import Language
from taiwa.vocabulary.errors import InputError
from taiwa.vocabulary.limits import Limits

_BETWEEN = re.compile(r"[;,|、；，\n]")
_PIECES = re.compile(r"[/／(（\n]")
_NONE = "Write one ask in each row, or one in each bullet; `taiwa trace --template FILE` writes a blank file."
_HEADER_ROWS = 10
_SHOWN = 12
_LONG = 40


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one ask by column of `ASK_COLUMNS`, and the place a person finds it at ("row 3")."""

    place: str
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Header:
    """The row that names the columns: its index, and the column of each cell that has a known name."""

    index: int
    columns: Mapping[int, str]


def read_table(table: Sequence[Sequence[str]]) -> list[Row]:
    """Read a table; its header is among the first rows, what stands above it is left out.

    Args:
        table: texts by row and column, blank rows included, so that rows are numbered as on screen.

    Raises:
        InputError: no column holds the text of the asks, or a row is longer than the header.
    """
    header = find_header(table)
    if header is None:
        raise _tell_columns(next((row for row in table if any(row)), ()))
    width = len(table[header.index])
    rows = []
    for number, cells in enumerate(table[header.index + 1 :], header.index + 2):
        if any(cells[width:]):
            raise InputError(
                f"row {number} has {len(cells)} cells, but the header has {width}",
                remedy="Put texts that hold the separator between quotation marks.",
            )
        named = {name: cells[column] for column, name in header.columns.items() if column < len(cells)}
        rows.append(Row(f"row {number}", named))
    return rows


def find_header(table: Sequence[Sequence[str]]) -> Header | None:
    """Find the row with most known names among the first that are not blank; None without a text column."""
    filled = islice(((index, row) for index, row in enumerate(table) if any(row)), _HEADER_ROWS)
    headers = [Header(index, match_columns(row)) for index, row in filled]
    usable = [header for header in headers if "text" in header.columns.values()]
    return max(usable, key=lambda header: len(header.columns), default=None)


def match_columns(names: Sequence[str]) -> dict[int, str]:
    """Tell which of the names stand for a column of asks.

    Case, spaces, underscores and full width are ignored; "提言 / Ask" counts by either piece. Where two names
    stand for one column, the more usual name is taken, else the first.
    """
    best: dict[str, tuple[int, int]] = {}
    for index, name in enumerate(names):
        for key in filter(None, map(_fold_name, (name, *_PIECES.split(name)))):
            if key in _RANKED:
                column, rank = _RANKED[key]
                best[column] = min(best.get(column, (rank, index)), (rank, index))
                break
    return {index: column for column, (_, index) in best.items()}


def make_asks(rows: Iterable[Row], limits: Limits) -> tuple[Ask, ...]:
    """Make an ask of each row that is not blank.

    Rows without an id are numbered A1, A2 … in their order; an id that another row has is passed over.

    Raises:
        InputError: there is no ask, an id stands twice, a row has no text, a language is not known, or a
            limit is broken.
    """
    filled = list(islice((row for row in rows if any(row.cells.values())), limits.asks + 1))
    limits.check_asks(len(filled))
    if not filled:
        raise InputError("there are no asks in it", remedy=_NONE)
    places: dict[str, str] = {}
    for row in filled:
        name = _fold_line(row.cells.get("id", ""))
        if name and name in places:
            raise InputError(
                f"the id {name[:_LONG]} stands in {places[name]} and again in {row.place}",
                remedy="Give each ask an id of its own, or leave the ids out.",
            )
        places[name] = row.place
    free = (name for name in map("A{}".format, count(1)) if name not in places)
    return tuple(_make_ask(row, _fold_line(row.cells.get("id", "")) or next(free), limits) for row in filled)


def _make_ask(row: Row, name: str, limits: Limits) -> Ask:
    text = _fold_text(row.cells.get("text", ""))
    if not text:
        raise InputError(
            "the ask has no text", where=row.place, remedy="Write the text, or empty the whole row."
        )
    try:
        limits.check_ask(len(text))
        language = _read_language(row.cells.get("language", "")) or detect_language(text)
    except InputError as error:
        raise InputError(error.what, where=row.place, remedy=error.remedy) from None
    known = {
        column: _fold_line(row.cells.get(column, "")) or None for column in ("addressee", "theme", "deadline")
    }
    return Ask(
        name,
        text,
        language,
        split_ask(name, text),
        **known,
        document=_read_document(row.cells.get("document", "")),
        instruments=tuple(_split_instruments(row.cells.get("instruments", ""))),
    )


def _read_language(cell: str) -> Language | None:
    name = _fold_line(cell)
    language = name_language(name)
    if name and language is None:
        raise InputError(
            f"the language {name[:_LONG]!r} is not known",
            remedy="Write en or ja, or leave it empty: it is then detected.",
        )
    return language


def _read_document(cell: str) -> str | None:
    """A document is named by its id; the file name with its ending is taken too."""
    name = PurePath(_fold_line(cell))
    return (name.stem if name.suffix.lower() in READERS else str(name)) if _fold_line(cell) else None


def _split_instruments(cell: str) -> Iterator[str]:
    return filter(None, map(_fold_line, _BETWEEN.split(cell)))


def _fold_text(cell: str) -> str:
    """Fold white space but keep the lines; characters that no page can show are left out."""
    lines = ("".join(char for char in line if _is_shown(char)) for line in cell.splitlines())
    return "\n".join(filter(None, (" ".join(line.split()) for line in lines)))


def _fold_line(cell: str) -> str:
    return " ".join(_fold_text(cell).split())


def _is_shown(char: str) -> bool:
    return char.isspace() or char.isprintable()


def _fold_name(name: str) -> str:
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", name).casefold()))


def _rank_names(names: Names) -> Iterator[tuple[str, int]]:
    for language in names:
        yield from ((_fold_name(name), rank) for rank, name in enumerate(language))


def _tell_columns(found: Sequence[str]) -> InputError:
    accepted = (*ASK_COLUMNS["text"].en, *ASK_COLUMNS["text"].ja)
    shown = ", ".join(name[:_LONG] for name in map(_fold_line, found[:_SHOWN]) if name) or "none"
    return InputError(
        f"no column holds the text of the asks (columns found: {shown})",
        remedy=f"Name it one of: {', '.join(accepted)}. `taiwa trace --template FILE` writes a blank file.",
    )


_RANKED: Final = {
    key: (column, rank) for column, names in ASK_COLUMNS.items() for key, rank in _rank_names(names)
}
