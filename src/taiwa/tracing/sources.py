"""Earlier sources of the same words, so that nobody claims what was there before."""

from collections.abc import Callable, Collection, Iterable, Sequence

import numpy as np

from taiwa.tracing.index import Index, Values, spread_concepts
from taiwa.tracing.terms import Analysis, Lexicon
from taiwa.vocabulary.concept import Instrument, Provision
from taiwa.vocabulary.document import Document
from taiwa.vocabulary.match import Earlier

ALIKE = 0.4
"""Weighted cosine of the words from which an earlier sentence counts as a source of a later one."""
CONTAINS = 0.5
"""Share of the concepts that an instrument must contain to count as a source."""
MOST = 3
"""How many sources of each kind are named."""

Finder = Callable[[int, Analysis], tuple[Earlier, ...]]
Articles = dict[str, tuple[tuple[Instrument, Provision], ...]]


def find_sources(index: Index, earlier: Index | None, instruments: Iterable[Instrument]) -> Finder:
    """A function from a row of the index, and the ask it may answer, to the earlier sources of its words."""
    norms = measure_norms(earlier) if earlier else np.zeros(0, dtype=np.float32)
    articles = list_articles(index.lexicon, instruments)
    texts: dict[int, tuple[Earlier, ...]] = {}

    def find(row: int, ask: Analysis) -> tuple[Earlier, ...]:
        document, text = index.places[row].document, index.analyses[row]
        if earlier and row not in texts:
            texts[row] = find_texts(earlier, norms, text, document)
        shared = spread_concepts(index.lexicon, text) & spread_concepts(index.lexicon, ask)
        said = {mention.concept for mention in text.mentions}
        held = find_instruments(articles, shared & articles.keys(), said, document.year)
        return (*held, *texts.get(row, ()))

    return find


def list_articles(lexicon: Lexicon, instruments: Iterable[Instrument]) -> Articles:
    """Where each concept stands: every article on it or on a part of it."""
    articles: dict[str, list[tuple[Instrument, Provision]]] = {}
    for instrument in instruments:
        for provision in instrument.provisions:
            for concept in lexicon.widen(provision.concept):
                articles.setdefault(concept, []).append((instrument, provision))
    return {concept: tuple(found) for concept, found in articles.items()}


def find_instruments(
    articles: Articles, shared: Collection[str], said: Collection[str], year: int | None
) -> tuple[Earlier, ...]:
    """Instruments older than the year that contain the shared concepts.

    Those that contain most of them come first, then those with most articles on them, then the oldest.
    Similarity is the share of the shared concepts that stand in the instrument; a concept that stands in none
    ("cocoa") is left out before. The article quoted is on what the sentence itself says, where there is one.

    Args:
        articles: where each concept stands.
        shared: concepts of both the ask and the sentence, and those of which they are a part.
        said: concepts in the words of the sentence.
        year: of the document.
    """
    found: dict[Instrument, list[tuple[str, Provision]]] = {}
    for concept in sorted(shared):
        for instrument, provision in articles.get(concept, ()):
            if year is None or instrument.year is None or instrument.year < year:
                found.setdefault(instrument, []).append((concept, provision))
    held = sorted(found.items(), key=lambda item: (-share(item[1], shared), -len(item[1]), item[0].year or 0))
    return tuple(
        Earlier(
            instrument.code,
            choose_article(places, said, articles),
            round(share(places, shared), 4),
            instrument.year,
        )
        for instrument, places in held[:MOST]
        if share(places, shared) >= CONTAINS
    )


def choose_article(
    places: Sequence[tuple[str, Provision]], said: Collection[str], articles: Articles
) -> str | None:
    """The article on the rarest concept that the sentence says, else on a shared concept, else on a part.

    An article on a part may speak of another part: birth registration is a right of the child, as school is.
    """

    def rank(place: tuple[str, Provision]) -> tuple[bool, bool, int]:
        concept, provision = place
        stated = provision.concept in said
        return not stated, provision.concept != concept, len(articles[provision.concept]) if stated else 0

    return min(places, key=rank)[1].article or None


def share(places: Collection[tuple[str, Provision]], shared: Collection[str]) -> float:
    """Part of the shared concepts that stand in the places."""
    return len({concept for concept, _ in places}) / len(shared)


def find_texts(earlier: Index, norms: Values, text: Analysis, document: Document) -> tuple[Earlier, ...]:
    """The sentence of each text not known to be younger that is most alike in words, the most alike first."""
    alike = compare_words(earlier, norms, text)
    found = []
    for first, last in earlier.spans.values():
        row = first + int(alike[first:last].argmax())
        source, passage, _ = earlier.places[row]
        if alike[row] >= ALIKE and source.id != document.id and source.may_precede(document):
            nearness = round(float(alike[row]), 4)
            found.append(Earlier(source.id, passage.printed, nearness, source.year, passage.running))
    return tuple(sorted(found, key=lambda source: -source.similarity)[:MOST])


def compare_words(earlier: Index, norms: Values, text: Analysis) -> Values:
    """Cosine (s,) between the weighted words of a sentence and of each earlier one (Salton & McGill 1983)."""
    weights = {stem: earlier.lexicon.words.weigh(stem) for stem in text.stems}
    dot = np.zeros(len(earlier.places), dtype=np.float32)
    for stem, weight in weights.items():
        if stem in earlier.postings:
            dot[earlier.postings[stem]] += np.float32(weight * weight)
    own = float(np.sqrt(sum(weight * weight for weight in weights.values())))
    cosines: Values = dot / np.maximum(norms * np.float32(own), 1e-9)
    return cosines


def measure_norms(index: Index) -> Values:
    """Length (s,) of each sentence's vector of word weights."""
    squares = np.zeros(len(index.places), dtype=np.float32)
    for stem, rows in index.postings.items():
        squares[rows] += np.float32(index.lexicon.words.weigh(stem) ** 2)
    return np.sqrt(squares)
