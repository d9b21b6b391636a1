"""The lines of a PDF in reading order: without running heads, column after column, footnotes apart."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from taiwa.readers.pdf_lines import Line, merge_pieces

_EDGE_SHARE = 0.13
_EDGE_LINES = 6
_EDGE_GAP = 1.5
_PAGE_NUMBER = re.compile(
    r"[\s\-–—|/.]*(?:(?:page|p\.?|ページ|頁)\s*)?(?:\d{1,4}|[ivxlc]{1,7})"
    r"(?:\s*(?:/|of|／|ページ中)\s*\d{1,4})?\s*(?:ページ|頁)?[\s\-–—|/.]*",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"[0-9]+")
_NOTE_MARK = re.compile(r"\[\d+\]|\d{1,3}[\s.)]|[*†‡§]|注|（注")
_SMALL = 0.93
_GUTTER_SHARE = 0.06
_SIDE_SHARE = 0.2


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page in reading order.

    Attributes:
        columns: the lines of each column, or part of a page, from top to bottom.
        notes: the lines of its footnotes.
    """

    columns: tuple[tuple[Line, ...], ...]
    notes: tuple[Line, ...]


def lay_out_pages(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> list[Sheet]:
    """Order the lines of all pages.

    Args:
        pages: the pieces of lines of each page, as the file has them.
        heights: of the pages, in points.
    """
    kept = _drop_running(pages, heights)
    body = find_body_size([line for page in kept for line in page])
    return [_lay_out_page(page, body) for page in kept]


def find_body_size(lines: Sequence[Line]) -> float:
    """Give the size in which most of the text is set, 0 without text."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    return max(sizes, key=lambda size: sizes[size], default=0.0)


def _drop_running(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> list[list[Line]]:
    """Leave out page numbers, and lines near the edge that come back on other pages."""
    edges = [_find_edge(page, height) for page, height in zip(pages, heights, strict=True)]
    seen: dict[str, dict[int, list[int]]] = defaultdict(dict)
    for number, edge in enumerate(edges):
        for line in chain.from_iterable(edge):
            seen[_name_running(line)].setdefault(
                number, [int(figure) for figure in _FIGURES.findall(line.text)]
            )
    often = max(2, round(0.25 * len(pages)))
    repeated = {name for name, figures in seen.items() if len(figures) >= often and _counts_pages(figures)}
    kept = []
    for page, edge in zip(pages, edges, strict=True):
        gone = {line for side in edge for line in _take_running(side, repeated)}
        kept.append([line for line in page if line not in gone])
    return kept


def _take_running(edge: Sequence[Line], repeated: set[str]) -> Iterator[Line]:
    """From the edge inwards, as long as lines come back; what stands behind a line of text is text."""
    for line in edge:
        if _name_running(line) not in repeated and not _PAGE_NUMBER.fullmatch(line.text):
            return
        yield line


def _counts_pages(figures: dict[int, list[int]]) -> bool:
    """Tell whether every figure of a line stays the same, or goes up with the pages; a footnote's do not."""
    columns = zip(*figures.values(), strict=True)
    return all(
        len(set(column)) == 1 or len({value - page for value, page in zip(column, figures, strict=True)}) == 1
        for column in columns
    )


def _find_edge(page: Sequence[Line], height: float) -> tuple[list[Line], list[Line]]:
    """The lines at the foot and at the head of a page that a gap parts from the text, outermost first."""
    rows = sorted(page, key=lambda line: line.middle)
    low = [line.middle < _EDGE_SHARE * height for line in rows]
    high = [line.middle > (1 - _EDGE_SHARE) * height for line in rows]
    return _take_outermost(rows, low), _take_outermost(rows[::-1], high[::-1])


def _take_outermost(rows: Sequence[Line], inside: Sequence[bool]) -> list[Line]:
    cut = 0
    for i, row in enumerate(rows[:_EDGE_LINES]):
        gap = abs(rows[i + 1].middle - row.middle) if i + 1 < len(rows) else float("inf")
        if inside[i] and gap > _EDGE_GAP * row.size:
            cut = i + 1
    return list(rows[:cut])


def _name_running(line: Line) -> str:
    """Name a line by its words, its height and its distance from the margin, with all figures alike."""
    return f"{_FIGURES.sub('#', line.text)}@{round(line.middle / 6)}"


def _lay_out_page(page: Sequence[Line], body: float) -> Sheet:
    gutter = _find_gutter(page)
    if gutter is None:
        lines, notes = _split_notes(merge_pieces(list(page)), body)
        return Sheet((tuple(lines),), tuple(notes))
    columns: list[tuple[Line, ...]] = []
    notes = []
    for part in _cut_at_spans(page, gutter):
        lines, below = _split_notes(part, body)
        columns.append(tuple(lines))
        notes.extend(below)
    return Sheet(tuple(columns), tuple(notes))


def _find_gutter(page: Sequence[Line]) -> float | None:
    """Find the middle of the empty strip between two columns, None on a page of one column."""
    long = [line for line in page if line.right - line.left > 2 * line.size]
    if len(long) < 8:  # noqa: PLR2004  too few lines to tell columns from a table
        return None
    left, right = min(line.left for line in long), max(line.right for line in long)
    best: tuple[int, float] | None = None
    for step in range(30, 71):
        place = left + (right - left) * step / 100
        crossing = sum(line.left < place < line.right for line in long)
        if best is None or (crossing, abs(step - 50)) < best:
            best, gutter = (crossing, abs(step - 50)), place
    before = [line for line in long if line.right <= gutter]
    after = [line for line in long if line.left >= gutter]
    lone = min(len(before), len(after)) < _SIDE_SHARE * len(long)
    if best is None or best[0] > _GUTTER_SHARE * len(long) + 2 or lone:
        return None
    return gutter if _is_wide(before, gutter - left) and _is_wide(after, right - gutter) else None


def _is_wide(side: Sequence[Line], width: float) -> bool:
    """Columns of text fill their width; the numbers and cells of a list or table do not."""
    widths = sorted(line.right - line.left for line in side)
    return widths[len(widths) * 2 // 3] > 0.6 * width


def _cut_at_spans(page: Sequence[Line], gutter: float) -> list[list[Line]]:
    """Cut a page of two columns at the lines that run over both: above, left, right, below."""
    spans = merge_pieces([line for line in page if line.left < gutter < line.right])
    parts: list[list[Line]] = []
    rest = [line for line in page if not line.left < gutter < line.right]
    for span in [*spans, None]:
        foot = span.middle if span else float("-inf")
        band = [line for line in rest if line.middle > foot]
        rest = [line for line in rest if line.middle <= foot]
        parts.append(merge_pieces([line for line in band if line.right <= gutter]))
        parts.append(merge_pieces([line for line in band if line.left >= gutter]))
        if span:
            parts.append([span])
    return [part for part in parts if part]


def _split_notes(lines: list[Line], body: float) -> tuple[list[Line], list[Line]]:
    """Part the small lines at the foot that begin with a mark from the text above them."""
    cut = len(lines)
    while cut and lines[cut - 1].size <= _SMALL * body:
        cut -= 1
    starts = [i for i in range(cut, len(lines)) if _NOTE_MARK.match(lines[i].text)]
    return (lines[: starts[0]], lines[starts[0] :]) if starts else (lines, [])
