"""Any document file becomes a Document: the right reader, limits, id and what is known about it."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from taiwa.readers.formats import find_reader
from taiwa.readers.hyphens import resolve_hyphens
from taiwa.readers.parsed import Parsed
from taiwa.tracing.passages import build_document
from taiwa.vocabulary.document import About, Block, Document
from taiwa.vocabulary.errors import InputError
from taiwa.vocabulary.limits import Limits

DEFAULT = Limits()
_DAMAGED = "Fetch or export it again, or save its text as .txt."
_CLOSED = re.compile(r"[.。;:：、,!?！？][\"”’»)」』）]*(?:\[\d+\])?$")
_TITLE_LENGTH = 160


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
        parsed = parse_file(data, name, limits)
        document = build_document(
            _name_title(resolve_hyphens(parsed.blocks), parsed.about.title),
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


def parse_file(data: bytes, name: str, limits: Limits) -> Parsed:
    """Choose the reader of a file and read its blocks.

    Raises:
        InputError: the file cannot be read.
    """
    limits.check_file(len(data))
    reader = find_reader(data, name)
    try:
        return reader(data, limits)
    except (InputError, MemoryError):
        raise
    except Exception as error:  # format libraries raise anything on damaged files
        raise InputError("the file is damaged", remedy=_DAMAGED) from error


def _name_title(blocks: Sequence[Block], title: str | None) -> Sequence[Block]:
    """Tell the title from headings and passages.

    It is a first heading that repeats the known title or stands above all others, or, where no title
    is known, a short first line above longer text.
    """
    if len(blocks) < 2:  # noqa: PLR2004  a title needs a text below it
        return blocks
    first = blocks[0]
    others = [block for block in blocks[1:] if block.kind == "heading"]
    top = first.kind == "heading" and all(other.level > first.level for other in others)
    named = first.text == title or (title is None and (top or _looks_like_title(first, blocks[1])))
    return [replace(first, kind="title"), *blocks[1:]] if named and first.kind != "footnote" else blocks


def _looks_like_title(first: Block, after: Block) -> bool:
    text = first.text.strip()
    short = 0 < len(text) <= min(_TITLE_LENGTH, len(after.text)) and after.text.rstrip()[-1:] in ".。"
    return first.kind == "paragraph" and short and not _CLOSED.search(text) and not text[0].isdigit()


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
