"""Other ways of finding the passage that answers: BM25 by paragraph (bm25s), and MiniLM by best sentence."""

from collections.abc import Sequence
from pathlib import Path

import bm25s  # type: ignore[import-untyped]  # the library has no types
import numpy as np
import Stemmer
from numpy.typing import NDArray

from materials import Row, list_declarations, read_text
from ranking import Ranking
from taiwa.readers.model import read_model
from taiwa.readers.vectors import encode_cached


def rank_by_words(asks: Sequence[Row]) -> list[Ranking[int]]:
    """BM25 over all paragraphs, English stemmer and stop words; only the named document counts."""
    owners = [(path.stem, p.running) for path in list_declarations() for p in read_text(path.stem).passages]
    search = WordSearch([p.text for path in list_declarations() for p in read_text(path.stem).passages])
    return [_rank(ask, owners, search.score(ask["text"])) for ask in asks]


def rank_by_meaning(asks: Sequence[Row], folder: Path) -> list[Ranking[int]]:
    """Cosine between the ask and the best sentence of each passage; vectors are kept in the cache."""
    model = read_model(folder)
    places = [
        (path.stem, passage.running, sentence.text)
        for path in list_declarations()
        for passage in read_text(path.stem).passages
        for sentence in passage.sentences
    ]
    sentences = encode_cached(model, [text for _, _, text in places])
    cosines = encode_cached(model, [ask["text"] for ask in asks]) @ sentences.T
    owners = [(document, running) for document, running, _ in places]
    return [_rank(ask, owners, scores) for ask, scores in zip(asks, cosines, strict=True)]


class WordSearch:
    """BM25 (Robertson & Zaragoza 2009) as bm25s computes it."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.stemmer = Stemmer.Stemmer("english")
        self.index = bm25s.BM25()
        self.index.index(self._split(list(texts)), show_progress=False)
        self.size = len(texts)

    def score(self, text: str) -> NDArray[np.float32]:
        """Score of every text (n,)."""
        words = self._split([text])[0]
        known = [word for word in words if word in self.index.vocab_dict]
        scores: NDArray[np.float32] = (
            self.index.get_scores(known) if known else np.zeros(self.size, dtype=np.float32)
        )
        return scores

    def _split(self, texts: list[str]) -> list[list[str]]:
        words: list[list[str]] = bm25s.tokenize(
            texts, stopwords="en", stemmer=self.stemmer, return_ids=False, show_progress=False
        )
        return words


def _rank(ask: Row, owners: Sequence[tuple[str, int]], scores: NDArray[np.float32]) -> Ranking[int]:
    best: dict[int, float] = {}
    for (document, running), score in zip(owners, scores.tolist(), strict=True):
        if document == ask["document"]:
            best[running] = max(score, best.get(running, -1.0))
    found = sorted(best, key=lambda running: -best[running])
    return Ranking(found, best[found[0]], frozenset(ask["relevant"]))
