"""Plain text with page breaks, as it comes out of a PDF: running heads go, footnotes stand apart."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import takewhile

from taiwa.readers.lines import starts_item

_BREAK = "\f"
_EDGE = 3
_OFTEN = 0.2
_FIGURES = re.compile(r"[0-9]+")
_PAGE_NUMBER = re.compile(r"[\s–—-]*(?:page\s*)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?[\s–—-]*", re.IGNORECASE)
_NOTE = re.compile(r"\s*(\d{1,3})\s+(\S.*)")
_ENDS = re.compile(r"[.!?:;。！？：；][\"”’»)\]」』）]*\d{0,3}$")


def unpage_text(text: str) -> list[str]:
    """Give the lines of a text; where it has page breaks, without running heads and page numbers.

    A paragraph that a page break divides goes on; the footnotes of a page follow it, marks in brackets.
    """
    if _BREAK not in text:
        return text.splitlines()
    pages = [page.splitlines() for page in text.split(_BREAK)]
    repeated = _find_repeated(pages)
    lines: list[str] = []
    waiting: list[str] = []
    number = 0
    for page in pages:
        kept, notes = _split_notes(_strip_edges(page, repeated), number)
        number += len([note for note in notes if note.startswith("[")])
        _append_page(lines, kept, waiting)
        waiting = [*([] if kept else waiting), *notes]
    return [*lines, "", *_space(waiting)]


def _find_repeated(pages: Sequence[Sequence[str]]) -> set[str]:
    counts: Counter[str] = Counter()
    for page in pages:
        inked = [line for line in page if line.strip()]
        counts.update({_name(line) for line in (*inked[:_EDGE], *inked[-_EDGE:])})
    often = max(2, round(_OFTEN * len(pages)))
    return {name for name, count in counts.items() if count >= often}


def _name(line: str) -> str:
    return _FIGURES.sub("#", " ".join(line.split()))


def _strip_edges(page: Sequence[str], repeated: set[str]) -> list[str]:
    """Take blank and running lines from the head and the foot of a page."""
    head = len(list(takewhile(lambda line: _runs(line, repeated), page)))
    foot = len(list(takewhile(lambda line: _runs(line, repeated), reversed(page[head:]))))
    return list(page[head : len(page) - foot])


def _runs(line: str, repeated: set[str]) -> bool:
    return not line.strip() or _name(line) in repeated or _PAGE_NUMBER.fullmatch(line) is not None


def _split_notes(page: list[str], last: int) -> tuple[list[str], list[str]]:
    """Part the block at the foot of a page whose first line has the number of the next footnote."""
    start = next((i + 1 for i in range(len(page) - 1, -1, -1) if not page[i].strip()), 0)
    first = _NOTE.fullmatch(page[start]) if page and start else None
    if first is None or int(first[1]) != last + 1:
        return page, []
    notes: list[str] = []
    for line in page[start:]:
        found = _NOTE.fullmatch(line)
        if found and int(found[1]) == last + 1:
            last += 1
            notes.append(f"[{found[1]}] {found[2]}")
        else:
            notes[-1] += f" {line.strip()}"
    return page[:start], notes


def _append_page(lines: list[str], page: Sequence[str], waiting: Sequence[str]) -> None:
    if not page:
        return
    while lines and not lines[-1].strip():
        lines.pop()
    goes_on = bool(lines) and not _ENDS.search(lines[-1].rstrip()) and not starts_item(page[0])
    rest = 0
    if goes_on:
        rest = next((i for i, line in enumerate(page) if not line.strip() or starts_item(line)), len(page))
        lines.extend(page[:rest])
    lines.extend(["", *_space(waiting), *page[rest:]])


def _space(notes: Iterable[str]) -> list[str]:
    return [line for note in notes for line in (note, "")]
