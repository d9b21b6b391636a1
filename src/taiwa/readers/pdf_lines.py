"""The characters of a PDF page become lines with place, size and weight."""

import ctypes
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pypdfium2 as pdfium  # type: ignore[import-untyped]  # ships no types
import pypdfium2.raw as pdfium_c  # type: ignore[import-untyped]  # ships no types

from taiwa.readers.hyphens import MARK

_HYPHENS = "\x02\ufffe\u00ad"
_BOLD = 600
_GAP = 2.0
_RAISED = 0.82
_UPPER = 0.4
_BOLD_NAME = re.compile(rb"bold|black|heavy|semibold|demi|-w[6-9]\b", re.IGNORECASE)
_JA = "ぁ-ヿ一-鿿、。「」（）・"
_SPACE_AFTER = re.compile(rf"(?<=[{_JA}]) (?=[{_JA}A-Za-z0-9])")
_SPACE_BEFORE = re.compile(rf"(?<=[A-Za-z0-9]) (?=[{_JA}])(?<!^\d )(?<!^\d\d )(?<!^\d\d\d )")
_LEADING_MARK = re.compile(r"\[\d+\](?=\w)")


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character with its box: left, bottom, right, top in points; `raised` is set for a raised figure."""

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
            if (line := _make_line(run, number, textpage.raw))
        ]
    finally:
        textpage.close()


def merge_pieces(pieces: list[Line]) -> list[Line]:
    """Join the pieces that stand on one height, from left to right, and order lines from top to bottom."""
    lines: list[Line] = []
    for piece in sorted(pieces, key=lambda line: (-line.middle, line.left)):
        last = lines[-1] if lines else None
        if (
            last
            and abs(last.middle - piece.middle) < 0.45 * max(last.size, piece.size)
            and piece.left >= last.left
        ):
            lines[-1] = _join_pieces(last, piece)
        else:
            lines.append(piece)
    return lines


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
        edges = _turn((box.left, box.bottom, box.right, box.top), turn, width, height)
        raised = char.isdecimal() and turn == 0 and _is_raised(raw, index, box)
        yield Glyph(char, *edges, raised), index


def _is_raised(raw: "pdfium_c.FPDF_TEXTPAGE", index: int, box: "pdfium_c.FS_RECTF") -> bool:
    """A figure drawn in the upper half of its box, as fonts with raised figures of their own do it."""
    sides = [ctypes.c_double() for _ in range(4)]
    pdfium_c.FPDFText_GetCharBox(raw, index, *map(ctypes.byref, sides))
    return bool(sides[2].value - box.bottom > _UPPER * (box.top - box.bottom))


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
    if overlap < 0.3 * min(last.top - last.bottom, glyph.top - glyph.bottom):
        return True
    gap = glyph.left - last.right
    return gap > _GAP * size or gap < -0.8 * size


def _make_line(run: list[tuple[Glyph, int]], number: int, raw: "pdfium_c.FPDF_TEXTPAGE") -> Line | None:
    places = [
        (glyph, index) for glyph, index in run if not glyph.char.isspace() and glyph.char not in _HYPHENS
    ]
    inked = [glyph for glyph, _ in places]
    if not inked:
        return None
    heights = Counter(round(glyph.top - glyph.bottom, 1) for glyph in inked)
    size = max(heights, key=lambda height: (heights[height], height))
    base = [glyph for glyph in inked if abs(glyph.top - glyph.bottom - size) < 0.2 * size] or inked
    text = _write_text([glyph for glyph, _ in run], size, min(glyph.bottom for glyph in base))
    if not text:
        return None
    return Line(
        text=text,
        left=min(glyph.left for glyph in inked),
        bottom=min(glyph.bottom for glyph in base),
        right=max(glyph.right for glyph in inked),
        top=max(glyph.top for glyph in base),
        size=size,
        bold=_is_bold(raw, places[len(places) // 2][1]),
        page=number,
    )


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
        if glyph.raised or (small and glyph.char.isdecimal()):
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
