"""Make src/taiwa/facts/words.npz: counts and vectors of English stems (docs/decisions/0004-word-vectors.md).

    python tools/distil_words.py MODEL_DIR ../shared/data/outcomes

Every stem starts from the model's vector of its words alone; a ridge fit then moves the stems so that the
weighted mean of a text's stems comes near the model's vector of the whole text. Texts are UPR recommendations
and reports, treaties and the project's own phrases. How rare a stem is, is counted in the sentences of the
declarations; no vector is fitted on them. About 20 minutes on two cores.
"""

import csv
import gzip
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from taiwa.readers.concepts import load_concepts, load_instruments, split_cell
from taiwa.readers.facts import read_table
from taiwa.readers.model import Model, read_model
from taiwa.tracing.relatedness import HEAVIEST
from taiwa.tracing.sentences import split_sentences
from taiwa.tracing.words import find_words, stem_word

Matrix = NDArray[np.float64]

WORD = re.compile(r"[a-z]+")
SEED = 0
RECOMMENDATIONS = 9_000
"""How many recommendations are fitted on; all are counted."""
SENTENCES = 5_000
"""How many sentences of treaties and reports are fitted on."""
LONGEST = 400
RIDGE = 0.3
DIMENSIONS = 192
STEPS = 80
TARGET = Path(__file__).parents[1] / "src" / "taiwa" / "facts" / "words.npz"


def main(model_folder: Path, outcomes: Path) -> None:
    """Collect the texts, fit the vectors and write the table."""
    model = read_model(model_folder)
    recommendations = list(read_recommendations(outcomes))
    reports = list(read_reports(outcomes))
    declarations = list(split_texts(read_declarations(outcomes)))
    words = collect_words(model_folder, [*declarations, *recommendations, *reports])
    stems, start = start_vectors(model, words)
    counts = count_stems(stems, declarations)
    texts = sample(list(dict.fromkeys(recommendations)), RECOMMENDATIONS)
    texts += sample([text for text in split_texts(reports) if 20 < len(text) < LONGEST], SENTENCES)  # noqa: PLR2004  characters
    texts += list(dict.fromkeys(list_phrases()))
    weights = np.minimum(np.log((len(declarations) + 1) / (counts + 1)), HEAVIEST)
    targets = model.encode([text[:LONGEST] for text in texts]).astype(np.float64)
    fitted = fit_vectors(build_shares(stems, weights, texts), targets, start)
    write_table(TARGET, stems, reduce_vectors(start, fitted), counts, len(declarations))


def read_declarations(outcomes: Path) -> Iterator[str]:
    """Passages of the declarations."""
    with (outcomes / "summits" / "paragraphs.jsonl").open(encoding="utf-8") as file:
        yield from (json.loads(line)["text"] for line in file)


def read_recommendations(outcomes: Path) -> Iterator[str]:
    """Texts of the UPR recommendations."""
    path = outcomes / "upr" / "upr_recommendations_sessions1-20.csv.gz"
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        yield from (row["recommendation"] for row in csv.DictReader(file))


def read_reports(outcomes: Path) -> Iterator[str]:
    """Paragraphs of treaties and of UPR reports."""
    for path in sorted([*outcomes.glob("treaties/*.txt"), *outcomes.glob("upr_slovenia/*.txt")]):
        text = path.read_text(encoding="utf-8", errors="replace")
        yield from (" ".join(paragraph.split()) for paragraph in text.split("\n\n") if paragraph.strip())


def list_phrases() -> Iterator[str]:
    """The project's own phrases: thesaurus, instruments and the English side of the glossary."""
    for concept in load_concepts():
        yield concept.label_en.lower()
        yield from (phrase.replace(" ... ", " ") for phrase in concept.en)
    yield from (rendering for row in read_table("glossary_ja.csv") for rendering in split_cell(row["en"]))
    yield from (instrument.title_en.lower() for instrument in load_instruments())


def sample(texts: Sequence[str], size: int) -> list[str]:
    """The same texts every time."""
    return random.Random(SEED).sample(texts, min(size, len(texts)))  # noqa: S311  a sample, not a secret


def split_texts(texts: Iterable[str]) -> Iterator[str]:
    """The sentences of the texts."""
    return (text[start:end] for text in texts for start, end in split_sentences(text))


def collect_words(model_folder: Path, texts: Iterable[str]) -> list[str]:
    """The model's whole words, and the words that stand at least twice in the texts."""
    vocabulary = json.loads((model_folder / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
    seen = Counter(word for text in texts for word in WORD.findall(text.lower()))
    known = [word for word in vocabulary if WORD.fullmatch(word)]
    often = [word for word, count in seen.items() if count > 1]
    return [word for word in dict.fromkeys([*known, *often]) if len(word) > 2]  # noqa: PLR2004  letters


def start_vectors(model: Model, words: Sequence[str]) -> tuple[list[str], Matrix]:
    """Stems, sorted, and for each the mean of the model's vectors of its words, (n, d)."""
    forms: dict[str, list[int]] = {}
    for row, word in enumerate(words):
        if stem := stem_word(word):
            forms.setdefault(stem, []).append(row)
    vectors = model.encode(words).astype(np.float64)
    stems = sorted(forms)
    return stems, np.array([vectors[forms[stem]].mean(axis=0) for stem in stems])


def count_stems(stems: Sequence[str], texts: Iterable[str]) -> NDArray[np.int64]:
    """In how many texts each stem stands, (n,)."""
    counts = Counter(stem for text in texts for stem in {word.stem for word in find_words(text)})
    return np.array([counts[stem] for stem in stems], dtype=np.int64)


def build_shares(
    stems: Sequence[str], weights: Matrix, texts: Iterable[str]
) -> list[tuple[NDArray[np.int64], Matrix]]:
    """For each text the rows of its stems and their shares of its weight."""
    row_of = {stem: row for row, stem in enumerate(stems)}
    shares = []
    for text in texts:
        rows = np.array(
            list(dict.fromkeys(row_of[w.stem] for w in find_words(text) if w.stem in row_of)), dtype=np.int64
        )
        heavy = weights[rows]
        shares.append((rows, heavy / max(heavy.sum(), 1e-9)))
    return shares


def fit_vectors(shares: list[tuple[NDArray[np.int64], Matrix]], targets: Matrix, start: Matrix) -> Matrix:
    """Ridge: the X that minimises |B X - T|² + RIDGE |X - start|².

    By conjugate gradients (Hestenes & Stiefel 1952), all columns at once.
    """

    def spread(X: Matrix) -> Matrix:
        return np.array([share @ X[rows] for rows, share in shares])

    def collect(Y: Matrix) -> Matrix:
        total = np.zeros_like(start)
        for (rows, share), y in zip(shares, Y, strict=True):
            total[rows] += share[:, None] * y
        return total

    D = np.zeros_like(start)
    residual = collect(targets - spread(start))
    step, size = residual.copy(), (residual**2).sum(axis=0)
    for _ in range(STEPS):
        pushed = collect(spread(step)) + RIDGE * step
        alpha = size / np.maximum((step * pushed).sum(axis=0), 1e-12)
        D += alpha * step
        residual -= alpha * pushed
        fresh = (residual**2).sum(axis=0)
        step, size = residual + fresh / np.maximum(size, 1e-12) * step, fresh
    return start + D


def reduce_vectors(start: Matrix, fitted: Matrix) -> NDArray[np.int8]:
    """Both readings side by side, reduced to DIMENSIONS principal directions and to whole numbers, (n, d)."""
    both = np.hstack([scale_rows(fitted - fitted.mean(axis=0)), scale_rows(start - start.mean(axis=0))])
    both -= both.mean(axis=0)
    _, _, directions = np.linalg.svd(both, full_matrices=False)
    reduced = both @ directions[:DIMENSIONS].T
    largest = np.maximum(np.abs(reduced).max(axis=1, keepdims=True), 1e-9)
    whole: NDArray[np.int8] = np.round(reduced / largest * 127).astype(np.int8)
    return whole


def scale_rows(matrix: Matrix) -> Matrix:
    """Rows of length 1."""
    scaled: Matrix = matrix / np.maximum(np.linalg.norm(matrix, axis=1, keepdims=True), 1e-9)
    return scaled


def write_table(
    path: Path, stems: Sequence[str], vectors: NDArray[np.int8], counts: NDArray[np.int64], texts: int
) -> None:
    """Write the table as one compressed file."""
    np.savez_compressed(
        path,
        stems=np.frombuffer("\n".join(stems).encode(), dtype=np.uint8),
        vectors=vectors,
        counts=counts.astype(np.int32),
        texts=np.int64(texts),
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
