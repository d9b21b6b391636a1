"""The blank file for asks that people fill in: one sheet in English, one in Japanese, with notes."""

import datetime as dt
from pathlib import Path
from typing import Final

from taiwa.reports.output import write_output
from taiwa.reports.xlsx import add_choices, fill_rows, save_workbook
from taiwa.vocabulary.catalogue import LANGUAGES, translate
from taiwa.vocabulary.catalogue import mark as _
from taiwa.vocabulary.columns import ASK_COLUMNS
from taiwa.vocabulary.document import Language

ROWS: Final = 500
DATE: Final = dt.date(2024, 1, 1)
SHEETS: Final = {"en": ("English", "Notes"), "ja": ("日本語", "記入要領")}
WIDTHS: Final = {"id": 10, "text": 70, "language": 10, "instruments": 30}
NOTES: Final = (
    _("Write one ask in each row. Only the ask itself is needed; leave empty what you do not know."),
    _("A number is given (A1, A2 …) where you leave it empty. No number may occur twice."),
    _("Language: en for English, ja for Japanese; it is detected where you leave it empty."),
    _("Addressee, theme and deadline are for your own record and are kept beside the ask."),
    _("Document: the file name, without its ending, of the only document to search; empty means all."),
    _("Instruments: names or codes of treaties and guidelines, with semicolons between: C182; C138."),
    _("Fill in one of the two language sheets. Do not change the headings in the first row."),
)


def write_asks_template(path: Path) -> None:
    """Write the blank workbook for asks (.xlsx).

    Raises:
        InputError: the place cannot be written.
    """
    write_output(render_asks_template(), path)


def render_asks_template() -> bytes:
    """The bytes of the blank workbook; always the same."""
    from openpyxl import Workbook  # noqa: PLC0415  openpyxl is slow to import, and only the template needs it

    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for language in LANGUAGES:
        sheet = workbook.create_sheet(SHEETS[language][0])
        fill_rows(sheet, [_list_headers(language)], [WIDTHS.get(field, 18) for field in ASK_COLUMNS])
        add_choices(sheet, list(ASK_COLUMNS).index("language") + 1, LANGUAGES, ROWS)
    for language in LANGUAGES:
        gettext = translate(language)
        notes = workbook.create_sheet(SHEETS[language][1])
        fill_rows(
            notes, [(gettext(_("How to fill in this file")),), *((gettext(note),) for note in NOTES)], (100,)
        )
    return save_workbook(workbook, "Taiwa: asks", DATE)


def _list_headers(language: Language) -> tuple[str, ...]:
    return tuple(getattr(names, language)[0] for names in ASK_COLUMNS.values())
