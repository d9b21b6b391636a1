"""What tracing finds: candidates with score, reasons, strength and earlier sources. People decide."""

from dataclasses import dataclass
from typing import Literal

from taiwa.vocabulary.ask import Ask, Part
from taiwa.vocabulary.document import Document
from taiwa.vocabulary.strength import Reading

ReasonKind = Literal["concept", "word", "related", "instrument", "meaning"]


@dataclass(frozen=True, slots=True)
class Reason:
    """Which words of the ask met which words of the text, and by what.

    Attributes:
        kind: same concept, same word, related word, instrument named, or meaning (a model's cosine).
        ask: the words in the ask.
        text: the words in the document.
    """

    kind: ReasonKind
    ask: str
    text: str


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier source of the same words: an earlier text, or an instrument with its article and year.

    `running` is the passage's number from 1, None for an instrument.
    """

    document: str
    printed: str | None
    similarity: float
    year: int | None = None
    running: int | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A proposed match: one passage with its best sentence. `score` is absolute, 0 to 1."""

    document: str
    printed: str | None
    running: int
    page: int | None
    sentence: str
    passage: str
    start: int
    end: int
    score: float
    reasons: tuple[Reason, ...]
    reading: Reading
    earlier: tuple[Earlier, ...] = ()


@dataclass(frozen=True, slots=True)
class PartTrace:
    """The candidates of one part of an ask, best first, one per passage."""

    part: Part
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Searched:
    """What was searched: documents, how many passages, and from which score a candidate counts as found."""

    documents: tuple[str, ...]
    passages: int
    threshold: float


@dataclass(frozen=True, slots=True)
class AskTrace:
    """One ask traced: its parts, the union of their candidates, and whether none reached the threshold."""

    ask: Ask
    parts: tuple[PartTrace, ...]
    candidates: tuple[Candidate, ...]
    none_found: bool
    searched: Searched


@dataclass(frozen=True, slots=True)
class Tracing:
    """The whole result of a trace, for reports and reviewers."""

    documents: tuple[Document, ...]
    asks: tuple[AskTrace, ...]
