"""A text as the tracer sees it: terms, with the stems that can stand for each, and mentions of concepts."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from taiwa.tracing.concepts import ConceptFinder, Mention, find_concepts
from taiwa.tracing.japanese import Glossary, find_japanese_words
from taiwa.tracing.relatedness import WordTable
from taiwa.tracing.script import JAPANESE
from taiwa.tracing.words import find_words


class Term(NamedTuple):
    """A word of a text: where it stands, and its renderings as stems (one of one stem in English)."""

    start: int
    end: int
    renderings: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Analysis:
    """A text with its terms, concepts and instruments in order of appearance."""

    text: str
    terms: tuple[Term, ...]
    mentions: tuple[Mention, ...]
    instruments: tuple[Mention, ...]

    @property
    def stems(self) -> tuple[str, ...]:
        """Every stem that stands for some term, each once, in order."""
        return tuple(
            dict.fromkeys(stem for term in self.terms for rendering in term.renderings for stem in rendering)
        )


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What the tracer knows of words.

    Attributes:
        concepts: the thesaurus.
        instruments: treaties, laws and guidelines by their names.
        glossary: Japanese words with their English renderings.
        words: how rare a word is and how near two words are.
        holders: codes of the instruments that contain a concept, by concept id.
    """

    concepts: ConceptFinder
    instruments: ConceptFinder
    glossary: Glossary
    words: WordTable
    holders: Mapping[str, Collection[str]] = field(default_factory=dict)

    def widen(self, concept: str) -> set[str]:
        """A concept with those of which it is a part (one step)."""
        known = self.concepts.concepts.get(concept)
        return {concept, *known.broader} if known else {concept}


def analyse(lexicon: Lexicon, text: str) -> Analysis:
    """The terms, concepts and instruments of a text in English, Japanese or both."""
    words = find_words(text)
    terms = [Term(word.start, word.end, ((word.stem,),)) for word in words]
    if JAPANESE.search(text):
        terms = sorted([*terms, *find_japanese_terms(lexicon.glossary, text, terms)])
    return Analysis(
        text,
        tuple(terms),
        tuple(find_concepts(lexicon.concepts, text, words)),
        tuple(find_concepts(lexicon.instruments, text, words)),
    )


def find_japanese_terms(glossary: Glossary, text: str, known: Sequence[Term]) -> list[Term]:
    """Terms of the Japanese words; each also stands for itself, so that Japanese meets Japanese."""
    starts = {term.start for term in known}
    return [
        Term(word.start, word.end, (*word.renderings, (word.text,)))
        for word in find_japanese_words(glossary, text)
        if word.start not in starts
    ]


def remember(function: Callable[[str], Analysis]) -> Callable[[str], Analysis]:
    """The same function, each text analysed once; for the length of one tracing."""
    seen: dict[str, Analysis] = {}

    def recall(text: str) -> Analysis:
        if text not in seen:
            seen[text] = function(text)
        return seen[text]

    return recall
