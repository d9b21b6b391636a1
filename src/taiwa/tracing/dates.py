"""Dates as documents print them, in English and Japanese, as ISO 8601 to the day, month or year."""

import re
from collections.abc import Iterable
from datetime import date

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_MONTH = "|".join(f"{name[:3]}(?:{name[3:]})?" if name != "may" else "may" for name in _MONTHS)
_SPAN = r"(?:\d{1,2}(?:st|nd|rd|th)?\s*(?:[-–—～~,]|and|to|&)\s*)?"
_PATTERNS = (
    re.compile(r"\b(?P<y>\d{4})-(?P<m>\d{2})(?:-(?P<d>\d{2}))?\b"),
    re.compile(r"\b(?P<y>\d{4})/(?P<m>\d{1,2})/(?P<d>\d{1,2})\b"),
    re.compile(
        rf"\b{_SPAN}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:day\s+of\s+)?(?P<n>{_MONTH})\.?,?\s+(?P<y>\d{{4}})\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<n>{_MONTH})\.?\s+{_SPAN}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>\d{{4}})\b", re.IGNORECASE
    ),
    re.compile(
        r"(?P<y>\d{4}|(?P<era>令和|平成|昭和)\s*(?P<e>\d{1,2}|元))\s*年\s*(?P<m>\d{1,2})\s*月"
        r"(?:\s*\d{1,2}\s*日?\s*[、,・及～~\-–][び]?\s*(?=\d))?(?:\s*(?P<d>\d{1,2})\s*日)?"
    ),
    re.compile(rf"\b(?P<n>{_MONTH})\.?,?\s+(?P<y>\d{{4}})\b", re.IGNORECASE),
)
_WIDE_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SHORT = 120
_FIRST = 6


def find_date(text: str) -> str | None:
    """Give the first date printed in a text; of a span of days the last day.

    Returns:
        "2022-11-16", "2022-11", or None when no date is printed.
    """
    text = text.translate(_WIDE_DIGITS)
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            found = _write_iso(match.groupdict())
            if found:
                return found
    return None


def list_years(text: str) -> tuple[int, ...]:
    """The years named in a text, in order."""
    return tuple(map(int, _YEAR.findall(text)))


def date_document(title: str | None, texts: Iterable[str]) -> str | None:
    """Date a document from its title, a short line near its start, its first passage, or a year in the title.

    Args:
        title: the title, if there is one.
        texts: headings and passages in order; the first six are looked at.
    """
    first = [text for text, _ in zip(texts, range(_FIRST), strict=False)]
    short = [text for text in first if len(text) < _SHORT]
    for text in (title or "", *short, *[text for text in first if len(text) >= _SHORT][:1]):
        if found := find_date(text):
            return found
    return next(map(str, list_years(title or "")), None)


def _write_iso(parts: dict[str, str | None]) -> str | None:
    year = _read_year(parts)
    name = parts.get("n")
    month = int(parts.get("m") or 0) or (_number_month(name) if name else 0)
    day = int(parts.get("d") or 0)
    try:
        checked = date(year, month, day or 1)
    except ValueError:
        return None
    return checked.isoformat() if day else checked.isoformat()[:7]


def _read_year(parts: dict[str, str | None]) -> int:
    era, count = parts.get("era"), parts.get("e")
    if era and count:
        return _ERAS[era] + (1 if count == "元" else int(count))
    return int(parts["y"] or 0)


def _number_month(name: str) -> int:
    return [month[:3] for month in _MONTHS].index(name[:3].lower()) + 1
