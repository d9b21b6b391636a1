"""Which reader reads which file: the first bytes decide, then the suffix."""

import re
import zipfile
from collections.abc import Callable
from importlib import import_module
from io import BytesIO
from pathlib import PurePath

from taiwa.readers import READERS
from taiwa.readers.parsed import Parsed
from taiwa.vocabulary.errors import InputError
from taiwa.vocabulary.limits import Limits

Reader = Callable[[bytes, Limits], Parsed]

_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_HEAD = 2_048
_SAVE_AS = "Open it in the program it was made with and save it as .docx or PDF."
_OTHER_PACKAGES = {
    "xl/workbook.xml": "this is an Excel workbook, not a document",
    "ppt/presentation.xml": "this is a PowerPoint file, not a document",
    "content.xml": "this is an OpenDocument file, which is not read",
}


def find_reader(data: bytes, name: str) -> Reader:
    """Choose the reader of a file.

    Raises:
        InputError: the file is empty or of a format that is not read.
    """
    if not data.strip():
        raise InputError("the file is empty", remedy="Check that it was saved whole.")
    module, _, function = READERS[_tell_format(data, PurePath(name).suffix.lower())].partition(":")
    reader: Reader = getattr(import_module(module), function)
    return reader


def _tell_format(data: bytes, suffix: str) -> str:
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf")
    if b"%PDF-" in head[:1024]:
        return ".pdf"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _tell_package(data)
    _refuse_known(head, suffix)
    if suffix in (".pdf", ".docx", ".docm"):
        raise InputError(
            f"the file is called {suffix} but is none, or it is damaged",
            remedy="Fetch or export it again, or save its text as .txt.",
        )
    if _HTML.match(head) and suffix not in (".md", ".markdown"):
        return ".html"
    return suffix if suffix in READERS else ".txt"


def _tell_package(data: bytes) -> str:
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            names = set(package.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, RuntimeError, NotImplementedError) as error:
        raise InputError(
            "the file is a damaged Word file or archive", remedy="Fetch or export it again."
        ) from error
    if "word/document.xml" in names or ("[Content_Types].xml" in names and not names & set(_OTHER_PACKAGES)):
        return ".docx"
    what = next(
        (_OTHER_PACKAGES[name] for name in _OTHER_PACKAGES if name in names), "this is an archive (zip)"
    )
    raise InputError(what, remedy="Save the text as .docx, PDF or .txt, or unpack the archive first.")


def _refuse_known(head: bytes, suffix: str) -> None:
    """Name the formats people try and that are not read."""
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        raise InputError("this is an old Word file (.doc) or one locked with a password", remedy=_SAVE_AS)
    if head.startswith(b"{\\rtf"):
        raise InputError("this is Rich Text (.rtf)", remedy=_SAVE_AS)
    if suffix in (".mht", ".mhtml"):
        raise InputError("this is a web archive (.mhtml)", remedy="Save the page as HTML instead.")
