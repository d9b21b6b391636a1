"""Measures of ranked answers: success@1, recall@5, MRR and AUC, with bootstrap intervals."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import numpy as np

from materials import SEED

DEPTH = 5
RESAMPLES = 1000


Key = TypeVar("Key")


@dataclass(frozen=True)
class Ranking(Generic[Key]):
    """What one way of searching gives for one ask.

    Attributes:
        found: passages by number or key, best first.
        best: the best score, which should tell answered from not answered.
        relevant: the passages that answer; none where nothing does.
    """

    found: Sequence[Key]
    best: float
    relevant: frozenset[Key]


Rankings = Sequence[Ranking[Any]]
Measure = Callable[[Rankings], float]


def measure_success(rankings: Rankings) -> float:
    """Share of answered asks whose first passage answers."""
    return _mean([float(bool(set(r.found[:1]) & r.relevant)) for r in rankings if r.relevant])


def measure_recall(rankings: Rankings) -> float:
    """Mean share of the answering passages among the first five, at most five wanted."""
    return _mean(
        [len(set(r.found[:DEPTH]) & r.relevant) / min(DEPTH, len(r.relevant)) for r in rankings if r.relevant]
    )


def measure_reciprocal(rankings: Rankings) -> float:
    """Mean reciprocal rank of the first passage that answers (Voorhees 1999); 0 where it is not listed."""
    return _mean([_invert_rank(r) for r in rankings if r.relevant])


def measure_separation(rankings: Rankings) -> float:
    """AUC: how often an answered ask has a higher best score than an unanswered one; ties count half."""
    answered = np.array([r.best for r in rankings if r.relevant])
    unanswered = np.array([r.best for r in rankings if not r.relevant])
    if not len(answered) or not len(unanswered):
        return float("nan")
    above = answered[:, None] - unanswered[None, :]
    return float(((above > 0) + 0.5 * (above == 0)).mean())


MEASURES: dict[str, Measure] = {
    "success@1": measure_success,
    "recall@5": measure_recall,
    "MRR": measure_reciprocal,
    "AUC answered": measure_separation,
}


def estimate_interval(measure: Measure, rankings: Rankings) -> tuple[float, float]:
    """95 % percentile interval over asks drawn again with replacement (Efron 1979)."""
    draws = np.random.default_rng(SEED).integers(0, len(rankings), (RESAMPLES, len(rankings)))
    values = [measure([rankings[i] for i in draw]) for draw in draws]
    low, high = np.nanpercentile(values, [2.5, 97.5])
    return float(low), float(high)


def _invert_rank(ranking: Ranking[Any]) -> float:
    ranks = (rank for rank, key in enumerate(ranking.found, 1) if key in ranking.relevant)
    return 1 / next(ranks, float("inf"))


def _mean(values: Sequence[float]) -> float:
    return float(np.mean(values)) if values else float("nan")
