"""The sentences of some documents, arranged so that a term's hits are found once and shared by all asks."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from taiwa.tracing.relatedness import Vectors, average, relate
from taiwa.tracing.terms import Analysis, Lexicon
from taiwa.tracing.wording import strip_mark
from taiwa.vocabulary.document import Document, Passage, Sentence

Rows = NDArray[np.int64]
Values = NDArray[np.float32]

CONCEPT = 0.9
"""What meeting a term by its concept counts, where the same word counts 1."""
BATCH = 256
"""How many stems are compared with the index in one multiplication."""


class Place(NamedTuple):
    """Where a sentence stands."""

    document: Document
    passage: Passage
    sentence: Sentence


class Hits(NamedTuple):
    """Sentences by row, and how far each meets the term, 0 to 1."""

    rows: Rows
    values: Values


@dataclass(frozen=True, slots=True)
class Index:
    """Sentences with their terms, concepts and vectors; rows are sentences in document order.

    Attributes:
        lexicon: what was used to read them, and is used to read asks.
        places: document, passage and sentence of each row.
        analyses: the terms, concepts and instruments of each row.
        passages: first row of each passage, (p,), for reductions by passage.
        spans: first row and row after the last of each document, by id.
        names: the stems, in the order of `vectors`.
        postings: rows of the sentences in which a stem stands, by stem.
        concepts: rows of the sentences that mention a concept or one it is broader than, by concept id.
        instruments: rows of the sentences that name an instrument or speak of what it contains, by code.
        vectors: unit vectors of the stems, (t, d); zero where unknown.
        means: unit weighted mean vector of each sentence, (s, d).
        memory: hits already found, by stem.
    """

    lexicon: Lexicon
    places: tuple[Place, ...]
    analyses: tuple[Analysis, ...]
    passages: Rows
    spans: dict[str, tuple[int, int]]
    names: tuple[str, ...]
    postings: dict[str, Rows]
    concepts: dict[str, Rows]
    instruments: dict[str, Rows]
    vectors: Vectors
    means: Vectors
    memory: dict[str, Hits] = field(default_factory=dict)


def build_index(documents: Sequence[Document], lexicon: Lexicon, read: Callable[[str], Analysis]) -> Index:
    """Arrange the sentences of the documents; `read` analyses a text (see `terms.analyse`)."""
    places = tuple(
        Place(document, passage, sentence)
        for document in documents
        for passage in document.passages
        for sentence in passage.sentences
    )
    analyses = [read(hide_number(place)) for place in places]
    postings = gather((stem, row) for row, analysis in enumerate(analyses) for stem in analysis.stems)
    return Index(
        lexicon=lexicon,
        places=places,
        analyses=tuple(analyses),
        passages=np.flatnonzero(np.diff(number_passages(places), prepend=-1)),
        spans=find_spans(places),
        names=tuple(postings),
        postings=postings,
        concepts=gather((c, row) for row, a in enumerate(analyses) for c in spread_concepts(lexicon, a)),
        instruments=gather(
            (c, row) for row, a in enumerate(analyses) for c in spread_instruments(lexicon, a)
        ),
        vectors=lexicon.words.look_up(tuple(postings)),
        means=average_sentences(lexicon, analyses),
    )


def hide_number(place: Place) -> str:
    """The sentence with its passage's printed number blanked out, so that the number is no word of it."""
    text = place.sentence.text
    if place.passage.printed is None or place.sentence.start != place.passage.start:
        return text
    return strip_mark(text).rjust(len(text))


def number_passages(places: Sequence[Place]) -> Rows:
    """The number of each row's passage, from 0."""
    numbers: dict[tuple[int, int], int] = {}
    keys = ((id(place.document), place.passage.running) for place in places)
    return np.array([numbers.setdefault(key, len(numbers)) for key in keys], dtype=np.int64)


def find_spans(places: Sequence[Place]) -> dict[str, tuple[int, int]]:
    """First row and row after the last of each document."""
    spans: dict[str, tuple[int, int]] = {}
    for row, place in enumerate(places):
        first, _ = spans.get(place.document.id, (row, row))
        spans[place.document.id] = (first, row + 1)
    return spans


def gather(pairs: Iterable[tuple[str, int]]) -> dict[str, Rows]:
    """Rows by key, each once and in order."""
    rows: dict[str, list[int]] = {}
    for key, row in pairs:
        rows.setdefault(key, []).append(row)
    return {key: np.unique(np.array(found, dtype=np.int64)) for key, found in rows.items()}


def spread_concepts(lexicon: Lexicon, analysis: Analysis) -> set[str]:
    """The concepts a text mentions and those of which they are a part."""
    return set().union(*(lexicon.widen(mention.concept) for mention in analysis.mentions))


def spread_instruments(lexicon: Lexicon, analysis: Analysis) -> set[str]:
    """The instruments a text names and those that contain what it speaks of."""
    named = {mention.concept for mention in analysis.instruments}
    concepts = spread_concepts(lexicon, analysis)
    return named.union(*(lexicon.holders.get(concept, ()) for concept in concepts))


def average_sentences(lexicon: Lexicon, analyses: Sequence[Analysis]) -> Vectors:
    """Unit weighted mean vector of each analysis, (s, d)."""
    table = lexicon.words
    means = np.zeros((len(analyses), table.vectors.shape[1]), dtype=np.float32)
    for row, analysis in enumerate(analyses):
        means[row] = average_stems(lexicon, analysis.stems)
    return means


def average_stems(lexicon: Lexicon, stems: Sequence[str]) -> Values:
    """Unit weighted mean vector (d,) of the stems."""
    return average(lexicon.words.look_up(stems), [lexicon.words.weigh(stem) for stem in stems])


def find_hits(index: Index, stem: str) -> Hits:
    """Sentences that hold a stem or a related one: 1 for the same word, less for a related one."""
    if stem not in index.memory:
        learn_stems(index, [stem])
    return index.memory[stem]


def learn_stems(index: Index, stems: Iterable[str]) -> None:
    """Find the hits of the stems not met before, many in one multiplication."""
    fresh = [stem for stem in dict.fromkeys(stems) if stem not in index.memory]
    for first in range(0, len(fresh), BATCH):
        batch = fresh[first : first + BATCH]
        related = relate(index.lexicon.words.look_up(batch) @ index.vectors.T)
        for stem, nearness in zip(batch, related, strict=True):
            index.memory[stem] = gather_hits(index, stem, nearness)


def gather_hits(index: Index, stem: str, nearness: Values) -> Hits:
    """The hits of a stem, from how near each of the index's stems (t,) is to it."""
    met = np.zeros(len(index.places), dtype=np.float32)
    near = np.flatnonzero(nearness)
    for row in near[np.argsort(nearness[near])]:
        met[index.postings[index.names[row]]] = nearness[row]
    if stem in index.postings:
        met[index.postings[stem]] = 1
    rows = np.flatnonzero(met)
    return Hits(rows, met[rows])
