"""Printed lines become paragraphs, headings, bullets and footnotes, over page breaks too."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from taiwa.readers.lines import join_lines, read_block, starts_item
from taiwa.readers.pdf_layout import Sheet, find_body_size
from taiwa.readers.pdf_lines import Line
from taiwa.vocabulary.document import Block

_LARGE = 1.12
_STEP = 1.22
_MAX_HEADING = 200
_SHORT = 0.3
_ENDS = re.compile(r"[.!?:;。！？：；…][\"”’»)\]」』）]*(?:\[\d+\])*$")
_NOTE_START = re.compile(r"\[(\d+)\]\s*|(\d{1,3})(?:[.)]?\s+|(?=[^\W\d_]))|([*†‡§])\s*")
# A line of a table of contents: a row of dots, then a page number.
_CONTENTS = re.compile(r"(?:[.…·・]\s?){5,}\s*[\divxlc]{1,5}$")
_JAPANESE = re.compile(r"[ぁ-ヿ一-鿿]")


@dataclass(frozen=True, slots=True)
class _Column:
    """The measure of a column: its edges and the usual step from line to line."""

    left: float
    right: float
    step: float


def make_blocks(sheets: Sequence[Sheet]) -> list[Block]:
    """Put the lines of all pages together."""
    lines = [line for sheet in sheets for column in sheet.columns for line in column]
    body = find_body_size(lines)
    flow = _Flow(body, _rank_sizes(lines, body))
    for sheet in sheets:
        for column in sheet.columns:
            flow.take_column([line for line in column if not _CONTENTS.search(line.text)])
        flow.notes.extend(_make_notes(sheet.notes))
    flow.close()
    return _name_title(flow.blocks, flow.levels)


class _Flow:
    """The text as it grows: what is done, the paragraph that may go on, notes that wait for its end."""

    def __init__(self, body: float, levels: dict[float, int]) -> None:
        self.body = body
        self.levels = levels
        self.blocks: list[Block] = []
        self.notes: list[Block] = []
        self.open: list[Line] = []
        self.edge: _Column | None = None

    def take_column(self, column: Sequence[Line]) -> None:
        """Add a column; its first lines may go on with the paragraph that is open."""
        groups = _group_lines(column, self.body)
        if not groups:
            return
        if self.edge and self.open and _goes_on(self.open, groups[0], self.edge, self.body):
            groups[0] = [*self.open, *groups[0]]
        else:
            self.close()
        for group in groups[:-1]:
            self.open = group
            self.close()
        self.open, self.edge = groups[-1], _measure(column)

    def close(self) -> None:
        """End the open paragraph; the notes of the pages it stands on follow."""
        if self.open:
            self.blocks.append(_make_block(self.open, self.body, self.levels))
        self.blocks.extend(self.notes)
        self.open, self.notes = [], []


def _rank_sizes(lines: Sequence[Line], body: float) -> dict[float, int]:
    """Give each size above that of the text a level, the largest first."""
    sizes = sorted({_round(line.size) for line in lines if line.size >= _LARGE * body}, reverse=True)
    return {size: level for level, size in enumerate(sizes, start=1)}


def _round(size: float) -> float:
    return round(size)


def _group_lines(lines: Sequence[Line], body: float) -> list[list[Line]]:
    """Cut a column into paragraphs."""
    if not lines:
        return []
    column = _measure(lines)
    groups = [[lines[0]]]
    for line in lines[1:]:
        if _begins(groups[-1], line, column, body):
            groups.append([line])
        else:
            groups[-1].append(line)
    return groups


def _measure(lines: Sequence[Line]) -> _Column:
    steps = sorted(above.bottom - below.bottom for above, below in pairwise(lines))
    rights = sorted(line.right for line in lines)
    lefts = sorted(line.left for line in lines)
    step = steps[len(steps) // 4] if steps else lines[0].size * 1.2
    return _Column(lefts[len(lefts) // 10], rights[len(rights) * 9 // 10], min(step, 2 * lines[0].size))


def _begins(group: Sequence[Line], line: Line, column: _Column, body: float) -> bool:
    """Tell whether a line begins a paragraph: by a gap, its size, room left on the line before, an indent."""
    last = group[-1]
    step = max(column.step * max(line.size / body, 1), 0.9 * line.size)
    if _looks_other(group, line, body) or last.bottom - line.bottom > _STEP * step:
        return True
    ended, room = bool(_ENDS.search(last.text)), _has_room(last, line, column)
    if starts_item(line.text) and (
        ended or room or line.left < last.left - 0.5 * line.size or _has_mark(line)
    ):
        return True
    broken = _is_cut_short(last, column) and not line.text[0].islower()
    if line.text.startswith("　") or (room and (ended or broken)):
        return True
    if ended and line.left < last.left - 0.8 * line.size and (len(group) > 1 or _has_mark(last)):
        return True
    indented = line.left > last.left + 0.8 * line.size and (
        len(group) == 1 or last.left <= group[0].left + line.size
    )
    return ended and indented and not starts_item(group[0].text)


def _looks_other(group: Sequence[Line], line: Line, body: float) -> bool:
    """Another size, or the end of a heading in bold."""
    last = group[-1]
    return abs(last.size - line.size) > 0.08 * body or (last.bold != line.bold and _is_heading(group, body))


def _has_room(last: Line, line: Line, column: _Column) -> bool:
    """Tell whether the next line's first word would have fitted: then the line was ended on purpose."""
    word = 1 if _JAPANESE.match(line.text) else len(line.text.split(maxsplit=1)[0]) * 0.5 + 0.5
    return last.right + word * line.size < column.right - 0.5 * line.size


def _is_cut_short(last: Line, column: _Column) -> bool:
    """Tell whether so much room is left that no word of the next line is too long for it."""
    return last.right < column.right - _SHORT * (column.right - column.left)


def _has_mark(line: Line) -> bool:
    """A bullet, but no dash: that may stand in mid-sentence."""
    return line.text[0] not in "-–—" and read_block(line.text).kind == "bullet"


def _goes_on(before: Sequence[Line], after: Sequence[Line], edge: _Column, body: float) -> bool:
    """Tell whether a paragraph runs on in the next column or on the next page."""
    last, first = before[-1], after[0]
    if starts_item(first.text) or abs(last.size - first.size) > 0.08 * body:
        return False
    if _is_heading(before, body) or _is_heading(after, body) or first.text.startswith("　"):
        return False
    if _is_cut_short(last, edge):
        return False
    return not _ENDS.search(last.text) or first.text[:1].islower() or not _has_room(last, first, edge)


def _is_heading(group: Sequence[Line], body: float) -> bool:
    text = " ".join(line.text for line in group)
    if len(text) > _MAX_HEADING or text[-1:] in ".。;；,、":
        return False
    return all(line.size >= _LARGE * body for line in group) or all(line.bold for line in group)


def _make_block(group: Sequence[Line], body: float, levels: dict[float, int]) -> Block:
    text = _join(group)
    if _is_heading(group, body) and any(char.isalpha() for char in text):
        return Block("heading", text, group[0].page, levels.get(_round(group[0].size), len(levels) + 1))
    return read_block(text, page=group[0].page)


def _join(group: Sequence[Line]) -> str:
    return join_lines(line.text for line in group)


def _make_notes(lines: Sequence[Line]) -> Iterator[Block]:
    """Make footnotes of the small lines at the foot of a page."""
    groups: list[list[Line]] = []
    expected = 0
    for line in lines:
        mark = _NOTE_START.match(line.text)
        number = int(next((figure for figure in mark.groups()[:2] if figure), 0)) if mark else 0
        if not groups or (mark and (number in (0, expected + 1) or line.text.startswith("["))):
            groups.append([line])
            expected = number
        else:
            groups[-1].append(line)
    for group in groups:
        text = _join(group)
        found = _NOTE_START.match(text)
        mark_text = next(filter(None, found.groups()), None) if found else None
        body = f"[{mark_text}] {text[found.end() :]}" if found and mark_text else text
        yield Block("footnote", body, group[0].page)


def _name_title(blocks: list[Block], levels: dict[float, int]) -> list[Block]:
    """The largest print on the first page is the title, if it stands nowhere else."""
    headings = [block for block in blocks if block.kind == "heading"]
    top = min((block.level for block in headings), default=len(levels) + 1)
    largest = [block for block in headings if block.level == top]
    if top > len(levels) or len(largest) != 1 or largest[0].page != 1:
        return blocks
    return [Block("title", block.text, 1) if block is largest[0] else block for block in blocks]
