"""Lobby proposals traced into the amendments of a law (LobbyPlag, 2013): are the verified ones found?

A proposal's text is the ask; the amendments are the passages of one document, each one sentence: the new
text, or the text that is deleted. Nothing was fitted on these data. Run: python benchmarks/lobbyplag.py
"""

import gzip
import json
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from figures import Figure, render_figures
from materials import LOBBYPLAG, Row
from peers import WordSearch
from ranking import MEASURES, Ranking, estimate_interval
from taiwa.readers.thesaurus import load_lexicon
from taiwa.tracing.index import build_index
from taiwa.tracing.scoring import LEXICAL, read_sentences, score_sentences
from taiwa.tracing.terms import analyse
from taiwa.vocabulary.document import Document, Passage, Sentence

GOALS = {"recall@5": 0.93}
Scores = NDArray[np.float32]


def run() -> list[Figure]:
    """Measure; nothing when the data are not there."""
    if not LOBBYPLAG.exists():
        return []
    proposals, amendments, links = read_proposals(), _read("amendments.jsonl.gz"), read_links()
    shown = [show_amendment(amendment) for amendment in amendments]
    texts = [proposal["new"] for proposal in proposals]
    relevant = [links[proposal["uid"]] for proposal in proposals]
    uids = [amendment["uid"] for amendment in amendments]
    ours = _rank(score_ours(shown, texts), uids, relevant)
    peers = {
        "BM25": _rank(score_words([amendment["new"] for amendment in amendments], texts), uids, relevant),
        "BM25 as shown": _rank(score_words(shown, texts), uids, relevant),
    }
    return [
        Figure(
            f"LobbyPlag verified links, {title}",
            measure(ours),
            GOALS.get(title),
            len(ours),
            {name: measure(rankings) for name, rankings in peers.items()},
            estimate_interval(measure, ours),
        )
        for title, measure in list(MEASURES.items())[:3]
    ]


def read_proposals() -> list[Row]:
    """The proposals that have a text and a verified link."""
    links = read_links()
    return [row for row in _read("proposals.jsonl.gz") if row["uid"] in links and (row["new"] or "").strip()]


def read_links() -> dict[str, set[str]]:
    """The amendments that people verified, by proposal."""
    links: dict[str, set[str]] = {}
    for link in json.loads((LOBBYPLAG / "links.json").read_text(encoding="utf-8")):
        if link["checked"] and link["verified"]:
            links.setdefault(link["proposal"], set()).add(link["amendment"])
    return links


def show_amendment(amendment: Row) -> str:
    """The text an amendment puts in, or, where it only deletes, the text it deletes."""
    text: str = amendment["new"] if amendment["new"].strip() else amendment["old"]
    return text.strip()


def score_ours(passages: Sequence[str], asks: Sequence[str]) -> list[Scores]:
    """The tracer's score of every passage (n,) for each ask."""
    lexicon = load_lexicon()
    index = build_index([build_list(passages)], lexicon, lambda text: analyse(lexicon, text))
    return [score_sentences(read_sentences(index, analyse(lexicon, ask)), LEXICAL) for ask in asks]


def score_words(passages: Sequence[str], asks: Sequence[str]) -> list[Scores]:
    """BM25 of every passage (n,) for each ask."""
    search = WordSearch(passages)
    return [search.score(ask) for ask in asks]


def build_list(texts: Sequence[str]) -> Document:
    """A document whose passages are the texts, each one sentence."""
    passages = tuple(
        Passage(number, None, None, (), text, 0, len(text), (Sentence(text, 0, len(text)),))
        for number, text in enumerate(texts, 1)
    )
    return Document("amendments", None, "en", "", "", passages)


def _rank(scores: Sequence[Scores], uids: Sequence[str], relevant: Sequence[set[str]]) -> list[Ranking[str]]:
    orders = [np.argsort(-row, kind="stable") for row in scores]
    return [
        Ranking([uids[place] for place in order], float(row[order[0]]), frozenset(linked))
        for row, order, linked in zip(scores, orders, relevant, strict=True)
    ]


def _read(name: str) -> list[Row]:
    with gzip.open(LOBBYPLAG / name, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


if __name__ == "__main__":
    print(render_figures(run()))
