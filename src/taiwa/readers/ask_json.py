"""Asks as JSON: one object in each line, or one array of objects."""

import json
from collections.abc import Iterator

from taiwa.readers.ask_rows import Row, match_columns, read_table
from taiwa.readers.encoding import decode_text
from taiwa.vocabulary.errors import InputError
from taiwa.vocabulary.limits import Limits

_REMEDY = 'Write one object in each line, such as {"id": "A1", "text": "…"}, or an array of them.'


def read_json(data: bytes, limits: Limits) -> list[Row]:
    """Read JSON Lines, an array, or an object with an array named "asks".

    Raises:
        InputError: the text is no JSON, an entry is no object, or none has a text.
    """
    text = decode_text(data)
    limits.check_text(len(text))
    rows = [_read_object(place, value) for place, value in _list_values(text)]
    if rows and not any("text" in row.cells for row in rows):
        names = {str(name): None for _, value in _list_values(text) for name in value}
        return read_table([list(names)])
    return rows


def _list_values(text: str) -> Iterator[tuple[str, dict[str, object]]]:
    for place, value in _parse(text):
        if not isinstance(value, dict):
            raise InputError("this is no object", where=place, remedy=_REMEDY)
        yield place, value


def _parse(text: str) -> Iterator[tuple[str, object]]:
    try:
        whole = _load(text)
    except ValueError:
        for number, line in enumerate(text.splitlines(), 1):
            if line.strip():
                yield f"line {number}", _load_line(line, number)
        return
    if isinstance(whole, dict):
        whole = whole["asks"] if isinstance(whole.get("asks"), list) else [whole]
    entries = whole if isinstance(whole, list) else [whole]
    yield from ((f"entry {number}", entry) for number, entry in enumerate(entries, 1))


def _load(text: str) -> object:
    try:
        return json.loads(text)
    except RecursionError as error:
        raise InputError("the JSON is nested too deeply", remedy=_REMEDY) from error


def _load_line(line: str, number: int) -> object:
    try:
        return _load(line)
    except ValueError as error:
        raise InputError("the line is no JSON", where=f"line {number}", remedy=_REMEDY) from error


def _read_object(place: str, value: dict[str, object]) -> Row:
    names = list(value)
    columns = match_columns(names)
    return Row(place, {column: _write(value[names[at]], column, place) for at, column in columns.items()})


def _write(value: object, column: str, place: str) -> str:
    if value is None:
        return ""
    if isinstance(value, str | int | float):
        return str(value)
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return "; ".join(value)
    raise InputError(f"the {column} is no text", where=place, remedy="Write it between quotation marks.")
