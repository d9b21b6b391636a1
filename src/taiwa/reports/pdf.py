"""The answer table as PDF, set by Typst from a template that receives data, never markup."""

import json
import unicodedata
from dataclasses import asdict
from importlib import resources
from importlib.util import find_spec

from taiwa.reports.answer import AnswerTable
from taiwa.reports.fonts import choose_font
from taiwa.vocabulary.catalogue import translate
from taiwa.vocabulary.errors import InputError


def render_pdf(table: AnswerTable) -> bytes:
    """A tagged PDF, A4 across; every character is looked up in the font first, since Typst is silent.

    Raises:
        InputError: no font has a character of the text, or the extra [reports] is not installed.
    """
    _require_extra()
    import typst  # noqa: PLC0415  an extra, and only PDF needs it

    data = _describe(table)
    font = choose_font(data)
    template = resources.files("taiwa.reports") / "templates" / "answer.typ"
    with resources.as_file(template) as path:
        return typst.compile(
            path,
            format="pdf",
            font_paths=[font.folder] if font else [],
            ignore_system_fonts=True,
            sys_inputs={"data": data, "font": font.family if font else ""},
        )


def _require_extra() -> None:
    for package in ("typst", "fontTools"):
        if find_spec(package) is None:
            raise InputError(
                f"PDF needs the package {package.lower()}",
                remedy='Install Taiwa as "taiwa[reports]", or write .docx',
            )


def _describe(table: AnswerTable) -> str:
    """The table as JSON, composed (NFC) since fonts have か with its mark as one character."""
    _ = translate(table.language)
    record = asdict(table) | {
        "date": [table.date.year, table.date.month, table.date.day],
        "paged": _("Page {page} of {pages}"),
    }
    return unicodedata.normalize("NFC", json.dumps(record, ensure_ascii=False))
