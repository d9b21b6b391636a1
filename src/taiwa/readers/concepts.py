"""The concepts and instruments that ship with Taiwa."""

from taiwa.readers.facts import read_table
from taiwa.vocabulary.concept import Concept, Instrument, Provision

CONCEPT_TABLES = ("concepts_rights.csv", "concepts_general.csv")


def load_concepts() -> tuple[Concept, ...]:
    """The thesaurus."""
    return tuple(
        Concept(
            id=row["id"],
            field=row["field"],
            label_en=row["label_en"],
            label_ja=row["label_ja"],
            en=split_cell(row["en"]),
            ja=split_cell(row["ja"]),
            broader=split_cell(row["broader"]),
        )
        for table in CONCEPT_TABLES
        for row in read_table(table)
    )


def load_instruments() -> tuple[Instrument, ...]:
    """Treaties, laws and guidelines, with the articles in which concepts stand."""
    return tuple(
        Instrument(
            code=row["code"],
            kind=row["kind"],
            year=int(row["year"]) if row["year"] else None,
            title_en=row["title_en"],
            title_ja=row["title_ja"],
            en=split_cell(row["en"]),
            ja=split_cell(row["ja"]),
            concepts=split_cell(row["concepts"]),
            provisions=tuple(read_provision(cell) for cell in split_cell(row["provisions"])),
            source=row["source"],
        )
        for row in read_table("instruments.csv")
    )


def as_concept(instrument: Instrument) -> Concept:
    """An instrument as something to find by its names."""
    return Concept(
        instrument.code,
        instrument.kind,
        instrument.title_en,
        instrument.title_ja,
        instrument.en,
        instrument.ja,
    )


def read_provision(cell: str) -> Provision:
    """A provision from "concept@Art. 3(d)"."""
    concept, _, article = cell.partition("@")
    return Provision(concept.strip(), article.strip())


def split_cell(cell: str) -> tuple[str, ...]:
    """The entries of a cell, "|" between them."""
    return tuple(entry.strip() for entry in cell.split("|") if entry.strip())
