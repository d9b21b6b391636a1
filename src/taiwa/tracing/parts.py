"""Splitting an ask that asks for several things, by a rule people can see.

The rule, after UPR Info's (one record per action, 2014): a part begins at a list mark ("(a)", "1.", "•", "①") or
after a semicolon or a line break; a piece of fewer than four words (eight characters in Japanese) stays with the
piece before it. Commas, "and" and full stops do not split.
"""

import re

from taiwa.tracing.words import JAPANESE
from taiwa.vocabulary.ask import Part

BREAK = re.compile(
    r"\s*(?:[;；]\s*(?:and\s+|or\s+)?|\n+\s*)(?:[-•▪–*・]\s*)?|\s+(?=\((?:[a-z]|[ivx]+|\d+)\)\s)|\s*(?=[①-⑳])"
)
SHORTEST_WORDS = 4
SHORTEST_CHARACTERS = 8


def split_ask(identifier: str, text: str) -> tuple[Part, ...]:
    """The parts of an ask; one part keeps the ask's id, several are numbered ".1", ".2" …."""
    pieces: list[str] = []
    for piece in (piece.strip() for piece in BREAK.split(text.strip())):
        if not piece:
            continue
        if pieces and (is_short(piece) or is_short(pieces[0])):
            pieces[-1] = f"{pieces[-1]}; {piece}"
        else:
            pieces.append(piece)
    if len(pieces) < 2:  # noqa: PLR2004  one part or none
        return (Part(identifier, text.strip()),)
    return tuple(Part(f"{identifier}.{number}", piece) for number, piece in enumerate(pieces, 1))


def is_short(piece: str) -> bool:
    """Whether a piece is too short to ask for something by itself."""
    if JAPANESE.search(piece):
        return len(piece) < SHORTEST_CHARACTERS
    return len(piece.split()) < SHORTEST_WORDS
