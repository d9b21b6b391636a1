"""Language versions of one document, passage by passage."""

from collections import Counter
from collections.abc import Sequence

from taiwa.vocabulary.document import Document, Passage


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
