"""Words divided at the end of a line; the rest of the document tells which keep their hyphen."""

import re
from collections.abc import Iterable
from dataclasses import replace

from taiwa.vocabulary.document import Block

# A code point that is no character, so that no file can hold it.
MARK = "\ufdd0"
_SOFT = "\u00ad"
_PARTS = 0.3
_DIVIDED = re.compile(rf"(\w+){MARK}(\w+)")
_WORD = re.compile(r"\w+(?:[-‐‑]\w+)*")
_PARTICIPLE = re.compile(r"[a-z]{3,}(?:ed|ing)")
# Second parts of compounds that are rarely joined to the first.
_TAILS = re.compile(
    r"based|sized|related|driven|oriented|sensitive|specific|friendly|making|building|sharing|owned|funded|income"
)
# These begin whole words as often as they stand before a hyphen.
_SYLLABLES = re.compile(
    r"a|an|be|co|con|de|dis|e|en|ex|for|fore|im|in|inter|mis|on|out|over|per|pro|re|sub|trans|un|under|up|with"
)


def resolve_hyphens(blocks: Iterable[Block]) -> list[Block]:
    """Put each divided word together.

    Where two lines meet, `MARK` stands for the hyphen. It stays a hyphen when the document has the word with
    one elsewhere, has both parts as words and not the whole, has other compounds with the first part, or has
    the first part and the second is a participle ("state-sponsored"); else it goes, as all soft hyphens do.
    """
    read = [
        replace(block, text=block.text.replace(_SOFT, "")) if _SOFT in block.text else block
        for block in blocks
    ]
    if not any(MARK in block.text for block in read):
        return read
    words = {word for block in read for word in _list_words(block.text)}
    if not _divides_words(read, words):
        return [replace(b, text=b.text.replace(MARK, "-")) for b in read]
    return [replace(b, text=_resolve(b.text, words)) if MARK in b.text else b for b in read]


def _divides_words(blocks: Iterable[Block], words: set[str]) -> bool:
    """Tell whether lines end in parts of words, or only in the hyphens that compounds have anyway."""
    pairs = [pair for block in blocks for pair in _DIVIDED.findall(block.text.lower())]
    parts = sum(first not in words or first + second in words for first, second in pairs)
    return parts > _PARTS * len(pairs)


def _list_words(text: str) -> set[str]:
    """List words, parts of compounds, and the first parts of compounds with their hyphen ("well-")."""
    found = _WORD.findall(_DIVIDED.sub(" ", text))
    whole = {word.lower().replace("‐", "-").replace("‑", "-") for word in found}
    compounds = [word.split("-") for word in whole if "-" in word]
    return whole | {part for parts in compounds for part in parts} | {f"{parts[0]}-" for parts in compounds}


def _resolve(text: str, words: set[str]) -> str:
    def write(found: re.Match[str]) -> str:
        return f"{found[1]}{'-' if _keeps(found[1], found[2], words) else ''}{found[2]}"

    # A word may be divided twice; the second division shows once the first is put together.
    return _DIVIDED.sub(write, _DIVIDED.sub(write, text)).replace(MARK, "-")


def _keeps(first: str, second: str, words: set[str]) -> bool:
    name = (first.isupper() and len(first) > 1) or not second[0].islower()
    first, second = first.lower(), second.lower()
    if first + second in words:
        return False
    if name or f"{first}-{second}" in words or (first in words and second in words):
        return True
    plain = not _SYLLABLES.fullmatch(first)
    if plain and len(first) > 2 and _TAILS.fullmatch(second):  # noqa: PLR2004  two letters are a syllable
        return True
    return plain and (f"{first}-" in words or (first in words and _PARTICIPLE.fullmatch(second) is not None))
