"""The absolute score of a sentence for an ask, 0 to 1, from how much of the ask it meets.

Three readings go in: the share of the ask's weighted terms that are met (coverage), the cosine of the two
mean word vectors (nearness), and the share of the ask's concepts that are met. A sentence model adds a
fourth, its own cosine (meaning). Their weights and the logistic curve are fitted on the labelled asks under
benchmarks/.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from taiwa.tracing.concepts import Mention
from taiwa.tracing.index import CONCEPT, Index, Rows, Values, average_stems, find_hits, learn_stems
from taiwa.tracing.relatedness import HEAVIEST, Vectors
from taiwa.tracing.terms import Analysis, Term


@dataclass(frozen=True, slots=True)
class Weights:
    """The logistic curve 1 / (1 + exp(-(bias + Σ weight · reading)))."""

    coverage: float
    nearness: float
    concepts: float
    meaning: float
    bias: float


LEXICAL = Weights(coverage=3.6, nearness=5.8, concepts=1.9, meaning=0.0, bias=-5.3)
FUSED = Weights(coverage=4.2, nearness=2.8, concepts=2.1, meaning=8.3, bias=-7.2)
NOWHERE: Rows = np.array([], dtype=np.int64)
THRESHOLD = 0.5
"""Score from which a candidate counts as found: as likely an answer as not, on the labelled asks."""


@dataclass(frozen=True, slots=True)
class Readings:
    """What is read of every sentence for one ask; arrays (s,)."""

    coverage: Values
    nearness: Values
    concepts: Values
    meaning: Values | None = None


def read_sentences(index: Index, ask: Analysis, meaning: Values | None = None) -> Readings:
    """Coverage, nearness and concept share of each sentence (s,) for the ask."""
    learn_stems(index, ask.stems)
    return Readings(
        coverage=measure_coverage(index, ask),
        nearness=np.einsum("sd,d->s", index.means, average_stems(index.lexicon, ask.stems)),
        concepts=measure_concepts(index, ask),
        meaning=meaning,
    )


def score_sentences(readings: Readings, weights: Weights) -> Values:
    """Score of each sentence (s,), 0 to 1; to six digits, so that equal sentences stay equal in company."""
    z = weights.bias + weights.coverage * readings.coverage
    z = z + weights.nearness * readings.nearness + weights.concepts * readings.concepts
    if readings.meaning is not None:
        z = z + weights.meaning * readings.meaning
    scores: Values = (1 / (1 + np.exp(-z))).astype(np.float32).round(6)
    return scores


def measure_coverage(index: Index, ask: Analysis) -> Values:
    """Σ wᵢ·metᵢ / Σ wᵢ over the ask's terms; wᵢ is the term's rarity, metᵢ how far the sentence meets it."""
    total = np.zeros(len(index.places), dtype=np.float32)
    heaviness = 0.0
    for term in distinct_terms(ask.terms):
        weight = weigh_term(index, term)
        rows, values = meet_term(index, ask, term)
        total[rows] += np.float32(weight) * values
        heaviness += weight
    return total / np.float32(heaviness or 1)


def distinct_terms(terms: Sequence[Term]) -> list[Term]:
    """The terms, each set of renderings once."""
    return list({term.renderings: term for term in terms}.values())


def weigh_term(index: Index, term: Term) -> float:
    """Rarity of a term: the mean over its first rendering's stems."""
    stems = term.renderings[0]
    return sum(index.lexicon.words.weigh(stem) for stem in stems) / len(stems)


def meet_term(index: Index, ask: Analysis, term: Term) -> tuple[Rows, Values]:
    """Sentences that meet a term by any of its renderings, or by a concept or instrument its words carry."""
    met = np.zeros(len(index.places), dtype=np.float32)
    for rendering in term.renderings:
        np.maximum(met, meet_rendering(index, rendering), out=met)
    for mentions, rows_of in ((ask.mentions, index.concepts), (ask.instruments, index.instruments)):
        for carried in name_carried(ask, mentions, term):
            rows = rows_of.get(carried, NOWHERE)
            met[rows] = np.maximum(met[rows], CONCEPT)
    rows = np.flatnonzero(met)
    return rows, met[rows]


def name_carried(ask: Analysis, mentions: Sequence[Mention], term: Term) -> set[str]:
    """What a term's word carries among the mentions, wherever in the ask it stands."""
    places = [other for other in ask.terms if other.renderings == term.renderings]
    return {
        mention.concept
        for mention in mentions
        for place in places
        if mention.start <= place.start and place.end <= mention.end
    }


def meet_rendering(index: Index, rendering: Sequence[str]) -> Values:
    """How far each sentence (s,) meets a rendering: the mean over its stems."""
    met = np.zeros(len(index.places), dtype=np.float32)
    for stem in rendering:
        rows, values = find_hits(index, stem)
        met[rows] += values / np.float32(len(rendering))
    return met


def measure_concepts(index: Index, ask: Analysis) -> Values:
    """Weighted share (s,) of the ask's concepts and instruments that each sentence mentions."""
    share = np.zeros(len(index.places), dtype=np.float32)
    heaviness = 0.0
    for mentions, rows in ((ask.mentions, index.concepts), (ask.instruments, index.instruments)):
        for concept, weight in weigh_mentions(index, ask, mentions).items():
            share[rows.get(concept, NOWHERE)] += np.float32(weight)
            heaviness += weight
    return share / np.float32(heaviness or 1)


def weigh_mentions(index: Index, ask: Analysis, mentions: Sequence[Mention]) -> dict[str, float]:
    """Weight of each concept: what the words that carry it in the ask weigh together.

    Words that no table knows (a Japanese phrase in hiragana) weigh like a word never seen.
    """
    weights: dict[str, float] = {}
    for mention in mentions:
        carriers = (term for term in ask.terms if term.start < mention.end and mention.start < term.end)
        weight = sum(weigh_term(index, term) for term in carriers) or HEAVIEST
        weights[mention.concept] = max(weights.get(mention.concept, 0.0), weight)
    return weights


def compare_meaning(sentences: Vectors, ask: Vectors) -> Values:
    """Cosines (s,) of a model's unit vectors of the sentences (s, d) and the ask (d,)."""
    cosines: Values = sentences @ ask
    return cosines
