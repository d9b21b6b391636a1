"""Asks in a plain document: one for each bullet or numbered item, or else for each paragraph."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from taiwa.readers.ask_rows import Row
from taiwa.readers.documents import parse_file
from taiwa.readers.hyphens import resolve_hyphens
from taiwa.vocabulary.document import Block
from taiwa.vocabulary.limits import Limits

MARK: Final = re.compile(
    r"(?:\d{1,3}(?:\.\d{1,3})*[.)．、]|\d{1,3}(?:\.\d{1,3})+|[(（](?:\d{1,3}|[a-z]|[ivx]{1,5})[)）]|[a-z][.)]"
    r"|[ivxIVX]{1,5}\.|[①-⑳]|第?[一二三四五六七八九十]{1,3}[、.．])(?:\s+|(?<=[)）、．①-⑳])(?=\S))"
)

_TAIL = re.compile(r"\s*[;；,，]\s*(?:and|or)?\s*$")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A block without its mark, and whether it had one."""

    text: str
    place: str
    theme: str
    item: bool
    depth: int


def read_ask_document(data: bytes, name: str, limits: Limits) -> list[Row]:
    """Read a document of asks; the heading above an ask becomes its theme.

    Where there are bullets or numbered items, all other paragraphs are taken for introduction. An item that
    ends in a colon introduces the items beneath it and is put before each of them.

    Raises:
        InputError: the file cannot be read.
    """
    pieces = list(_list_pieces(resolve_hyphens(parse_file(data, name, limits).blocks)))
    items = [piece for piece in pieces if piece.item]
    texts = _join_introductions(items) if items else ((piece, piece.text) for piece in pieces)
    return [Row(piece.place, {"text": text, "theme": piece.theme}) for piece, text in texts]


def _list_pieces(blocks: Sequence[Block]) -> Iterator[_Piece]:
    theme = ""
    for number, block in enumerate(blocks, 1):
        if block.kind == "heading":
            theme = block.text
        elif block.kind in ("paragraph", "bullet"):
            mark = MARK.match(block.text)
            text = _TAIL.sub("", block.text[mark.end() :] if mark else block.text)
            item = bool(mark) or block.kind == "bullet" or block.label is not None
            yield _Piece(text, f"paragraph {number}", theme, item, _tell_depth(block, mark))


def _tell_depth(block: Block, mark: re.Match[str] | None) -> int:
    """How deep an item stands: figures above letters and brackets, those above bullets, then by indent."""
    shown = block.label or (mark[0] if mark else "")
    if not shown:
        return 20 + block.level
    return block.level if shown[0].isdigit() or shown[0] == "第" else 10 + block.level


def _join_introductions(items: list[_Piece]) -> Iterator[tuple[_Piece, str]]:
    above: list[_Piece] = []
    for item, after in zip(items, [*items[1:], None], strict=True):
        above = [piece for piece in above if piece.depth < item.depth and piece.theme == item.theme]
        beneath = after is not None and after.depth > item.depth and after.theme == item.theme
        if beneath and item.text.rstrip().endswith((":", "：")):
            above.append(item)
        else:
            yield item, " ".join([*(piece.text for piece in above), item.text])
