"""Agreed language: the strongest words that earlier texts hold for a concept."""

from dataclasses import dataclass
from typing import Literal

from taiwa.vocabulary.document import Passage, Sentence
from taiwa.vocabulary.strength import Reading

State = Literal["keep", "gain"]


@dataclass(frozen=True, slots=True)
class AgreedSentence:
    """A sentence of an earlier text on the concept.

    Attributes:
        document: document id.
        forum: None when unknown.
        year: None when unknown.
        passage: where it stands.
        sentence: the sentence.
        reading: its strength with the reason.
        first_use: no older text of the folder carries the concept.
        state: against the last edition: "keep" stands there, "gain" is stronger than anything there; None
            without one.
    """

    document: str
    forum: str | None
    year: int | None
    passage: Passage
    sentence: Sentence
    reading: Reading
    first_use: bool
    state: State | None


@dataclass(frozen=True, slots=True)
class Agreed:
    """The answer to "what wording has been agreed before?", strongest first."""

    concept: str
    sentences: tuple[AgreedSentence, ...]
