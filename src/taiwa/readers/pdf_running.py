"""Running heads, running feet and page numbers of a PDF, which are no part of its text."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

from taiwa.readers.pdf_lines import Line

Row = tuple[Line, ...]

_EDGE_SHARE = 0.13
_EDGE_ROWS = 4
_EDGE_GAP = 1.5
_OFTEN = 0.25
_PAGE_NUMBER = re.compile(
    r"[\s\-–—|/.•]*(?:(?:page|p\.?|ページ|頁)\s*)?(?:\d{1,4}|[ivxlc]{1,7})"
    r"(?:\s*(?:/|of|／|ページ中)\s*\d{1,4})?\s*(?:ページ|頁)?[\s\-–—|/.•]*",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"[0-9]+")


def drop_running(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> list[list[Line]]:
    """Leave out page numbers, and rows near the edge that come back on other pages.

    Args:
        pages: the pieces of lines of each page.
        heights: of the pages, in points.
    """
    edges = [_find_edges(page, height) for page, height in zip(pages, heights, strict=True)]
    seen: dict[str, dict[int, list[int]]] = defaultdict(dict)
    for number, edge in enumerate(edges):
        for row in chain.from_iterable(edge):
            figures = [int(figure) for figure in _FIGURES.findall(_write(row))]
            seen[_name(row)].setdefault(number, figures)
    often = max(2, round(_OFTEN * len(pages)))
    repeated = {name for name, figures in seen.items() if len(figures) >= often and _counts_pages(figures)}
    gone = [
        {line for side in edge for row in _take_running(side, repeated) for line in row} for edge in edges
    ]
    return [[line for line in page if line not in out] for page, out in zip(pages, gone, strict=True)]


def _counts_pages(figures: dict[int, list[int]]) -> bool:
    """Tell whether every figure of a row stays the same or goes up with the pages; a footnote's do not."""
    columns = zip(*figures.values(), strict=True)
    return all(
        len(set(column)) == 1 or len({value - page for value, page in zip(column, figures, strict=True)}) == 1
        for column in columns
    )


def _take_running(edge: Sequence[Row], repeated: set[str]) -> Iterator[Row]:
    """From the edge inwards, as long as rows come back; what stands behind a row of text is text."""
    for row in edge:
        if _name(row) not in repeated and not _PAGE_NUMBER.fullmatch(_write(row)):
            return
        yield row


def _find_edges(page: Sequence[Line], height: float) -> tuple[list[Row], list[Row]]:
    """The rows at the foot and at the head of a page that a gap parts from the text, outermost first."""
    rows = _gather_rows(page)
    low = [row for row in rows if row[0].middle < _EDGE_SHARE * height]
    high = [row for row in rows[::-1] if row[0].middle > (1 - _EDGE_SHARE) * height]
    return _cut_at_gap(low, rows), _cut_at_gap(high, rows[::-1])


def _gather_rows(page: Sequence[Line]) -> list[Row]:
    """Group the pieces of one height, from the foot of the page to its head."""
    rows: list[list[Line]] = []
    for line in sorted(page, key=lambda line: (line.middle, line.left)):
        if rows and line.middle - rows[-1][0].middle < 0.4 * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [tuple(sorted(row, key=lambda line: line.left)) for row in rows]


def _cut_at_gap(near: Sequence[Row], rows: Sequence[Row]) -> list[Row]:
    cut = 0
    for i, row in enumerate(near[:_EDGE_ROWS]):
        gap = abs(rows[i + 1][0].middle - row[0].middle) if i + 1 < len(rows) else float("inf")
        if gap > _EDGE_GAP * row[0].size:
            cut = i + 1
    return list(near[:cut])


def _write(row: Row) -> str:
    return " ".join(line.text for line in row)


def _name(row: Row) -> str:
    """Name a row by its words and its height, with all figures alike."""
    return f"{_FIGURES.sub('#', _write(row))}@{round(row[0].middle / 6)}"
