"""The honest figure: the few weights of the score fitted again without the document that is asked about.

The weights that ship were fitted on the labelled asks, so figures with them flatter a little. Here, for each
document, a logistic curve over the same readings is fitted on the asks of all other documents.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from materials import Row, read_text
from ranking import Ranking
from taiwa.readers.model import read_model
from taiwa.readers.thesaurus import load_lexicon
from taiwa.readers.vectors import encode_cached
from taiwa.tracing.index import Index, Values, build_index
from taiwa.tracing.scoring import compare_meaning, read_sentences
from taiwa.tracing.terms import analyse

Array = NDArray[np.float64]
ROUNDS = 3
STEPS = 12
RIDGE = 1.0
START = np.array([-8.0, 4.0, 8.0, 2.0, 0.0])


@dataclass(frozen=True, slots=True)
class Case:
    """An ask with what is read of each sentence of its document.

    Attributes:
        ask: the label.
        readings: 1, coverage, nearness, concepts and meaning of each sentence, (s, k).
        running: running number of each sentence's passage, (s,), never falling.
    """

    ask: Row
    readings: Array
    running: NDArray[np.int64]


def rank_refitted(asks: Sequence[Row], folder: Path | None = None) -> list[Ranking[int]]:
    """Rank each ask's passages by weights fitted on the asks of the other documents."""
    cases = read_cases(asks, folder)
    weights = {
        name: fit_weights([case for case in cases if case.ask["document"] != name])
        for name in {ask["document"] for ask in asks}
    }
    return [rank_case(case, weights[case.ask["document"]]) for case in cases]


def read_cases(asks: Sequence[Row], folder: Path | None) -> list[Case]:
    """The readings of every ask, in the order of the asks."""
    lexicon = load_lexicon()
    indexes = {
        name: build_index([read_text(name)], lexicon, lambda text: analyse(lexicon, text))
        for name in {ask["document"] for ask in asks}
    }
    meanings = compare_meanings(asks, indexes, folder) if folder else [None] * len(asks)
    return [
        read_case(ask, indexes[ask["document"]], meaning) for ask, meaning in zip(asks, meanings, strict=True)
    ]


def compare_meanings(asks: Sequence[Row], indexes: Mapping[str, Index], folder: Path) -> list[Values | None]:
    """A model's cosines between each ask and the sentences of its document."""
    model = read_model(folder)
    texts = [place.sentence.text for index in indexes.values() for place in index.places]
    ends = accumulate(len(index.places) for index in indexes.values())
    rows = dict(zip(indexes, np.split(encode_cached(model, texts), list(ends)[:-1]), strict=True))
    vectors = encode_cached(model, [ask["text"] for ask in asks])
    return [compare_meaning(rows[ask["document"]], vector) for ask, vector in zip(asks, vectors, strict=True)]


def read_case(ask: Row, index: Index, meaning: Values | None) -> Case:
    """The readings of one ask."""
    readings = read_sentences(index, analyse(index.lexicon, ask["text"]))
    columns = [readings.coverage, readings.nearness, readings.concepts]
    columns += [] if meaning is None else [meaning]
    running = np.array([place.passage.running for place in index.places])
    ones = np.ones((len(index.places), 1))
    return Case(ask, np.hstack([ones, np.stack(columns, axis=1)]), running)


def fit_weights(cases: Sequence[Case]) -> Array:
    """Weights (k,) of a logistic curve that tells answering passages, by best sentence, from all others.

    Which sentence is best depends on the weights, so both are found in turn.
    """
    weights = START[: cases[0].readings.shape[1]]
    for _ in range(ROUNDS):
        picked = [pick_best(case, weights) for case in cases]
        readings = np.concatenate([case.readings[rows] for case, rows in zip(cases, picked, strict=True)])
        answers = np.concatenate([np.isin(np.unique(case.running), case.ask["relevant"]) for case in cases])
        weights = fit_curve(readings, answers.astype(np.float64))
    return weights


def pick_best(case: Case, weights: Array) -> NDArray[np.int64]:
    """Row of the best sentence of each passage, (p,)."""
    order = np.lexsort((-(case.readings @ weights), case.running))
    return order[np.flatnonzero(np.diff(case.running[order], prepend=0))]


def fit_curve(readings: Array, answers: Array) -> Array:
    """Logistic regression with a small ridge by Newton's method (Cox 1958); the bias is not held down."""
    weights = np.zeros(readings.shape[1])
    ridge = np.diag([0.0, *[RIDGE] * (len(weights) - 1)])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-readings @ weights))
        curvature = readings.T @ (readings * (chance * (1 - chance))[:, None]) + ridge
        weights = weights + np.linalg.solve(curvature, readings.T @ (answers - chance) - ridge @ weights)
    return weights


def rank_case(case: Case, weights: Array) -> Ranking[int]:
    """The passages of one ask by the fitted weights."""
    best = pick_best(case, weights)
    scores = (case.readings @ weights)[best]
    order = np.argsort(-scores, kind="stable")
    found = case.running[best[order]].tolist()
    return Ranking(found, float(scores[order[0]]), frozenset(case.ask["relevant"]))
