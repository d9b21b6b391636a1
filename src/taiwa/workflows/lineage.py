"""Follow a text from edition to edition."""

from collections.abc import Sequence
from pathlib import Path

from taiwa.readers.concepts import load_concepts
from taiwa.readers.intake import read_documents
from taiwa.readers.ladder import load_ladder
from taiwa.tracing.concepts import build_finder
from taiwa.tracing.history import Spot, spot_query
from taiwa.tracing.leads import read_in_place
from taiwa.tracing.lineage import trace_lineage
from taiwa.vocabulary.document import Document
from taiwa.vocabulary.errors import InputError
from taiwa.vocabulary.limits import Limits
from taiwa.vocabulary.lineage import Lineage

FEWEST = 2


def trace_editions(
    paths: tuple[Path, ...], limits: Limits, *, concept: str | None = None, about: Path | None = None
) -> Lineage:
    """Align consecutive editions, oldest first, and follow a concept through them.

    Raises:
        InputError: there are fewer than two files, one cannot be read, or their languages differ.
    """
    if len(paths) < FEWEST:
        raise InputError("one edition has no lineage", remedy="Name at least two files, the oldest first.")
    documents = read_documents(paths, about, limits)
    _refuse_languages(documents)
    spot = spot_concept(concept) if concept else None
    return trace_lineage(documents, read_in_place(documents, load_ladder()), concepts=spot)


def _refuse_languages(documents: Sequence[Document]) -> None:
    """Between two languages every passage would be called dropped."""
    first = documents[0]
    other = next((document for document in documents if document.language != first.language), None)
    if other:
        raise InputError(
            f"{first.id} and {other.id} are in two languages",
            remedy="Compare English editions with English ones, Japanese with Japanese.",
        )


def spot_concept(query: str) -> Spot:
    """The test whether a sentence carries a concept named in free words."""
    return spot_query(query, build_finder(load_concepts()))
