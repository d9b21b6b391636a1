"""The header block of a plain text: a title and lines such as "Date: 2022-11-16" before the text begins."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from taiwa.readers.languages import name_language
from taiwa.tracing.dates import find_date, list_years
from taiwa.vocabulary.document import About

_LINE = re.compile(r"\**(?P<key>[A-Za-z][A-Za-z _-]{1,28}|[ぁ-ヿ一-鿿]{2,6})\**\s*[:：]\**\s*(?P<value>.*)")
_KEYS = {
    "title": "title",
    "表題": "title",
    "題名": "title",
    "forum": "forum",
    "会議": "forum",
    "date": "date",
    "published": "date",
    "日付": "date",
    "language": "language",
    "lang": "language",
    "言語": "language",
    "version of": "version_of",
    "source": "source",
    "url": "source",
    "link": "source",
    "出典": "source",
    "document": "source",
}
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\x([0-9A-Fa-f]{2})|\\(_)")
_TITLE_LENGTH = 300


@dataclass(frozen=True, slots=True)
class Header:
    """What the header says, and the number of lines it takes."""

    about: About
    lines: int


def read_header(lines: Sequence[str]) -> Header:
    """Read a header block: an optional title line, then lines of key and value up to the first blank line.

    A block counts as a header only when one of its keys is known (title, date, source, forum, language …);
    YAML front matter between lines of three hyphens is read the same way.
    """
    start = _skip_blank(lines, 0)
    fenced = start < len(lines) and lines[start].strip() == "---"
    first = start + 1 if fenced else start
    found = _read_pairs(lines, first)
    title = None
    if not fenced and start < len(lines) and next(iter(found), "") not in _KEYS:
        title = clean_title(lines[start])
        first = _skip_blank(lines, start + 1)
        found = _read_pairs(lines, first)
    if not any(key in _KEYS for key in found):
        return Header(About(), 0)
    end = first + len(found)
    while end < len(lines) and lines[end].strip() in ("", "---"):
        end += 1
    return Header(_tell(found, title), end)


def clean_title(line: str) -> str | None:
    """Take mark-up, escapes of JavaScript such as backslash-u2019, and a cut-off end from a title."""
    text = _ESCAPE.sub(lambda match: " " if match[3] else chr(int(match[1] or match[2], 16)), line.strip())
    text = " ".join(text.rstrip("\\").strip().lstrip("#").strip("* ").split()).rstrip(",")
    return text if text and len(text) <= _TITLE_LENGTH else None


def _skip_blank(lines: Sequence[str], start: int) -> int:
    while start < len(lines) and not lines[start].strip():
        start += 1
    return start


def _read_pairs(lines: Sequence[str], start: int) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in lines[start:]:
        match = _LINE.fullmatch(line.strip())
        if match is None or match["key"].lower() in found:
            break
        found[match["key"].lower()] = match["value"].strip().strip("\"'")
    return found


def _tell(found: dict[str, str], title: str | None) -> About:
    named = {_KEYS[key]: value for key, value in found.items() if key in _KEYS and value}
    date = named.get("date", "")
    return About(
        title=clean_title(named["title"]) if "title" in named else title,
        forum=named.get("forum"),
        date=find_date(date) or next(map(str, list_years(date)), None),
        language=name_language(named.get("language", "")),
        version_of=named.get("version_of"),
    )
