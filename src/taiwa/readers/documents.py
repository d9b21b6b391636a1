"""Any document file becomes a Document: the right reader, limits, id and what is known about it."""

import hashlib
from dataclasses import replace
from pathlib import PurePath

from taiwa.readers.formats import find_reader
from taiwa.tracing.passages import build_document
from taiwa.vocabulary.document import About, Document
from taiwa.vocabulary.errors import InputError
from taiwa.vocabulary.limits import Limits

DEFAULT = Limits()


def read_document(data: bytes, name: str, about: About | None = None, limits: Limits = DEFAULT) -> Document:
    """Read one document.

    Args:
        data: the bytes of the file.
        name: its file name; the suffix tells the format, the stem is the document's id.
        about: what the caller knows; it comes before what the file says.
        limits: what is refused.

    Raises:
        InputError: the file cannot be read; the error names it and what to do.
    """
    try:
        limits.check_file(len(data))
        parsed = find_reader(data, name)(data, limits)
        document = build_document(
            parsed.blocks,
            name=PurePath(name).stem,
            sha256=hashlib.sha256(data).hexdigest(),
            about=merge_about(about or About(), parsed.about),
            notes=parsed.notes,
        )
    except InputError as error:
        raise InputError(error.what, where=error.where or name, remedy=error.remedy) from None
    if not document.passages:
        raise InputError(
            "no text was found", where=name, remedy="Check that the file shows text when opened."
        )
    limits.check_text(len(document.text))
    return document


def merge_about(first: About, second: About) -> About:
    """Take each entry from the first where it is known, else from the second."""
    return replace(
        first,
        title=first.title or second.title,
        forum=first.forum or second.forum,
        date=first.date or second.date,
        language=first.language or second.language,
        version_of=first.version_of or second.version_of,
    )
