"""How rare a word is and how near two words are, from a table of word counts and word vectors."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]

NEAR = 0.4
"""Cosine from which two words count as related."""
SHARPNESS = 1.5
"""Exponent on the cosine of related words: nearness counts for more than its share."""
HEAVIEST = 7.0
"""Weight of a word that the table has never seen."""


@dataclass(frozen=True, slots=True)
class WordTable:
    """Counts and vectors of stems; `rows` gives a stem's row.

    Attributes:
        rows: row of each stem.
        counts: in how many texts of the counted collection a stem occurs, (n,).
        texts: how many texts were counted.
        vectors: unit vectors, (n, d); two stems used alike have a cosine near 1.
    """

    rows: Mapping[str, int]
    counts: NDArray[np.int64]
    texts: int
    vectors: Vectors

    def weigh(self, stem: str) -> float:
        """Inverse document frequency, ln((N+1)/(n+1)) after Sparck Jones (1972), at most HEAVIEST."""
        row = self.rows.get(stem)
        count = min(int(self.counts[row]), self.texts) if row is not None else 0
        return min(math.log((self.texts + 1) / (count + 1)), HEAVIEST)

    def look_up(self, stems: Sequence[str]) -> Vectors:
        """Vectors (k, d) of the stems; zero for a stem the table does not hold."""
        rows = np.array([self.rows.get(stem, -1) for stem in stems], dtype=np.int64)
        found: Vectors = self.vectors[rows]
        found[rows < 0] = 0
        return found


def relate(cosines: Vectors) -> Vectors:
    """Relatedness 0 to 1 from cosines: nothing below NEAR, cosine to the power SHARPNESS above."""
    related = np.zeros_like(cosines)
    near = cosines >= NEAR
    related[near] = np.minimum(cosines[near], 1) ** SHARPNESS
    return related


def average(vectors: Vectors, weights: Sequence[float] | NDArray[np.float32]) -> Vectors:
    """Unit weighted mean (d,) of vectors (k, d); zero where there is nothing to average."""
    if not len(vectors):
        return np.zeros(vectors.shape[1], dtype=np.float32)
    mean = np.asarray(weights, dtype=np.float32) @ vectors
    unit: Vectors = (mean / max(float(np.linalg.norm(mean)), 1e-9)).astype(np.float32)
    return unit
