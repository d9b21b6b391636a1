"""Sparse rows of weighted terms, and how much of one row another one holds."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log

import numpy as np
from numpy.typing import NDArray

from taiwa.tracing.script import LETTERS

Vector = NDArray[np.float64]
Ids = NDArray[np.int64]

PAIR_WEIGHT = 0.4
SLACK = 4.0
BACKGROUND = 20
RUN = re.compile(f"[{LETTERS}]+")
HIRAGANA = re.compile(r"[぀-ゟ]+")


@dataclass(frozen=True, slots=True)
class Row:
    """One text as term ids with weights, of nearly unit length."""

    ids: Ids
    weights: Vector


@dataclass(frozen=True, slots=True)
class Postings:
    """Many rows by term: `starts[t]` to `starts[t + 1]` are the places of term t in `rows` and `weights`."""

    starts: Ids
    rows: Ids
    weights: Vector
    size: int


@dataclass(frozen=True, slots=True)
class Weights:
    """Inverse document frequencies: `ids` gives a term its place in `idf`."""

    ids: Mapping[str, int]
    idf: Vector


def list_terms(words: Sequence[str]) -> list[str]:
    """Words and pairs of neighbours, so that set phrases can be weighed apart from their words."""
    return [*words, *(f"{first} {second}" for first, second in pairwise(words))]


def pair_characters(text: str) -> list[str]:
    """Neighbouring characters of Japanese text; pairs of hiragana alone are grammar and are left out."""
    return [
        first + second
        for run in RUN.findall(text)
        for first, second in pairwise(run)
        if not HIRAGANA.fullmatch(first + second)
    ]


def weigh_terms(texts: Iterable[Sequence[str]]) -> Weights:
    """Weigh terms by how few texts hold them: ln(1 + (n - df + 0.5) / (df + 0.5)) (Robertson 2004).

    n counts 20 texts more than there are, so that words still weigh when two editions are short.

    Args:
        texts: the terms of each text; pairs of words count 0.4 of a word.
    """
    sets = [set(terms) for terms in texts]
    counts = Counter(term for terms in sets for term in terms)
    found = np.fromiter(counts.values(), dtype=np.float64, count=len(counts))
    kind = np.array([PAIR_WEIGHT if " " in term else 1.0 for term in counts])
    idf = kind * np.log(1 + (len(sets) + BACKGROUND - found + 0.5) / (found + 0.5))
    return Weights(ids={term: place for place, term in enumerate(counts)}, idf=idf)


def make_row(terms: Sequence[str], weights: Weights) -> Row:
    """The known terms of a text, weighed by (1 + ln tf) · idf and divided by sqrt(length² + 4²).

    The slack keeps a text of a few words from being close to all that share one of them.
    """
    counts = Counter(weights.ids[term] for term in terms if term in weights.ids)
    ids = np.fromiter(counts.keys(), dtype=np.int64, count=len(counts))
    often = np.array([1 + log(count) for count in counts.values()], dtype=np.float64)
    values = often * weights.idf[ids]
    return Row(ids=ids, weights=values / np.hypot(np.linalg.norm(values), SLACK))


def post_rows(rows: Sequence[Row], weights: Weights) -> Postings:
    """Turn rows round, so that one product costs only the rows that share a term."""
    ids = np.concatenate([row.ids for row in rows]) if rows else np.empty(0, dtype=np.int64)
    values = np.concatenate([row.weights for row in rows]) if rows else np.empty(0)
    owners = np.repeat(np.arange(len(rows)), [len(row.ids) for row in rows])
    order = np.argsort(ids, kind="stable")
    starts = np.searchsorted(ids[order], np.arange(len(weights.idf) + 1))
    return Postings(starts=starts, rows=owners[order], weights=values[order], size=len(rows))


def multiply_row(row: Row, postings: Postings) -> Vector:
    """Cosine, 0 to 1, of one row with each of the rows in the postings; shape (size,)."""
    first, last = postings.starts[row.ids], postings.starts[row.ids + 1]
    lengths = last - first
    total = int(lengths.sum())
    if not total:
        return np.zeros(postings.size)
    shift = np.repeat(first - np.concatenate(([0], np.cumsum(lengths)[:-1])), lengths)
    places = np.arange(total) + shift
    values = np.repeat(row.weights, lengths) * postings.weights[places]
    return np.bincount(postings.rows[places], weights=values, minlength=postings.size).astype(np.float64)
