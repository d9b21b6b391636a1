"""Printed numbers: what stands before a paragraph, and how a person cites it ("39", "IV.2", "36(b)").

The rules, from the outside in:

- A section is a heading with a numeral ("IV. Labour", "A. Trade", "Annex II", "Section 3"). It becomes part
  of the number only where the paragraphs' numbers start again in each section.
- An article ("Article 2.9", "Sec. 3.", 第3条) always does: its second paragraph is "2.9(2)".
- Letters, roman numerals and bracketed figures belong to the paragraph above: "36(b)", "36(b)(ii)".
- A footnote is "note 7".
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from taiwa.vocabulary.document import Block

_NOTE = re.compile(r"\[(\d{1,3})\]|(\d{1,3}|\*+|†)(?=\s)|注\s*(\d{1,3})|[(（]注\s*(\d{0,3})[)）]")
_ITEM = re.compile(
    r"(?P<dotted>\d{1,3}(?:\.\d{1,3})+)\.?(?=\s+[^\sa-z%])"
    r"|(?P<number>\d{1,3})(?:[.)．](?!\d)|、|(?=\u3000))"
    r"|\((?P<inner>\d{1,3}|[a-z]{1,2}|[ivxl]{1,6}|[A-Z])\)"
    r"|(?P<half>[a-z]|[ivx]{1,5})\)(?=\s|[A-Z])"
    r"|(?P<letter>[a-z]|[ivx]{2,5})\.(?=\s|[A-Z])"
    r"|(?P<circled>[①-⑳])"
)
# "39 We", "11, We": taken for a number only when it is the next one.
_LOOSE = re.compile(r"(?P<number>\d{1,3})[,:]?(?=\s+[^\sa-z\d%])")
_LAW = re.compile(
    r"(?:Article|Art\.|Sec\.|Section)\s+(?P<n>\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6})\b[.:]?|第\s*(?P<j>\d{1,3}|[一二三四五六七八九十]{1,4})\s*条",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"(?P<word>(?:Annex|Appendix|Part|Chapter|Section|Schedule)\s+(?:[IVXLC]{1,6}|\d{1,3}|[A-Z]))\b"
    r"|(?P<numeral>[IVXLC]{1,6}|[A-Z]|\d{1,3})[.:)．](?=\s)"
    r"|(?P<wide>[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ])"
    r"|(?P<kanji>第?[一二三四五六七八九十]{1,3})[、.章節部]",
    re.IGNORECASE,
)
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_KANJI = "〇一二三四五六七八九"


@dataclass(frozen=True, slots=True)
class _Mark:
    """A number as printed: its style, and the value it has in each style it can be read in."""

    shown: str
    values: tuple[tuple[str, int], ...]


@dataclass(slots=True)
class _Place:
    """Where in the document numbering stands."""

    sections: list[tuple[int, str]] = field(default_factory=list)
    article: str | None = None
    article_open: bool = False
    item: str | None = None
    nested: list[tuple[str, int, str]] = field(default_factory=list)

    def head(self) -> str:
        return (self.article or "") + (f"({self.item})" if self.article and self.item else self.item or "")


@dataclass(frozen=True, slots=True)
class _Number:
    """A printed number with the sections above it, which are shown only where numbers start again."""

    sections: tuple[str, ...]
    own: str
    restarts: bool


def number_blocks(blocks: Sequence[Block]) -> list[str | None]:
    """Give each block the number people cite it by, None where nothing is printed (and for headings).

    Args:
        blocks: as read, in order; a number kept apart (`label`) already stands before the text.

    Returns:
        As many entries as there are blocks.
    """
    place = _Place()
    numbers = [_number_block(block, place) for block in blocks]
    depth = _choose_depth([number for number in numbers if number and number.restarts])
    return [_write(number, depth) for number in numbers]


def _number_block(block: Block, place: _Place) -> _Number | None:
    text = _fold(block.text[:80])
    if block.kind in ("title", "heading"):
        _enter_heading(text, block.level, place)
        return None
    if block.kind == "footnote":
        found = _NOTE.match(text)
        return (
            _Number((), f"note {next(filter(None, found.groups()), '')}".strip(), restarts=False)
            if found
            else None
        )
    return _number_passage(text, place, block)


def _fold(text: str) -> str:
    """Make full-width figures and brackets narrow; the ideographic space stays, it separates numbers."""
    folded = "".join(
        char if char in "\u3000①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳" else unicodedata.normalize("NFKC", char) for char in text
    )
    return folded.lstrip()


def _enter_heading(text: str, level: int, place: _Place) -> None:
    place.item, place.nested = None, []
    law = _LAW.match(text)
    if law and not text.lower().startswith("section"):
        place.article, place.article_open = _law_number(law), True
        return
    found = _SECTION.match(text)
    if found is None:
        return
    place.article = None
    label, rank = _read_section(found)
    place.sections = [(above, name) for above, name in place.sections if above < level * 10 + rank]
    place.sections.append((level * 10 + rank, label))


def _read_section(found: re.Match[str]) -> tuple[str, int]:
    if found["word"]:
        return " ".join(found["word"].split()), 0
    label = found["numeral"] or found["wide"] or found["kanji"]
    if label.isdigit():
        return label, 3
    single = len(label) == 1 and label.upper() not in "IVX"
    return label, 2 if found["numeral"] and single else 1


def _number_passage(text: str, place: _Place, block: Block) -> _Number | None:
    plain = block.kind == "bullet" and block.label is None
    law = _LAW.match(text)
    if law and not plain:
        place.article = law[0].rstrip(".:") if text[:1] in "Ss" else _law_number(law)
        place.item, place.nested, place.article_open = None, [], False
        return _Number((), place.article, restarts=False)
    found = _ITEM.match(text) or (None if plain else _match_next(text, place))
    if found is None or (plain and not found["inner"]):
        return _open_article(place)
    place.article_open = False
    if found.groupdict().get("number") and block.label and block.level > 1 and place.item:
        return _number_nested(found["number"], place)
    return _number_item(found, text, place)


def _number_nested(number: str, place: _Place) -> _Number:
    """A figure in a list inside a list belongs to the paragraph above."""
    _nest(_Mark(f"({number})", (("figure.", int(number)),)), place)
    return _cite(place)


def _match_next(text: str, place: _Place) -> re.Match[str] | None:
    found = _LOOSE.match(text)
    last = int(place.item) if place.item and place.item.isdigit() else 0
    return found if found and int(found["number"]) == last + 1 else None


def _open_article(place: _Place) -> _Number | None:
    """The first paragraph of an article carries the article's number when it has none of its own."""
    if not (place.article and place.article_open):
        return None
    place.article_open = False
    return _Number((), place.article, restarts=False)


def _number_item(found: re.Match[str], text: str, place: _Place) -> _Number:
    named = found.groupdict()
    if named.get("dotted"):
        place.item, place.nested = named["dotted"], []
        return _Number((), named["dotted"], restarts=False)
    if named["number"]:
        place.item, place.nested = str(int(found["number"])), []
        inner = _ITEM.match(text[found.end() :].lstrip())
        if inner and inner["inner"]:
            _nest(_read_mark(inner), place)
    else:
        _nest(_read_mark(found), place)
    return _cite(place)


def _cite(place: _Place) -> _Number:
    own = place.head() + "".join(shown for _, _, shown in place.nested)
    return _Number(tuple(name for _, name in place.sections), own, restarts=place.article is None)


def _read_mark(found: re.Match[str]) -> _Mark:
    circled = found["circled"]
    if circled:
        value = ord(circled) - ord("①") + 1
        return _Mark(circled, (("circled", value),))
    name = found["inner"] or found["half"] or found["letter"]
    shape = "()" if found["inner"] else ")" if found["half"] else "."
    return _Mark(f"({name})", tuple((f"{kind}{shape}", value) for kind, value in _read_values(name)))


def _read_values(name: str) -> list[tuple[str, int]]:
    if name.isdigit():
        return [("figure", int(name))]
    if name.isupper():
        return [("capital", ord(name) - 64)]
    values = [("roman", _roman(name))] if set(name) <= set(_ROMAN) else []
    return [*values, ("letter", (len(name) - 1) * 26 + ord(name[0]) - 96)]


def _roman(name: str) -> int:
    figures = [_ROMAN[char] for char in name]
    pairs = zip(figures, [*figures[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)


def _nest(mark: _Mark, place: _Place) -> None:
    """Put a mark on the level it continues, on a new level when it starts one, else on the outermost."""
    levels = place.nested
    for depth in range(len(levels) - 1, -1, -1):
        style, value, _ = levels[depth]
        if (style, value + 1) in mark.values:
            levels[depth:] = [(style, value + 1, mark.shown)]
            return
    begun = next(((style, value) for style, value in mark.values if value == 1), None)
    if begun and all(style != begun[0] for style, _, _ in levels):
        levels.append((*begun, mark.shown))
        return
    style, value = mark.values[-1]
    same = next((depth for depth, level in enumerate(levels) if level[0] == style), 0)
    levels[same:] = [(style, value, mark.shown)]


def _law_number(found: re.Match[str]) -> str:
    number = found["n"] or found["j"]
    return number if found["n"] or number.isdigit() else str(_kanji_number(number))


def _kanji_number(name: str) -> int:
    tens, ten, ones = name.partition("十")
    if not ten:
        return _KANJI.find(name) if len(name) == 1 else 0
    return (max(_KANJI.find(tens), 1) if tens else 1) * 10 + (_KANJI.find(ones) if ones else 0)


def _choose_depth(numbers: Sequence[_Number]) -> int:
    """Take as many section levels into the number as it needs to be told from others, and no more."""
    best, fewest = 0, len(numbers) + 1
    for depth in range(4):
        repeats = sum(Counter(_write(number, depth) for number in numbers).values()) - len(
            {_write(number, depth) for number in numbers}
        )
        if repeats < fewest:
            best, fewest = depth, repeats
    return best


def _write(number: _Number | None, depth: int) -> str | None:
    if number is None:
        return None
    above = number.sections[:depth] if number.restarts else ()
    return ".".join((*above, number.own))
