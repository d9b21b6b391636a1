"""The strength ladder on sentences graded by hand: exact, within one rung, and what is taken for what.

The tables were worked on with the odd lines of labels/strength.jsonl, and with those of
labels/strength_random.jsonl (drawn at random, graded by a second person) that are marked as read.
Run: python benchmarks/strength.py
"""

import json
from collections import Counter
from collections.abc import Sequence

from figures import Figure, render_figures
from materials import SUMMITS, Row, quote_label, read_rows
from taiwa.readers.intake import Pasted
from taiwa.vocabulary.limits import Limits
from taiwa.vocabulary.strength import Reading, Rung
from taiwa.workflows.strength import read_strength_file

RUNGS: tuple[Rung | None, ...] = (0, 1, 2, 3, 4, 5, None)
Pair = tuple[Rung | None, Rung | None]


def run() -> list[Figure]:
    """Measure; nothing when the texts are not there."""
    if not SUMMITS.exists():
        return []
    labels, drawn = read_rows("strength.jsonl"), read_rows("strength_random.jsonl")
    readings = read_labelled(labels)
    unread = [label for label in drawn if not label["read"]]
    return [
        *measure_rungs("strength, random sentences, unread", unread, read_labelled(unread)),
        *measure_rungs("strength, random sentences", drawn, read_labelled(drawn)),
        *measure_rungs("strength, held-out sentences", labels[1::2], readings[1::2]),
        *measure_rungs("strength, all sentences", labels, readings),
        measure_actors(labels, readings),
    ]


def read_labelled(labels: Sequence[Row]) -> list[Reading]:
    """Our reading of each labelled sentence, by itself."""
    lines = "\n".join(json.dumps({"sentence": quote_label(label)}) for label in labels)
    found = read_strength_file(Pasted(lines.encode(), "sentences.jsonl"), Limits())
    return [reading for _, reading in found]


def measure_rungs(name: str, labels: Sequence[Row], readings: Sequence[Reading]) -> list[Figure]:
    """Exact, and within one rung, where a rung for none or none for a rung is a miss."""
    pairs = pair_rungs(labels, readings)
    exact = sum(gold == found for gold, found in pairs)
    near = sum(is_near(gold, found) for gold, found in pairs)
    return [
        Figure(f"{name}, exact", exact / len(pairs), 0.75, len(pairs)),
        Figure(f"{name}, within one", near / len(pairs), 0.93, len(pairs)),
    ]


def measure_actors(labels: Sequence[Row], readings: Sequence[Reading]) -> Figure:
    """Share of the sentences of rung 1 to 5 whose actor is told as labelled."""
    same = [
        label["actor"] == reading.flags.actor
        for label, reading in zip(labels, readings, strict=True)
        if label["strength"]
    ]
    return Figure("strength, actor as labelled", sum(same) / len(same), None, len(same))


def pair_rungs(labels: Sequence[Row], readings: Sequence[Reading]) -> list[Pair]:
    """The labelled rung and ours, for each sentence."""
    return [(label["strength"], reading.strength) for label, reading in zip(labels, readings, strict=True)]


def is_near(gold: Rung | None, found: Rung | None) -> bool:
    """Whether two rungs are the same or neighbours."""
    return gold == found if gold is None or found is None else abs(gold - found) <= 1


def render_confusion(pairs: Sequence[Pair]) -> str:
    """Labelled rungs in rows, ours in columns."""
    counts = Counter(pairs)
    lines = ["labelled " + "".join(f"{show_rung(found):>5}" for found in RUNGS)]
    lines += [
        f"{show_rung(gold):<9}" + "".join(f"{counts[gold, found] or '.':>5}" for found in RUNGS)
        for gold in RUNGS
    ]
    return "\n".join(lines)


def show_rung(rung: Rung | None) -> str:
    """The rung as a digit, "none" for a sentence that is not operative."""
    return "none" if rung is None else str(rung)


if __name__ == "__main__":
    print(render_figures(run()))
    if SUMMITS.exists():
        rows = read_rows("strength.jsonl")
        print("\nHeld-out sentences, ours in columns:")
        print(render_confusion(pair_rungs(rows[1::2], read_labelled(rows[1::2]))))
