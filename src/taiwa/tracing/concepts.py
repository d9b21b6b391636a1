"""Finding concepts in a text: whole phrases of the thesaurus, not strings, in English and Japanese."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from taiwa.tracing.words import Word, find_words, split_words
from taiwa.vocabulary.concept import Concept

GAP = 3
"""How many words " ... " in a phrase may stand for."""

Pattern = tuple[tuple[str, ...], ...]
"""A phrase as its runs of adjacent stems; between two runs up to GAP words may stand."""


class Mention(NamedTuple):
    """A concept in a text, with the code points of the words that carry it, end exclusive."""

    concept: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ConceptFinder:
    """The thesaurus, arranged for finding.

    Attributes:
        concepts: by id.
        english: patterns with their concept ids, by the first stem of the pattern.
        japanese: phrases with their concept ids, by their first two characters, longest first.
    """

    concepts: dict[str, Concept]
    english: dict[str, tuple[tuple[Pattern, str], ...]]
    japanese: dict[str, tuple[tuple[str, str], ...]]


def build_finder(concepts: Iterable[Concept]) -> ConceptFinder:
    """Arrange the thesaurus for `find_concepts`."""
    by_id = {concept.id: concept for concept in concepts}
    english: dict[str, dict[tuple[Pattern, str], None]] = {}
    japanese: dict[str, dict[tuple[str, str], None]] = {}
    for concept in by_id.values():
        for phrase in concept.en:
            if pattern := read_pattern(phrase):
                english.setdefault(pattern[0][0], {})[pattern, concept.id] = None
        for phrase in concept.ja:
            japanese.setdefault(phrase[:2], {})[phrase, concept.id] = None
    return ConceptFinder(
        concepts=by_id,
        english={stem: tuple(rows) for stem, rows in english.items()},
        japanese={key: tuple(sorted(rows, key=lambda row: -len(row[0]))) for key, rows in japanese.items()},
    )


def read_pattern(phrase: str) -> Pattern:
    """The runs of stems in a phrase: "child ... labour" has two, "child labour" one."""
    runs = (tuple(split_words(run)) for run in phrase.split(" ... "))
    return tuple(run for run in runs if run)


def find_concepts(finder: ConceptFinder, text: str, words: Sequence[Word] | None = None) -> list[Mention]:
    """All mentions in the text, in order; `words` saves finding them again when the caller has them."""
    words = find_words(text) if words is None else words
    mentions = list(find_english(finder, words))
    mentions += find_japanese(finder, text)
    return sorted(set(mentions), key=lambda mention: (mention.start, mention.end, mention.concept))


def find_english(finder: ConceptFinder, words: Sequence[Word]) -> Iterator[Mention]:
    """Mentions by English phrases."""
    stems = [word.stem for word in words]
    for first, stem in enumerate(stems):
        for pattern, concept in finder.english.get(stem, ()):
            last = match_pattern(pattern, stems, first)
            if last is not None:
                yield Mention(concept, words[first].start, words[last].end)


def match_pattern(pattern: Pattern, stems: Sequence[str], first: int) -> int | None:
    """Index of the last word of the pattern when it begins at `first`, else None."""
    position = first
    for number, run in enumerate(pattern):
        slack = GAP if number else 0
        for start in range(position, min(position + slack, len(stems) - len(run)) + 1):
            if tuple(stems[start : start + len(run)]) == run:
                position = start + len(run)
                break
        else:
            return None
    return position - 1


def find_japanese(finder: ConceptFinder, text: str) -> Iterator[Mention]:
    """Mentions by Japanese phrases, found as substrings."""
    for start in range(len(text) - 1):
        for phrase, concept in finder.japanese.get(text[start : start + 2], ()):
            if text.startswith(phrase, start):
                yield Mention(concept, start, start + len(phrase))
