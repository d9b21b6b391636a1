"""Which sentences of linked passages carry on which."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from taiwa.tracing.alignment import Edition, Link
from taiwa.tracing.overlap import multiply_row
from taiwa.tracing.wording import fold_words

FLOOR = 0.22
JOIN = 0.3


@dataclass(frozen=True, slots=True)
class Succession:
    """Where each older sentence went and each newer one came from, by their places in the documents."""

    to: Mapping[int, tuple[int, ...]]
    sources: Mapping[int, tuple[int, ...]]


def match_sentences(older: Edition, newer: Edition, links: Iterable[Link]) -> Succession:
    """Match sentences inside linked passages, the closest first, each one once; then split and merged ones.

    Sentences with the same words come first, in order. A match needs a cosine of `FLOOR`; a sentence left
    over joins one that is taken when their cosine is `JOIN` (one sentence made of two, or two of one).
    """
    to: dict[int, list[int]] = defaultdict(list)
    sources: dict[int, list[int]] = defaultdict(list)
    candidates = sorted(_compare(older, newer, links), key=lambda found: (-found[0], found[1], found[2]))
    for closeness, old, new in candidates:
        if closeness >= FLOOR and old not in to and new not in sources:
            to[old].append(new)
            sources[new].append(old)
    taken_old, taken_new = set(to), set(sources)
    for closeness, old, new in candidates:
        if closeness >= JOIN and (
            (new not in sources and old in taken_old) or (old not in to and new in taken_new)
        ):
            to[old].append(new)
            sources[new].append(old)
    return Succession(to=_freeze(to), sources=_freeze(sources))


def _compare(older: Edition, newer: Edition, links: Iterable[Link]) -> Iterator[tuple[float, int, int]]:
    """Closeness of every two sentences in linked passages; 2 for the same words."""
    targets: dict[int, list[int]] = defaultdict(list)
    for link in links:
        targets[link.older].extend(newer.places(link.newer))
    words = [fold_words(text) for text in _texts(newer)]
    for passage, places in targets.items():
        for old, text in zip(older.places(passage), older.document.passages[passage].sentences, strict=True):
            same = fold_words(text.text)
            closeness = multiply_row(older.sentences[old], newer.parts)
            for new in places:
                yield (2.0 if words[new] == same else float(closeness[new])), old, new


def _texts(edition: Edition) -> Iterator[str]:
    return (sentence.text for passage in edition.document.passages for sentence in passage.sentences)


def _freeze(found: Mapping[int, list[int]]) -> dict[int, tuple[int, ...]]:
    return {place: tuple(others) for place, others in found.items()}
