"""Which reader reads which file: by what the bytes say, then by the suffix."""

from collections.abc import Callable
from pathlib import PurePath

from taiwa.readers.parsed import Parsed
from taiwa.readers.text import read_text
from taiwa.vocabulary.errors import InputError
from taiwa.vocabulary.limits import Limits

Reader = Callable[[bytes, Limits], Parsed]

READERS: dict[str, Reader] = {
    ".txt": read_text,
    ".md": read_text,
}


def find_reader(data: bytes, name: str) -> Reader:
    """Choose the reader of a file.

    Raises:
        InputError: the file is empty or of a format that is not read.
    """
    if not data.strip():
        raise InputError("the file is empty", remedy="Check that it was saved whole.")
    return READERS.get(PurePath(name).suffix.lower(), read_text)
