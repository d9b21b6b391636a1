"""Language versions of one document (English and an official 仮訳), passage by passage."""

from collections import Counter
from collections.abc import Mapping, Sequence

from taiwa.vocabulary.document import Document, Passage

Place = tuple[str, int]
"""A passage by the id of its document and its running number."""


def join_versions(documents: Sequence[Document]) -> Mapping[Place, Place]:
    """The original's passage for each passage of a language version that is given beside its original."""
    known = {document.id: document for document in documents}
    return {
        (version.id, passage.running): (version.version_of, original.running)
        for version in documents
        if version.version_of in known
        for original, passage in align_versions(known[version.version_of], version)
    }


def align_versions(first: Document, second: Document) -> tuple[tuple[Passage, Passage], ...]:
    """Pair the passages of two language versions by their printed number.

    Only numbers that stand once in each version pair; passages without a number stay alone.

    Returns:
        Pairs in the order of the first document.
    """
    there = _index_numbers(second.passages)
    here = _index_numbers(first.passages)
    return tuple((passage, there[number]) for number, passage in here.items() if number in there)


def _index_numbers(passages: Sequence[Passage]) -> dict[str, Passage]:
    counts = Counter(passage.printed for passage in passages)
    return {
        passage.printed: passage
        for passage in passages
        if passage.printed is not None and counts[passage.printed] == 1
    }
