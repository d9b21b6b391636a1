"""Any file of asks becomes asks: ASK_READERS names the reader of each suffix; other files are documents."""

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import PurePath
from typing import Final

from taiwa.readers.ask_csv import has_header
from taiwa.readers.ask_rows import Row, make_asks
from taiwa.vocabulary.ask import Ask
from taiwa.vocabulary.errors import InputError
from taiwa.vocabulary.limits import Limits

ASK_READERS: Final[Mapping[str, str]] = {
    ".csv": "taiwa.readers.ask_csv:read_csv",
    ".tsv": "taiwa.readers.ask_csv:read_csv",
    ".xlsx": "taiwa.readers.ask_workbook:read_workbook",
    ".xlsm": "taiwa.readers.ask_workbook:read_workbook",
    ".xls": "taiwa.readers.ask_workbook:read_workbook",
    ".ods": "taiwa.readers.ask_workbook:read_workbook",
    ".jsonl": "taiwa.readers.ask_json:read_json",
    ".ndjson": "taiwa.readers.ask_json:read_json",
    ".json": "taiwa.readers.ask_json:read_json",
}


def read_ask_file(data: bytes, name: str, limits: Limits) -> tuple[Ask, ...]:
    """Read a file of asks.

    Args:
        data: the bytes of the file.
        name: its file name; the suffix tells the format.
        limits: what is refused.

    Raises:
        InputError: the file cannot be read or holds no ask; the error names the file, and the row.
    """
    try:
        return make_asks(_read_rows(data, name, limits), limits)
    except InputError as error:
        where = f"{name}, {error.where}" if error.where else name
        raise InputError(error.what, where=where, remedy=error.remedy) from None


def _read_rows(data: bytes, name: str, limits: Limits) -> list[Row]:
    limits.check_file(len(data))
    if not data.strip():
        raise InputError("the file is empty", remedy="Check that it was saved whole.")
    suffix = _tell_format(data, name)
    if suffix not in ASK_READERS:
        from taiwa.readers.ask_document import read_ask_document  # noqa: PLC0415  only documents need it

        return read_ask_document(data, name, limits)
    module, _, function = ASK_READERS[suffix].partition(":")
    reader: Callable[[bytes, Limits], list[Row]] = getattr(import_module(module), function)
    return reader(data, limits)


def _tell_format(data: bytes, name: str) -> str:
    suffix = PurePath(name).suffix.lower()
    if data.startswith(b"PK\x03\x04") and b"xl/workbook.xml" in data:
        return ".xlsx"
    if suffix == ".txt" and data.lstrip().startswith((b'{"', b"[{")):
        return ".jsonl"
    return ".csv" if suffix == ".txt" and has_header(data) else suffix
