"""All that the tracer knows of words: concepts, instruments, the Japanese glossary and the word table."""

from collections.abc import Iterable
from importlib.resources import as_file, files

import numpy as np

from taiwa.readers.concepts import as_concept, load_concepts, load_instruments, split_cell
from taiwa.readers.facts import read_table
from taiwa.tracing.concepts import build_finder
from taiwa.tracing.japanese import build_glossary
from taiwa.tracing.relatedness import WordTable
from taiwa.tracing.terms import Lexicon
from taiwa.vocabulary.concept import Concept, Instrument

MEANS = "governance"


def load_lexicon() -> Lexicon:
    """Everything the tracer knows of words."""
    instruments, concepts = load_instruments(), load_concepts()
    return Lexicon(
        concepts=build_finder(concepts),
        instruments=build_finder(map(as_concept, instruments)),
        glossary=build_glossary((row["ja"], split_cell(row["en"])) for row in read_table("glossary_ja.csv")),
        words=load_words(),
        holders=list_holders(instruments, concepts),
    )


def list_holders(instruments: Iterable[Instrument], concepts: Iterable[Concept]) -> dict[str, set[str]]:
    """Codes of the instruments in which a concept stands, by concept.

    How an instrument is carried out (penalties, cooperation, reporting: the field "governance") is left out:
    it is the same everywhere and does not tell what the instrument is about.
    """
    means = {concept.id for concept in concepts if concept.field == MEANS}
    holders: dict[str, set[str]] = {}
    for instrument in instruments:
        for provision in instrument.provisions:
            if provision.concept not in means:
                holders.setdefault(provision.concept, set()).add(instrument.code)
    return holders


def load_words() -> WordTable:
    """Counts and vectors of English stems; how they were made is in docs/decisions."""
    with as_file(files("taiwa").joinpath("facts", "words.npz")) as path, np.load(path) as table:
        stems = table["stems"].tobytes().decode().split("\n")
        vectors = table["vectors"].astype(np.float32)
        vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
        return WordTable(
            rows={stem: row for row, stem in enumerate(stems)},
            counts=table["counts"].astype(np.int64),
            texts=int(table["texts"]),
            vectors=vectors,
        )
