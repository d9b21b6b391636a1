"""Japanese words carried over to English ones by a glossary, longest match first."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from taiwa.tracing.words import split_words

RUN = re.compile(r"[\u3400-\u9fff々]{2,}|[\u30a1-\u30ffー]{2,}")
LATIN = re.compile(r"[A-Za-z]")


class JapaneseWord(NamedTuple):
    """A word in a Japanese text with the English renderings as stems; end exclusive, code points."""

    text: str
    start: int
    end: int
    renderings: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Glossary:
    """Renderings by Japanese word, and the words by their first two characters, longest first."""

    renderings: Mapping[str, tuple[tuple[str, ...], ...]]
    heads: Mapping[str, tuple[str, ...]]


def build_glossary(rows: Iterable[tuple[str, tuple[str, ...]]]) -> Glossary:
    """Arrange rows of (Japanese word, English renderings) for `find_japanese_words`."""
    renderings = {
        fold_width(word): tuple(stems for text in texts if (stems := tuple(split_words(text))))
        for word, texts in rows
    }
    heads: dict[str, list[str]] = {}
    for word in sorted(renderings, key=len, reverse=True):
        heads.setdefault(word[:2], []).append(word)
    return Glossary(renderings, {head: tuple(words) for head, words in heads.items()})


def find_japanese_words(glossary: Glossary, text: str) -> list[JapaneseWord]:
    """The glossary's words in the text, left to right, longest first; unknown runs stand for themselves."""
    folded = fold_width(text)
    return sorted(
        [*find_known(glossary, folded), *find_unknown(glossary, folded)], key=lambda word: word.start
    )


def find_known(glossary: Glossary, text: str) -> Iterator[JapaneseWord]:
    """Words of the glossary, none overlapping another."""
    position = 0
    while position < len(text) - 1:
        word = find_head(glossary, text, position)
        if word:
            yield JapaneseWord(word, position, position + len(word), glossary.renderings[word])
        position += len(word) if word else 1


def find_head(glossary: Glossary, text: str, position: int) -> str:
    """The longest word of the glossary at this position, or an empty string."""
    for word in glossary.heads.get(text[position : position + 2], ()):
        if text.startswith(word, position) and not splits_latin(text, position, position + len(word)):
            return word
    return ""


def splits_latin(text: str, start: int, end: int) -> bool:
    """Whether the span would cut a Latin word in two ("AI" in "AID")."""
    before = start > 0 and LATIN.match(text[start]) and LATIN.match(text[start - 1])
    after = end < len(text) and LATIN.match(text[end - 1]) and LATIN.match(text[end])
    return bool(before or after)


def find_unknown(glossary: Glossary, text: str) -> Iterator[JapaneseWord]:
    """Runs of Han characters or katakana that no word of the glossary touches."""
    taken = bytearray(len(text))
    for word in find_known(glossary, text):
        taken[word.start : word.end] = b"\1" * (word.end - word.start)
    for match in RUN.finditer(text):
        if not any(taken[match.start() : match.end()]):
            yield JapaneseWord(match.group(), match.start(), match.end(), ())


def fold_width(text: str) -> str:
    """Full-width Latin and half-width kana in their common form (NFKC), the length unchanged."""
    return "".join(map(fold_character, text))


@lru_cache(maxsize=20_000)
def fold_character(character: str) -> str:
    """NFKC of one character where that is one character, else the character itself."""
    folded = unicodedata.normalize("NFKC", character)
    return folded if len(folded) == 1 else character
