"""The table that tells about documents: id, title, forum, date, language, version_of."""

import csv
import io
import re
from pathlib import Path

from taiwa.readers.encoding import decode_text
from taiwa.readers.languages import name_language
from taiwa.vocabulary.document import About
from taiwa.vocabulary.errors import InputError

_COLUMNS = ("id", "title", "forum", "date", "language", "version_of")
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


def read_about(path: Path) -> dict[str, About]:
    """Read the table of --about.

    Args:
        path: a CSV file with a header row; `id` is the file's stem, other columns may be missing or empty.

    Returns:
        What is known, by document id.

    Raises:
        InputError: the file cannot be read, has no id column, names an id twice or holds a bad date or
            language.
    """
    try:
        text = decode_text(path.read_bytes())
    except OSError as error:
        raise InputError(
            f"the file cannot be read ({error.strerror})",
            where=str(path),
            remedy="Name a CSV file that you may read.",
        ) from None
    except InputError as error:
        raise InputError(error.what, where=path.name, remedy="Save the table as CSV in UTF-8.") from None
    rows = csv.DictReader(io.StringIO(text))
    if "id" not in (rows.fieldnames or ()):
        raise InputError(
            "there is no column id", where=path.name, remedy=f"Its columns are {', '.join(_COLUMNS)}."
        )
    known: dict[str, About] = {}
    for line, row in enumerate(rows, start=2):
        cells = {
            key: (value or "").strip()
            for key, value in row.items()
            if key in _COLUMNS and isinstance(value, str)
        }
        _add_row(cells, f"{path.name}, row {line}", known)
    return known


def _add_row(cells: dict[str, str], where: str, known: dict[str, About]) -> None:
    name = cells.get("id", "")
    if not name:
        return
    if name in known:
        raise InputError(
            f"the id {name} stands here twice", where=where, remedy="Keep one row for each document."
        )
    date = cells.get("date", "").replace("/", "-")
    if date and not _DATE.fullmatch(date):
        raise InputError(
            f"{date!r} is no date", where=where, remedy="Write it as 2022-11-16, 2022-11 or 2022."
        )
    language = name_language(cells.get("language", ""))
    if language is None and cells.get("language"):
        raise InputError(
            f"the language {cells['language']!r} is not known", where=where, remedy="Write en or ja."
        )
    known[name] = About(
        title=cells.get("title") or None,
        forum=cells.get("forum") or None,
        date=date or None,
        language=language,
        version_of=cells.get("version_of") or None,
    )
