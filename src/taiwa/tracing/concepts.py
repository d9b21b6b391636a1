"""Finding concepts in a text: whole phrases of the thesaurus, not strings, in English and Japanese."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from taiwa.tracing.japanese import fold_width
from taiwa.tracing.script import JAPANESE
from taiwa.tracing.words import Word, find_words, split_words
from taiwa.vocabulary.concept import Concept

GAP = 3
"""How many words " ... " in a phrase may stand for."""

Pattern = tuple[tuple[str, ...], ...]
"""A phrase as its runs of adjacent stems; between two runs up to GAP words may stand."""

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


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
        singles: concept ids of the phrases of one stem.
        pairs: patterns with their concept ids, by their first two stems.
        japanese: phrases with their concept ids, by their first two characters.
    """

    concepts: dict[str, Concept]
    singles: dict[str, tuple[str, ...]]
    pairs: dict[tuple[str, str], tuple[tuple[Pattern, str], ...]]
    japanese: dict[str, tuple[tuple[str, str], ...]]


def build_finder(concepts: Iterable[Concept]) -> ConceptFinder:
    """Arrange the thesaurus for `find_concepts`."""
    by_id = {concept.id: concept for concept in concepts}
    singles: dict[str, list[str]] = {}
    pairs: dict[tuple[str, str], list[tuple[Pattern, str]]] = {}
    japanese: dict[str, list[tuple[str, str]]] = {}
    for concept in by_id.values():
        for pattern in dict.fromkeys(map(read_pattern, concept.en)):
            match [stem for run in pattern for stem in run]:
                case [first]:
                    singles.setdefault(first, []).append(concept.id)
                case [first, second, *_]:
                    pairs.setdefault((first, second), []).append((pattern, concept.id))
        for phrase in dict.fromkeys(map(fold_width, concept.ja)):
            japanese.setdefault(phrase[:2], []).append((phrase, concept.id))
    return ConceptFinder(by_id, freeze(singles), freeze(pairs), freeze(japanese))


def freeze(lists: Mapping[Key, Sequence[Value]]) -> dict[Key, tuple[Value, ...]]:
    """The same mapping with tuples for lists."""
    return {key: tuple(values) for key, values in lists.items()}


def read_pattern(phrase: str) -> Pattern:
    """The runs of stems in a phrase: "child ... labour" has two, "child labour" one."""
    runs = (tuple(split_words(run)) for run in phrase.split(" ... "))
    return tuple(run for run in runs if run)


def find_concepts(finder: ConceptFinder, text: str, words: Sequence[Word] | None = None) -> list[Mention]:
    """All mentions in the text, in order; `words` saves finding them again when the caller has them."""
    words = find_words(text) if words is None else words
    mentions = list(find_english(finder, words))
    if JAPANESE.search(text):
        mentions += find_japanese(finder, fold_width(text))
    return sorted(set(mentions), key=lambda mention: (mention.start, mention.end, mention.concept))


def find_english(finder: ConceptFinder, words: Sequence[Word]) -> Iterator[Mention]:
    """Mentions by English phrases."""
    stems = [word.stem for word in words]
    for first, stem in enumerate(stems):
        for concept in finder.singles.get(stem, ()):
            yield Mention(concept, words[first].start, words[first].end)
        for second in dict.fromkeys(stems[first + 1 : first + GAP + 2]):
            for pattern, concept in finder.pairs.get((stem, second), ()):
                end = match_pattern(pattern, stems, first)
                if end is not None:
                    yield Mention(concept, words[first].start, words[end - 1].end)


def match_pattern(pattern: Pattern, stems: Sequence[str], first: int, slack: int = 0) -> int | None:
    """Index after the nearest words that carry the pattern, begun at `first` or up to `slack` words later."""
    if not pattern:
        return first
    run, rest = pattern[0], pattern[1:]
    for start in range(first, min(first + slack, len(stems) - len(run)) + 1):
        if tuple(stems[start : start + len(run)]) == run:
            end = match_pattern(rest, stems, start + len(run), GAP)
            if end is not None:
                return end
    return None


def find_japanese(finder: ConceptFinder, text: str) -> Iterator[Mention]:
    """Mentions by Japanese phrases, found as substrings of a text whose width is folded."""
    for start in range(len(text) - 1):
        for phrase, concept in finder.japanese.get(text[start : start + 2], ()):
            if text.startswith(phrase, start):
                yield Mention(concept, start, start + len(phrase))
