"""Lines of plain text become blocks: headings, bullets, footnotes and paragraphs."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from taiwa.readers.hyphens import MARK
from taiwa.vocabulary.document import Block

_HEADING = re.compile(r"(#{1,6})\s*([^#\s].*)")
_BULLET = re.compile(r"(?:[-–—*+•\uf000-\uf0ff◦▪▫■□●○◆◇➢➤►✓✔‣⁃·∙]|o(?=\s{2,}))\s+(?=\S)|[・●○■□◆◇▪•](?=\S)")
_FOOTNOTE = re.compile(r"\[\d{1,3}\]\s*\S|\(?注\s*\d{0,3}[)）]")
_NUMBER = re.compile(
    r"(?:\d{1,3}(?:\.\d{1,3})*[.)．、]|[(（]?(?:\d{1,3}|[a-zA-Zａ-ｚ]|[ivx]{1,5})[)）]|[①-⑳]|第?[一二三四五六七八九十]{1,3}[、.．])\s*\S"
    r"|(?:[IVX]{1,5}|[ivx]{2,5})\.\s+\S|[a-z]\.\s+\S"
)
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3})(?=\S)([^*\n]+?)(?<=\S)\1(?![\w*])|(\*)([^\w*]{1,3})\*")
_LINK = re.compile(r"!?\[([^\]\n]{1,500})\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)")
_CJK = re.compile(r"[\u3000-\u30ff㐀-鿿\uff00-\uffef]")
_ENDS = re.compile(r"[.!?:;。！？：；][\"”’»)\]」』）]*$")
# "short- and long-term"
_LINK_WORD = re.compile(r"and\s")
_TIGHT_DASH = re.compile(r"—[^\W\d]")
_MAX_WIDTH = 140
_MIN_WIDTH = 20
_FULL_SHARE = 0.6
_SLACK = 12


def read_lines(lines: Sequence[str]) -> list[Block]:
    """Turn lines into blocks.

    Lines that were cut at a constant width are joined again; otherwise each line is a block of its own.

    Args:
        lines: without line ends; blank lines separate.
    """
    width = measure_width(lines)
    return [read_block(text, indent) for text, indent in _join_lines(lines, width)]


def measure_width(lines: Sequence[str]) -> int | None:
    """Find the width at which a text was wrapped, None when its lines are whole paragraphs.

    A text counts as wrapped when most lines that are followed by another reach that width.
    """
    inner = [len(a.rstrip()) for a, b in pairwise(lines) if _continues(a, b)]
    if len(inner) < 2:  # noqa: PLR2004  one pair of lines shows no habit
        return None
    width = sorted(inner)[int(len(inner) * 0.9)]
    if not _MIN_WIDTH <= width <= _MAX_WIDTH:
        return None
    full = sum(length >= width * 0.8 for length in inner)
    return width if full >= _FULL_SHARE * len(inner) else None


def join_text(first: str, second: str) -> str:
    """Join two lines of one paragraph: without a space in Japanese, a mark in a divided word."""
    first = first.rstrip()
    if not first or not second:
        return first or second
    if first.endswith(MARK):
        return f"{first[:-1]}- {second}" if _LINK_WORD.match(second) else first + second
    if first.endswith("\u00ad"):
        return first[:-1] + second
    if first.endswith(("-", "‐", "–", "—", "/")) and first[-2:-1].strip():
        return _join_hyphen(first, second)
    tight = _TIGHT_DASH.match(second) or (_CJK.match(first[-1]) and _CJK.match(second[:1]))
    return f"{first}{'' if tight else ' '}{second}"


def _join_hyphen(first: str, second: str) -> str:
    if first.endswith(("-", "‐")) and first[-2:-1].isalnum() and _LINK_WORD.match(second):
        return f"{first} {second}"
    if first.endswith(("-", "‐")) and first[-2:-1].islower() and second[:1].islower():
        return first[:-1] + MARK + second
    return first + second


def join_lines(lines: Iterable[str]) -> str:
    """Join the lines of one paragraph, in time that grows with their length only."""
    pieces = [""]
    for line in lines:
        joined = join_text(pieces[-1], line)
        pieces[-1] = joined[: len(joined) - len(line)]
        pieces.append(line)
    return "".join(pieces)


def read_block(text: str, indent: int = 0, *, page: int | None = None) -> Block:
    """Tell what one paragraph of plain text is, by the mark at its start."""
    text = _clean(text)
    if heading := _HEADING.fullmatch(text):
        return Block("heading", heading[2].rstrip("# "), page, len(heading[1]))
    if bullet := _BULLET.match(text):
        return Block("bullet", text[bullet.end() :], page, 1 + indent // 2)
    if _FOOTNOTE.match(text):
        return Block("footnote", text, page)
    return Block("paragraph", text, page)


def starts_item(line: str) -> bool:
    """Tell whether a line begins with a bullet, a printed number, a heading mark or a footnote mark."""
    line = line.lstrip()
    return any(pattern.match(line) for pattern in (_BULLET, _NUMBER, _HEADING, _FOOTNOTE))


def _clean(text: str) -> str:
    text = _LINK.sub(r"\1", text) if "](" in text else text
    return _EMPHASIS.sub(lambda match: match[2] or match[4], text) if "*" in text else text


def _continues(line: str, after: str) -> bool:
    return bool(line.strip() and after.strip()) and not starts_item(after)


def _join_lines(lines: Sequence[str], width: int | None) -> Iterator[tuple[str, int]]:
    """Yield paragraphs with the indent of their first line."""
    group: list[str] = []
    for line in lines:
        if group and not (line.strip() and _belongs(group[-1], line, width)):
            yield _close(group)
            group = []
        if line.strip():
            group.append(line)
    if group:
        yield _close(group)


def _close(group: Sequence[str]) -> tuple[str, int]:
    return join_lines(line.strip() for line in group), len(group[0]) - len(group[0].lstrip(" "))


def _belongs(last: str, line: str, width: int | None) -> bool:
    """Tell whether a line goes on with the paragraph of the line before it."""
    if width is None or line.startswith("　"):
        return False
    length, word = len(last.rstrip()), len(line.split(maxsplit=1)[0])
    full = length + 1 + min(word, _SLACK) >= width * 0.85
    if starts_item(line):
        # A number in mid-sentence ("paragraph\n12. Then") may open a line; an item follows a closed one.
        return full and not _ENDS.search(last.strip()) and not _BULLET.match(line.lstrip())
    return full
