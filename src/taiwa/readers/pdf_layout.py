"""The lines of a PDF in reading order: without running heads, column after column, footnotes apart."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from taiwa.readers.pdf_lines import Line, merge_pieces
from taiwa.readers.pdf_running import drop_running

_NOTE_MARK = re.compile(r"\[\d+\]|\d{1,3}(?:[\s.)]|(?=[^\W\d_]))|[*†‡§]|注|（注")
_SMALL = 0.93
_GUTTER_SHARE = 0.06
_SIDE_SHARE = 0.2
_SAME_GUTTER = 30


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
    kept = drop_running(pages, heights)
    body = find_body_size([line for page in kept for line in page])
    return [_lay_out_page(page, gutter, body) for page, gutter in zip(kept, _find_gutters(kept), strict=True)]


def find_body_size(lines: Sequence[Line]) -> float:
    """Give the size in which most of the text is set, 0 without text."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    return max(sizes, key=lambda size: sizes[size], default=0.0)


def _lay_out_page(page: Sequence[Line], gutter: float | None, body: float) -> Sheet:
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


def _find_gutters(pages: Sequence[Sequence[Line]]) -> list[float | None]:
    """Find the gutter of each page; a column of few lines counts where other pages have the same gutter."""
    sure = [_find_gutter(page, _SIDE_SHARE) for page in pages]
    known = [gutter for gutter in sure if gutter is not None]
    if not known:
        return sure
    found = []
    for page, gutter in zip(pages, sure, strict=True):
        likely = _find_gutter(page, 0) if gutter is None else gutter
        same = likely is not None and any(abs(likely - other) < _SAME_GUTTER for other in known)
        found.append(likely if same else None)
    return found


def _find_gutter(page: Sequence[Line], side_share: float) -> float | None:
    """Find the middle of the empty strip between two columns, None on a page of one column.

    Args:
        page: its pieces of lines.
        side_share: how many of the lines each column must have at least.
    """
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
    lone = min(len(before), len(after)) < max(side_share * len(long), 1)
    if best is None or best[0] > _GUTTER_SHARE * len(long) + 2 or lone:
        return None
    # The marks and numbers of a list stand nearer to the gutter than its text.
    edge = max(line.right for line in before)
    gutter = (edge + min(line.left for line in page if line.left >= edge)) / 2
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
