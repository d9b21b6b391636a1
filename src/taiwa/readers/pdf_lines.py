"""The characters of a PDF page become lines with place, size and weight."""

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from typing import NamedTuple

import pypdfium2 as pdfium  # type: ignore[import-untyped]  # ships no types
import pypdfium2.raw as pdfium_c  # type: ignore[import-untyped]  # ships no types

from taiwa.readers.hyphens import MARK

_HYPHENS = "\x02\ufffe\u00ad"
_FIGURES = frozenset("0123456789")
_BOLD = 600
_GAP = 2.0
_RAISED = 0.82
_UPPER = 0.25
_ROW = 0.45
_BELOW = 0.2
_TALLEST = 2.5
_ROOM = 0.7
_BOLD_NAME = re.compile(rb"bold|black|heavy|semibold|demi|-w[6-9]\b", re.IGNORECASE)
_JA = "ぁ-ヿ一-鿿、。「」（）・"
_SPACE_AFTER = re.compile(rf"(?<=[{_JA}]) (?=[{_JA}A-Za-z0-9])")
_SPACE_BEFORE = re.compile(rf"(?<=[A-Za-z0-9]) (?=[{_JA}])(?<!^\d )(?<!^\d\d )(?<!^\d\d\d )")
_LEADING_MARK = re.compile(r"\[\d+\](?=\w)")


class Glyph(NamedTuple):
    """A character with its box: left, bottom, right, top in points; `raised` is set for a raised figure.

    A tuple, since pages hold thousands and a dataclass takes longer to make.
    """

    char: str
    left: float
    bottom: float
    right: float
    top: float
    raised: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line, or a piece of one.

    Attributes:
        text: its text; raised figures stand in square brackets.
        left: left edge in points, as the other three edges.
        bottom: lower edge, counted from the foot of the page.
        right: right edge.
        top: upper edge.
        size: height of its letters' boxes.
        bold: it is set in bold.
        page: page from 1.
    """

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    bold: bool
    page: int

    @property
    def middle(self) -> float:
        """Half the height at which it stands."""
        return (self.bottom + self.top) / 2


def read_page_lines(page: pdfium.PdfPage, number: int) -> list[Line]:
    """Read a page's lines in the order of the file; pieces far apart on one height stay apart.

    Args:
        page: an open page.
        number: from 1.
    """
    textpage = page.get_textpage()
    try:
        return [
            line
            for run in _split_runs(_read_glyphs(textpage, page))
            if (line := _make_line(run, number, textpage.raw, turned=page.get_rotation() != 0))
        ]
    finally:
        textpage.close()


def merge_pieces(pieces: list[Line]) -> list[Line]:
    """Join the pieces that stand on one height, from left to right, and order lines from top to bottom."""
    rows: list[list[Line]] = []
    for piece in sorted(pieces, key=lambda line: (-line.middle, line.left)):
        first = rows[-1][0] if rows else None
        if first and first.middle - piece.middle < _ROW * max(first.size, piece.size):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [reduce(_join_pieces, sorted(row, key=lambda line: line.left)) for row in rows]


def _join_pieces(first: Line, second: Line) -> Line:
    return replace(
        first,
        text=_close_up(f"{first.text} {second.text}"),
        bottom=min(first.bottom, second.bottom),
        right=max(first.right, second.right),
        top=max(first.top, second.top),
        size=max(first.size, second.size),
        bold=first.bold and second.bold,
    )


def _read_glyphs(textpage: pdfium.PdfTextPage, page: pdfium.PdfPage) -> Iterator[tuple[Glyph, int]]:
    raw, box = textpage.raw, pdfium_c.FS_RECTF()
    turn, width, height = page.get_rotation(), page.get_width(), page.get_height()
    pointer = ctypes.byref(box)
    for index in range(textpage.count_chars()):
        code = pdfium_c.FPDFText_GetUnicode(raw, index)
        char = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"  # noqa: PLR2004  bounds of Unicode
        pdfium_c.FPDFText_GetLooseCharBox(raw, index, pointer)
        edges = (box.left, box.bottom, box.right, box.top)
        if turn:
            edges = _turn(edges, turn, width, height)
        raised = char in _FIGURES and turn == 0 and _is_raised(raw, index, box)
        yield Glyph(char, *edges, raised), index


def _is_raised(raw: "pdfium_c.FPDF_TEXTPAGE", index: int, box: "pdfium_c.FS_RECTF") -> bool:
    """A figure drawn high above the baseline, as fonts with raised figures of their own do it."""
    sides = [ctypes.c_double() for _ in range(6)]
    places = [ctypes.byref(side) for side in sides]
    pdfium_c.FPDFText_GetCharBox(raw, index, *places[:4])
    pdfium_c.FPDFText_GetCharOrigin(raw, index, *places[4:])
    return bool(sides[2].value - sides[5].value > _UPPER * (box.top - box.bottom))


def _turn(
    edges: tuple[float, float, float, float], turn: int, width: float, height: float
) -> tuple[float, float, float, float]:
    """Turn a box as the viewer turns the page (90, 180 or 270 degrees)."""
    left, bottom, right, top = edges
    if turn == 90:  # noqa: PLR2004  degrees
        return bottom, height - right, top, height - left
    if turn == 180:  # noqa: PLR2004  degrees
        return width - right, height - top, width - left, height - bottom
    if turn == 270:  # noqa: PLR2004  degrees
        return width - top, left, width - bottom, right
    return edges


def _split_runs(glyphs: Iterator[tuple[Glyph, int]]) -> Iterator[list[tuple[Glyph, int]]]:
    """Cut the stream of characters where the line changes or a wide gap opens."""
    run: list[tuple[Glyph, int]] = []
    last: Glyph | None = None
    for glyph, index in glyphs:
        if glyph.char in "\r\n":
            continue
        if glyph.char.isspace() or glyph.char in _HYPHENS:
            if run:
                run.append((glyph, index))
            continue
        if last is not None and _parts(last, glyph):
            yield run
            run = []
        run.append((glyph, index))
        last = glyph
    if run:
        yield run


def _parts(last: Glyph, glyph: Glyph) -> bool:
    size = max(last.top - last.bottom, glyph.top - glyph.bottom, 1.0)
    overlap = min(last.top, glyph.top) - max(last.bottom, glyph.bottom)
    gap = glyph.left - last.right
    mark = glyph.char in _FIGURES and overlap > -0.1 * size and abs(gap) < 0.3 * size
    if overlap < 0.3 * min(last.top - last.bottom, glyph.top - glyph.bottom) and not mark:
        return True
    # The letters of a ligature share one box.
    return gap > _GAP * size or (gap < -0.8 * size and glyph.left < last.left)


def _make_line(
    run: list[tuple[Glyph, int]], number: int, raw: "pdfium_c.FPDF_TEXTPAGE", *, turned: bool
) -> Line | None:
    places = [
        (glyph, index) for glyph, index in run if not glyph.char.isspace() and glyph.char not in _HYPHENS
    ]
    inked = [glyph for glyph, _ in places]
    if not inked:
        return None
    heights = Counter(round(glyph.top - glyph.bottom, 1) for glyph in inked)
    size = max(heights, key=lambda height: (heights[height], height))
    base = [glyph for glyph in inked if abs(glyph.top - glyph.bottom - size) < 0.2 * size] or inked
    glyphs = [glyph for glyph, _ in run]
    if _is_round(inked, size):
        glyphs[0] = glyphs[0]._replace(char="◦")
    text = _write_text(glyphs, size, min(glyph.bottom for glyph in base))
    if not text:
        return None
    line = Line(
        text=text,
        left=min(glyph.left for glyph in inked),
        bottom=min(glyph.bottom for glyph in base),
        right=max(glyph.right for glyph in inked),
        top=max(glyph.top for glyph in base),
        size=size,
        bold=_is_bold(raw, places[len(places) // 2][1]),
        page=number,
    )
    return line if turned else _set_on_baseline(line, raw, next(i for glyph, i in places if glyph in base))


def _set_on_baseline(line: Line, raw: "pdfium_c.FPDF_TEXTPAGE", index: int) -> Line:
    """Measure a line by the size of its type and its baseline, since fonts tell their heights badly.

    Args:
        line: measured by the boxes of its characters.
        raw: the text of its page.
        index: of a character that stands on the baseline.
    """
    matrix, left, base = pdfium_c.FS_MATRIX(), ctypes.c_double(), ctypes.c_double()
    pdfium_c.FPDFText_GetMatrix(raw, index, ctypes.byref(matrix))
    pdfium_c.FPDFText_GetCharOrigin(raw, index, ctypes.byref(left), ctypes.byref(base))
    size = pdfium_c.FPDFText_GetFontSize(raw, index) * math.hypot(matrix.c, matrix.d)
    if not line.size / _TALLEST < size < line.size * _TALLEST:
        return line
    bottom = base.value - _BELOW * size
    return replace(line, bottom=bottom, top=bottom + size, size=size)


def _is_round(inked: Sequence[Glyph], size: float) -> bool:
    """Word processors draw a hollow bullet as the letter "o" with room behind it."""
    alone = len(inked) == 1 or inked[1].left - inked[0].right > _ROOM * size
    return inked[0].char == "o" and alone


def _is_bold(raw: "pdfium_c.FPDF_TEXTPAGE", index: int) -> bool:
    name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    pdfium_c.FPDFText_GetFontInfo(raw, index, name, len(name), ctypes.byref(flags))
    return bool(_BOLD_NAME.search(name.value)) or pdfium_c.FPDFText_GetFontWeight(raw, index) >= _BOLD


def _close_up(text: str) -> str:
    """Japanese is set without spaces; those found beside its characters come from the setting of the page.

    The space after a number at the start of a line stays.
    """
    text = " ".join(text.split())
    return _SPACE_BEFORE.sub("", _SPACE_AFTER.sub("", text)) if " " in text else text


def _write_text(glyphs: list[Glyph], size: float, bottom: float) -> str:
    """Write a run down; small raised figures after a word are the mark of a footnote."""
    pieces: list[str] = []
    raised = ""
    for glyph in glyphs:
        small = glyph.top - glyph.bottom < _RAISED * size and glyph.bottom > bottom + 0.12 * size
        if glyph.raised or (small and glyph.char in _FIGURES):
            raised += glyph.char
            continue
        if raised:
            pieces.append(f"[{raised}]")
            raised = ""
        pieces.append(MARK if glyph.char in _HYPHENS else glyph.char)
    pieces.append(f"[{raised}]" if raised else "")
    text = _close_up("".join(pieces))
    mark = _LEADING_MARK.match(text)
    return f"{mark[0]} {text[mark.end() :]}" if mark else text
