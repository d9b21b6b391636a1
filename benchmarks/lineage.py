"""Lineage on labelled passages: is a successor found, is a dropped passage called dropped?

Thresholds were set on the odd lines of labels/lineage.jsonl; the even lines are reported.
Run: python benchmarks/lineage.py
"""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from time import process_time
from typing import TypedDict

from taiwa.readers.documents import read_document
from taiwa.tracing.alignment import link_passages, prepare_editions
from taiwa.tracing.lineage import trace_lineage
from taiwa.vocabulary.document import Document, Passage, Sentence
from taiwa.vocabulary.strength import Flags, Reading

LABELS = Path(__file__).parent / "labels/lineage.jsonl"
SUMMITS = Path(__file__).parents[2] / "shared/data/outcomes/summits"


class Label(TypedDict):
    """A passage by document and running number, and those that carry it on; none when it was dropped."""

    from_doc: str
    from_para: int
    to_doc: str
    to: list[int]


def run() -> list[dict[str, str | float]]:
    """Measure; one row per figure with its goal, none when the texts are not there."""
    if not SUMMITS.exists():
        return []
    labels: list[Label] = [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]
    unseen = labels[1::2]
    carried = [label for label in unseen if label["to"]]
    dropped = [label for label in unseen if not label["to"]]
    found = sum(bool(find_successors(label) & set(label["to"])) for label in carried)
    named = sum(not find_successors(label) for label in dropped)
    extra = sum(len(find_successors(label) - set(label["to"])) for label in carried)
    return [
        _row("lineage, successor found", found / len(carried), 0.95, len(carried)),
        _row("lineage, dropped called dropped", named / len(dropped), 0.70, len(dropped)),
        _row("lineage, unlabelled successors per passage", extra / len(carried), "", len(carried)),
        _row("lineage, 37 texts in a row, CPU seconds", _time_chain(), 2.0, len(_list_names())),
    ]


def find_successors(label: Label) -> set[int]:
    """Running numbers of the passages that carry on the labelled one."""
    links = _link(label["from_doc"], label["to_doc"])
    return {newer for older, newer in links if older == label["from_para"]}


@cache
def _link(older: str, newer: str) -> tuple[tuple[int, int], ...]:
    links = link_passages(*prepare_editions([_read(older), _read(newer)]))
    return tuple((link.older + 1, link.newer + 1) for link in links)


@cache
def _read(name: str) -> Document:
    path = SUMMITS / f"{name}.txt"
    return read_document(path.read_bytes(), path.name)


def _list_names() -> Sequence[str]:
    return sorted(path.stem for path in SUMMITS.glob("*.txt"))


def _time_chain() -> float:
    documents = [_read(name) for name in _list_names()]
    start = process_time()
    trace_lineage(documents, _read_nothing)
    return process_time() - start


def _read_nothing(_passage: Passage, _sentence: Sentence) -> Reading:
    return Reading(None, None, Flags())


def _row(measure: str, value: float, goal: float | str, cases: int) -> dict[str, str | float]:
    return {"measure": measure, "value": round(value, 3), "goal": goal, "cases": cases}


if __name__ == "__main__":
    for line in run():
        print(f"{line['measure']:<44} {line['value']:<6} goal {line['goal']}  n={line['cases']}")
