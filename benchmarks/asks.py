"""From ask to answering passage on our labelled asks, beside BM25 by paragraph and MiniLM by sentence.

Run: python benchmarks/asks.py [--no-model]
"""

import sys
from collections.abc import Mapping
from pathlib import Path

from figures import Figure, render_figures
from materials import LABELS, SUMMITS, find_model, list_declarations, read_rows
from peers import rank_by_meaning, rank_by_words
from ranking import MEASURES, Ranking, Rankings, estimate_interval
from refit import rank_refitted
from taiwa.vocabulary.limits import Limits
from taiwa.workflows.trace import TraceRequest, trace_asks

TOP = 100
GOALS = {"success@1": 0.80, "recall@5": 0.86, "MRR": 0.86, "AUC answered": 0.86}
GOALS_FUSED = {"success@1": 0.88, "recall@5": 0.93, "MRR": 0.93, "AUC answered": 0.91}
GOALS_JAPANESE = {"recall@5": 0.85}


def run(*, model: bool = True) -> list[Figure]:
    """Measure; nothing when the texts are not there."""
    if not SUMMITS.exists():
        return []
    folder = find_model() if model else None
    return [*measure_english(folder), *measure_japanese(folder), *measure_fresh(folder)]


def measure_english(folder: Path | None) -> list[Figure]:
    """English asks: as shipped, and with the weights fitted anew without the document in question."""
    asks = read_rows("asks.jsonl")
    peers = {"BM25": rank_by_words(asks)}
    if folder:
        peers["MiniLM"] = rank_by_meaning(asks, folder)
    figures = compare("asks", rank_ours("asks.jsonl"), peers, GOALS)
    figures += compare("asks, weights refitted", rank_refitted(asks), peers, GOALS)
    if folder:
        figures += compare("asks + MiniLM", rank_ours("asks.jsonl", folder), peers, GOALS_FUSED)
        figures += compare("asks + MiniLM, refitted", rank_refitted(asks, folder), peers, GOALS_FUSED)
    return figures


def measure_japanese(folder: Path | None) -> list[Figure]:
    """Japanese asks to English texts."""
    asks = read_rows("asks_ja.jsonl")
    peers = {"MiniLM": rank_by_meaning(asks, folder)} if folder else {}
    figures = compare("Japanese asks", rank_ours("asks_ja.jsonl"), peers, GOALS_JAPANESE)
    if folder:
        figures += compare("Japanese asks + MiniLM", rank_ours("asks_ja.jsonl", folder), peers, {})
    return figures


def measure_fresh(folder: Path | None) -> list[Figure]:
    """Asks written by another person after the weights were fitted, in the usual language of the field."""
    asks = read_rows("asks_fresh.jsonl")
    peers = {"BM25": rank_by_words(asks)}
    if folder:
        peers["MiniLM"] = rank_by_meaning(asks, folder)
    figures = compare("fresh asks", rank_ours("asks_fresh.jsonl"), peers, GOALS)
    if folder:
        figures += compare("fresh asks + MiniLM", rank_ours("asks_fresh.jsonl", folder), peers, GOALS_FUSED)
    return [*figures, *compare("fresh Japanese", rank_ours("asks_fresh_ja.jsonl"), {}, GOALS_JAPANESE)]


def rank_ours(name: str, folder: Path | None = None) -> list[Ranking[int]]:
    """Trace the asks of a file of labels as a person would, each in the document it names."""
    request = TraceRequest(asks=LABELS / name, documents=tuple(list_declarations()), top=TOP, model=folder)
    labels = {row["id"]: row for row in read_rows(name)}
    return [
        Ranking(
            [candidate.running for candidate in trace.candidates],
            trace.candidates[0].score,
            frozenset(labels[trace.ask.id]["relevant"]),
        )
        for trace in trace_asks(request, Limits()).tracing.asks
    ]


def compare(
    name: str,
    ours: Rankings,
    peers: Mapping[str, Rankings],
    goals: Mapping[str, float],
) -> list[Figure]:
    """The four measures of ours with interval, beside the peers."""
    answered = sum(bool(ranking.relevant) for ranking in ours)
    return [
        Figure(
            f"{name}, {title}",
            measure(ours),
            goals.get(title),
            len(ours) if title == "AUC answered" else answered,
            {peer: measure(rankings) for peer, rankings in peers.items()},
            estimate_interval(measure, ours),
        )
        for title, measure in MEASURES.items()
    ]


if __name__ == "__main__":
    print(render_figures(run(model="--no-model" not in sys.argv)))
