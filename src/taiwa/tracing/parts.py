"""Splitting an ask that asks for several things, by a rule people can see.

The rule, after UPR Info's (one record per action, 2014): a part begins after a semicolon, at a line break,
and at list marks that count up from the first ("(a) … (b) …", "① … ② …"). Words that end in a colon, or stand
before the first mark, introduce the parts after them and are put before each. A piece of fewer than four
words (eight characters in Japanese) stays with the piece beside it. Commas, "and" and full stops do not
split.
"""

import re
from collections.abc import Iterator
from typing import Final

from taiwa.tracing.script import JAPANESE
from taiwa.vocabulary.ask import Part

BREAK: Final = re.compile(r"\s*(?:[;；]\s*(?:(?:and|or)\s+)?|\n\s*)(?:[-•▪–*・]\s*)?")
# "No. 189 (2011)" and "article 37 (a)" are no list marks: they follow a figure.
MARK: Final = re.compile(
    r"(?:(?<![^\s：:、。])(?<!\d\s))(?:\((?P<name>[a-z]|[ivx]+|\d{1,2})\)(?=\s))|(?P<circled>[①-⑳])"
)
COUNTS: Final = (
    list("abcdefghijklmnopqrstuvwxyz"),
    ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"],
    [str(number) for number in range(1, 21)],
    list("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
)
SHORTEST_WORDS: Final = 4
SHORTEST_CHARACTERS: Final = 8


def split_ask(identifier: str, text: str) -> tuple[Part, ...]:
    """The parts of an ask; one part keeps the ask's id, several are numbered ".1", ".2" …."""
    pieces = list(join_introductions(cut_pieces(text)))
    if len(pieces) < 2:  # noqa: PLR2004  one part or none
        return (Part(identifier, text.strip()),)
    return tuple(Part(f"{identifier}.{number}", piece) for number, piece in enumerate(pieces, 1))


def cut_pieces(text: str) -> list[tuple[str, bool]]:
    """The pieces as they stand in the text, each with whether it introduces those after it."""
    marks = find_marks(text)
    cuts = sorted([match.span() for match in BREAK.finditer(text)] + [(mark, mark) for mark in marks])
    bounds: list[tuple[int, int]] = []
    introduces: list[bool] = []
    for start, end in zip(
        [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text)], strict=True
    ):
        piece = text[start:end].strip()
        if not piece:
            continue
        if bounds and not introduces[-1] and (is_short(piece) or is_short(text[slice(*bounds[-1])])):
            bounds[-1] = (bounds[-1][0], end)
        else:
            bounds.append((start, end))
            introduces.append(False)
        introduces[-1] = piece.endswith((":", "：")) or end == next(iter(marks), None)
    return [(text[slice(*bound)].strip(), first) for bound, first in zip(bounds, introduces, strict=True)]


def find_marks(text: str) -> list[int]:
    """Places of the list marks that count up from the first of their kind, at least two of them."""
    marks = [(match.start(), match["name"] or match["circled"]) for match in MARK.finditer(text)]
    series = [_follow_count(marks, names) for names in COUNTS]
    longest = max(series, key=len)
    return longest if len(longest) > 1 else []


def _follow_count(marks: list[tuple[int, str]], names: list[str]) -> list[int]:
    places: list[int] = []
    for place, name in marks:
        if len(places) < len(names) and name == names[len(places)]:
            places.append(place)
    return places


def join_introductions(pieces: list[tuple[str, bool]]) -> Iterator[str]:
    """The pieces that ask for something, each after the words that introduce it."""
    introduction = ""
    for number, (piece, introduces) in enumerate(pieces, 1):
        if introduces and number < len(pieces):
            introduction = piece
        else:
            yield f"{introduction} {piece}" if introduction else piece


def is_short(piece: str) -> bool:
    """Whether a piece is too short to ask for something by itself."""
    if JAPANESE.search(piece):
        return len(piece.strip()) < SHORTEST_CHARACTERS
    return len(piece.split()) < SHORTEST_WORDS
