"""The words of two versions of a sentence: what stayed, what was put in and what was taken out."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal
from unicodedata import normalize

from taiwa.tracing.script import LETTERS

Op = Literal["same", "removed", "added"]
Diff = tuple[tuple[Op, str], ...]

_MARK = re.compile(
    r"^\s*(?:[-–—•*·◦]\s*)?(?:[\[(]?(?:\d{1,3}|[ivxlc]{1,5}|[a-z])(?:[.,:](?!\d)|[\])])\s*)?", re.IGNORECASE
)
_TOKEN = re.compile(rf"\s*(?:[{LETTERS}]|[^\W{LETTERS}]+(?:['’.\-]\w+)*|[^\w\s])")
_WORD = re.compile(rf"[{LETTERS}]|[^\W{LETTERS}]+")
_NOTE = re.compile(r"\[\d{1,3}\]")
# Words without which a duty stays the same duty.
_LIGHT = frozenset(
    ["a", "an", "the", "of", "to", "in", "and", "or", "for", "on", "by", "with", "as", "at", "that", "this"]
)


def diff_words(old: str, new: str) -> Diff:
    """Compare two texts word by word, Japanese by characters.

    Returns:
        (op, text) in reading order; the "same" and "added" texts joined are `new`, "same" and "removed" are
        `old` but for case and white space.
    """
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    matcher = SequenceMatcher(None, _fold_all(before), _fold_all(after), autojunk=False)
    return tuple(piece for code in matcher.get_opcodes() for piece in _read_code(code, before, after))


def _fold_all(tokens: list[str]) -> list[str]:
    return [_fold(token.strip()) for token in tokens]


def _read_code(
    code: tuple[str, int, int, int, int], before: list[str], after: list[str]
) -> Iterator[tuple[Op, str]]:
    tag, i1, i2, j1, j2 = code
    if tag == "equal":
        yield "same", "".join(after[j1:j2])
        return
    if i1 < i2:
        yield "removed", "".join(before[i1:i2])
    if j1 < j2:
        yield "added", "".join(after[j1:j2])


def strip_mark(text: str) -> str:
    """Take off a bullet and a printed number ("- ", "39. ", "(b) "), which change without meaning."""
    return text[_MARK.match(text).end() :]  # type: ignore[union-attr]  # every part of the pattern is optional


def fold_words(text: str) -> str:
    """The words of a text without case, punctuation, number and footnote marks; if none, the text."""
    words = _WORD.findall(_fold(_NOTE.sub(" ", strip_mark(text))))
    return " ".join(words) or " ".join(text.split())


def _fold(text: str) -> str:
    return normalize("NFKC", text).casefold()


def differ_lightly(old: str, new: str) -> bool:
    """Tell whether two sentences have the same words in the same order, but for articles and prepositions."""
    if fold_words(old) == fold_words(new):
        return True
    return _heavy(old) == _heavy(new)


def _heavy(text: str) -> list[str]:
    return [word for word in fold_words(text).split() if word not in _LIGHT]
