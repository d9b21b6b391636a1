"""Time and memory of whole commands, and how they grow with passages and asks.

Medians of several runs; the peak of memory is that of the larger of the two processes, the command and the
child that reads files. Run: python benchmarks/speed.py [--quick]
"""

import csv
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from figures import Figure, render_figures
from materials import SUMMITS, draw_recommendations, find_model, list_declarations, read_text
from peers import WordSearch
from taiwa.readers.intake import read_documents
from taiwa.readers.model import read_model

RUNS = 3
ASKS = 1000
FEW = 100
SENTENCES = 256
TAIWA = str(Path(sys.executable).with_name("taiwa"))
WITHOUT_LIMIT = {"TAIWA_MAX_SECONDS": "3600", "TAIWA_MAX_MEMORY_MB": "16000"}
# A process of its own, so that the peak is that of this command alone; Linux counts in KB, macOS in bytes.
WATCH = """
import json, os, resource, subprocess, sys, time
start = time.perf_counter()
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
seconds = time.perf_counter() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
peak = used.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
print(json.dumps([seconds, used.ru_utime + used.ru_stime, peak, code]))
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """Wall seconds, seconds of the processor, and peak megabytes."""

    seconds: float
    processor: float
    megabytes: float


def run(*, quick: bool = False, model: bool = True) -> list[Figure]:
    """Measure; nothing when the texts are not there."""
    if not SUMMITS.exists():
        return []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        many = repeat(trace_command(folder, draw_recommendations(ASKS), list_declarations()))
        figures = [
            *show_many(many),
            *measure_one(folder),
            *measure_reading(),
            *measure_growth(folder, many, (10,) if quick else (10, 100)),
        ]
    return [*figures, *(measure_encoder() if model else [])]


def show_many(cost: Cost) -> list[Figure]:
    """1,000 asks over all declarations, beside BM25 by paragraph over the same."""
    asks = draw_recommendations(ASKS)
    words = statistics.median(measure_words(asks) for _ in range(RUNS))
    name = f"{ASKS:,} asks over 37 declarations"
    peers = {"bm25s, scores alone": words}
    return [
        Figure(f"{name}, seconds", cost.seconds, 10, RUNS, peers, less=True),
        Figure(f"{name}, processor seconds", cost.processor, None, RUNS, less=True),
        Figure(f"{name}, peak MB", cost.megabytes, 400, RUNS, less=True),
    ]


def measure_words(asks: Sequence[str]) -> float:
    """Seconds of BM25 by paragraph, texts read and split before: index and score, no reasons, no output."""
    texts = [passage.text for path in list_declarations() for passage in read_text(path.stem).passages]
    start = perf_counter()
    search = WordSearch(texts)
    for ask in asks:
        search.score(ask)
    return perf_counter() - start


def measure_one(folder: Path) -> list[Figure]:
    """What a person waits for at the keyboard."""
    sentence = folder / "sentence.txt"
    sentence.write_text("We commit to end child labour by 2030.\n", encoding="utf-8")
    one = trace_command(folder, draw_recommendations(1), [SUMMITS / "G7_2023.txt"])
    commands = [
        ("one ask, one declaration", one, 1.5),
        ("taiwa --help", [TAIWA, "--help"], 0.5),
        ("taiwa strength, one sentence", [TAIWA, "strength", str(sentence)], 0.5),
    ]
    return [
        Figure(f"{name}, seconds", repeat(command, 5).seconds, goal, 5, less=True)
        for name, command, goal in commands
    ]


def measure_reading() -> list[Figure]:
    """All declarations from file to sentences, in the child process."""
    seconds = time_runs(lambda: read_documents(list_declarations()))
    return [Figure("37 declarations read, seconds", seconds, None, RUNS, less=True)]


def measure_growth(folder: Path, many: Cost, factors: Sequence[int]) -> list[Figure]:
    """From 100 asks over the declarations to more passages (the declarations repeated) and to more asks."""
    asks = draw_recommendations(FEW)
    base = repeat(trace_command(folder, asks, list_declarations()))
    figures = show_growth(f"{FEW} asks, 1,744 passages", base, base, 1)
    for factor in factors:
        copies = copy_declarations(folder / f"times{factor}", factor)
        cost = repeat(trace_command(folder, asks, copies), 1)
        figures += show_growth(f"{factor} x the passages", cost, base, factor)
    figures += show_growth(f"{ASKS // FEW} x the asks", many, base, ASKS // FEW)
    if max(factors) * FEW > ASKS:
        command = trace_command(folder, draw_recommendations(10 * ASKS), list_declarations())
        figures += show_growth(f"{10 * ASKS // FEW} x the asks", repeat(command, 1), base, 10 * ASKS // FEW)
    return figures


def show_growth(name: str, cost: Cost, base: Cost, factor: int) -> list[Figure]:
    """What a larger task costs, and what its unit costs in units of the smaller one.

    Both in seconds of the processor, which a busy machine disturbs less.
    """
    figures = [
        Figure(f"{name}, processor seconds", cost.processor, None, None, less=True),
        Figure(f"{name}, peak MB", cost.megabytes, None, None, less=True),
    ]
    if factor > 1:
        share = cost.processor / base.processor / factor
        figures.append(Figure(f"{name}, cost of one to before", share, 1.1, None, less=True))
    return figures


def measure_encoder() -> list[Figure]:
    """Sentences a second that the sentence model turns into vectors, nothing kept."""
    folder = find_model()
    if folder is None:
        return []
    model = read_model(folder)
    passages = read_text("G7_2023").passages
    sentences = [sentence.text for passage in passages for sentence in passage.sentences][:SENTENCES]
    seconds = time_runs(lambda: model.encode(sentences))
    return [Figure("MiniLM, sentences a second", len(sentences) / seconds, None, RUNS)]


def trace_command(folder: Path, asks: Sequence[str], documents: Sequence[Path]) -> list[str]:
    """The command line that traces the asks."""
    path = folder / f"asks{len(asks)}.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("id", "text"), *((f"R{n}", text) for n, text in enumerate(asks, 1))])
    named = [part for document in documents for part in ("--document", str(document))]
    return [TAIWA, "trace", str(path), *named, "-o", str(folder / "answers.json")]


def copy_declarations(folder: Path, times: int) -> list[Path]:
    """Every declaration that many times, each under a name of its own."""
    folder.mkdir()
    copies = []
    for path in list_declarations():
        data = path.read_bytes()
        for number in range(times):
            copies.append(folder / f"{path.stem}-{number}.txt")
            copies[-1].write_bytes(data)
    return copies


def repeat(command: Sequence[str], runs: int = RUNS) -> Cost:
    """Medians over several runs of a command."""
    costs = [watch(command) for _ in range(runs)]
    return Cost(
        statistics.median(cost.seconds for cost in costs),
        statistics.median(cost.processor for cost in costs),
        statistics.median(cost.megabytes for cost in costs),
    )


def watch(command: Sequence[str]) -> Cost:
    """Run a command once.

    Raises:
        RuntimeError: it failed.
    """
    surroundings = {**os.environ, **WITHOUT_LIMIT}
    result = subprocess.run(
        [sys.executable, "-c", WATCH, *command], capture_output=True, text=True, check=True, env=surroundings
    )
    *numbers, code = json.loads(result.stdout)
    if code:
        raise RuntimeError(result.stderr)
    return Cost(*numbers)


def time_runs(task: Callable[[], object]) -> float:
    """Median seconds of a task."""
    seconds = []
    for _ in range(RUNS):
        start = perf_counter()
        task()
        seconds.append(perf_counter() - start)
    return statistics.median(seconds)


if __name__ == "__main__":
    print(render_figures(run(quick="--quick" in sys.argv)))
