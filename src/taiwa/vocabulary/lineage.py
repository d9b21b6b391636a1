"""Lineage: what became of a passage in the next edition of a text."""

from dataclasses import dataclass
from typing import Literal

from taiwa.vocabulary.document import Document, Passage
from taiwa.vocabulary.strength import Rung

Change = Literal["kept", "softened", "hardened", "dropped", "new"]


@dataclass(frozen=True, slots=True)
class SentenceChange:
    """A sentence of either edition and what became of it (a dropped one is the older edition's).

    Attributes:
        text: as in its edition.
        change: what became of it.
        before: the older sentence it is compared with, for a word-level diff; None for a dropped or new one.
    """

    text: str
    change: Change
    before: str | None = None


@dataclass(frozen=True, slots=True)
class Successor:
    """A passage of the newer edition that carries an older one on."""

    document: str
    passage: Passage
    similarity: float
    sentences: tuple[SentenceChange, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """An older passage with its successors: `source` is None for a new one, `to` empty for a dropped one."""

    source: tuple[str, Passage] | None
    to: tuple[Successor, ...]
    change: Change


@dataclass(frozen=True, slots=True)
class Mention:
    """A sentence of one edition that carries a concept, with its words and strength."""

    document: str
    concept: str
    running: int
    words: str
    strength: Rung | None


@dataclass(frozen=True, slots=True)
class Lineage:
    """Consecutive editions aligned, and the history of a concept over them."""

    documents: tuple[Document, ...]
    pairs: tuple[Pair, ...]
    history: tuple[Mention, ...]
