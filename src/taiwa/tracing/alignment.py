"""Which passages of a newer edition carry on those of an older one, by the words they share."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain

import numpy as np

from taiwa.tracing.overlap import (
    Ids,
    Postings,
    Row,
    Vector,
    Weights,
    list_terms,
    make_row,
    multiply_row,
    pair_characters,
    post_rows,
    weigh_terms,
)
from taiwa.tracing.wording import fold_words, strip_mark
from taiwa.tracing.words import split_words
from taiwa.vocabulary.document import Document

FLOOR = 0.14
STRONG = 0.3
NEXT = 0.2
SHARE = 0.6
SHARE_OF_FIRST = 0.4
SENTENCE_DISCOUNT = 0.7
HEADING_BONUS = 0.05
HEADING_FROM = 0.05
SHORTEST_EVIDENCE = 3


@dataclass(frozen=True, slots=True)
class Edition:
    """A document made ready for comparison.

    Attributes:
        document: the text itself.
        rows: one per passage.
        sentences: one per sentence, passage after passage.
        starts: place of each passage's first sentence, and the number of sentences at the end.
        headings: one per passage.
        whole: the passages by term.
        parts: the sentences by term.
        titles: the headings by term.
    """

    document: Document
    rows: tuple[Row, ...]
    sentences: tuple[Row, ...]
    headings: tuple[Row, ...]
    starts: tuple[int, ...]
    whole: Postings
    parts: Postings
    titles: Postings

    def places(self, passage: int) -> range:
        """The places of a passage's sentences among those of the document."""
        return range(self.starts[passage], self.starts[passage + 1])


@dataclass(frozen=True, slots=True)
class Link:
    """Passage `newer` carries on passage `older` (both count from 0); similarity 0 to 1."""

    older: int
    newer: int
    similarity: float


def prepare_editions(documents: Sequence[Document]) -> tuple[Edition, ...]:
    """Weigh the terms of all editions together and make their rows.

    What most passages of the series share ("we reaffirm our commitment to") comes to weigh next to nothing.
    """
    terms = [
        [[_terms(sentence.text, document) for sentence in passage.sentences] for passage in document.passages]
        for document in documents
    ]
    weights = weigh_terms(list(chain(*passage)) for document in terms for passage in document)
    return tuple(_prepare(document, own, weights) for document, own in zip(documents, terms, strict=True))


def _terms(text: str, document: Document) -> list[str]:
    plain = strip_mark(text)
    words = split_words(plain)
    return [*list_terms(words), *pair_characters(plain)] if document.language == "ja" else list_terms(words)


def _prepare(document: Document, terms: list[list[list[str]]], weights: Weights) -> Edition:
    rows = tuple(make_row([term for sentence in passage for term in sentence], weights) for passage in terms)
    sentences = tuple(make_row(_evidence(sentence), weights) for passage in terms for sentence in passage)
    above = (" ".join(passage.heading) for passage in document.passages)
    headings = tuple(make_row(_terms(heading, document), weights) for heading in above)
    return Edition(
        document=document,
        rows=rows,
        sentences=sentences,
        headings=headings,
        starts=tuple(accumulate((len(passage) for passage in terms), initial=0)),
        whole=post_rows(rows, weights),
        parts=post_rows(sentences, weights),
        titles=post_rows(headings, weights),
    )


def _evidence(terms: list[str]) -> list[str]:
    """A sentence of one or two words ("Recognizing that:") says nothing about where a passage comes from."""
    return terms if sum(" " not in term for term in terms) >= SHORTEST_EVIDENCE else []


def link_passages(older: Edition, newer: Edition) -> tuple[Link, ...]:
    """Find the successors of each older passage; a passage may be split, merged, dropped or new.

    Passages with the same words are joined in order. For the rest the similarity is the larger of the cosine
    of the passages and 0.7 times that of their closest sentences, and a little more under like headings. A
    link needs `FLOOR` and comes near the best of either side; a second successor needs `NEXT`.

    Returns:
        Links by older passage, the closest first.
    """
    twins = _join_twins(older.document, newer.document)
    old_twins, new_twins = {old for old, _ in twins}, {new for _, new in twins}
    others = (
        link
        for link in _score_passages(older, newer)
        if link.older not in old_twins or link.newer not in new_twins
    )
    links = _choose([*(Link(old, new, 1.0) for old, new in twins), *others])
    return tuple(sorted(links, key=lambda link: (link.older, -link.similarity, link.newer)))


def _join_twins(older: Document, newer: Document) -> list[tuple[int, int]]:
    """Join passages of the same words in order; what one edition repeats goes to the last of the other."""
    before, after = _place_words(older), _place_words(newer)
    return [
        pair for words, old in before.items() if (new := after.get(words)) for pair in pair_in_order(old, new)
    ]


def pair_in_order(first: Sequence[int], second: Sequence[int]) -> list[tuple[int, int]]:
    """Pair two sequences in order; the last item of the shorter one is repeated."""
    return [
        (first[min(place, len(first) - 1)], second[min(place, len(second) - 1)])
        for place in range(max(len(first), len(second)))
    ]


def _place_words(document: Document) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for place, passage in enumerate(document.passages):
        places[fold_words(passage.text)].append(place)
    return places


def _score_passages(older: Edition, newer: Edition) -> Iterator[Link]:
    """All links that reach the floor, between older passages and newer ones."""
    owners = np.repeat(np.arange(len(newer.rows)), np.diff(newer.starts))
    for place in range(len(older.rows)):
        scores = _score_passage(older, place, newer, owners)
        for other in np.flatnonzero(scores >= FLOOR):
            yield Link(place, int(other), min(float(scores[other]), 1.0))


def _score_passage(older: Edition, place: int, newer: Edition, owners: Ids) -> Vector:
    scores = multiply_row(older.rows[place], newer.whole)
    for sentence in older.places(place):
        closeness = multiply_row(older.sentences[sentence], newer.parts)
        np.maximum.at(scores, owners, SENTENCE_DISCOUNT * closeness)
    alike = multiply_row(older.headings[place], newer.titles)
    return scores + HEADING_BONUS * alike * (scores >= HEADING_FROM)


def _choose(links: Sequence[Link]) -> Iterator[Link]:
    best: dict[int, float] = defaultdict(float)
    claim: dict[int, float] = defaultdict(float)
    for link in links:
        best[link.older] = max(best[link.older], link.similarity)
        claim[link.newer] = max(claim[link.newer], link.similarity)
    return (link for link in links if _holds(link.similarity, best[link.older], claim[link.newer]))


def _holds(similarity: float, best: float, claim: float) -> bool:
    """Whether a link stands beside the best of its older passage and the best of its newer one.

    The closest successor may have to share a passage into which much was merged; any other link may not.
    """
    if similarity == best and similarity >= SHARE_OF_FIRST * claim:
        return True
    near = similarity >= SHARE * best, similarity >= SHARE * claim
    if similarity >= STRONG:
        return any(near)
    return all(near) and (similarity == claim or similarity >= NEXT)
