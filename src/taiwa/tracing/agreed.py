"""Agreed language: what earlier texts already say on a concept or a draft, the strongest words first."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from taiwa.tracing.history import Read, Spot
from taiwa.tracing.wording import fold_words
from taiwa.vocabulary.agreed import Agreed, AgreedSentence, State
from taiwa.vocabulary.document import Document, Passage, Sentence

Relevance = Callable[[Sequence[Sentence]], Sequence[float]]

FOUND = 0.5


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked for.

    Attributes:
        concept: as shown in the answer: a concept in words, or a draft.
        relevance: 0 to 1 for each sentence of one document; `score_mentions` makes one for a concept.
        threshold: relevance from which a sentence counts.
    """

    concept: str
    relevance: Relevance
    threshold: float = FOUND


@dataclass(frozen=True, slots=True)
class _Found:
    """A sentence that answers the query."""

    document: Document
    said: AgreedSentence
    closeness: float

    @property
    def rung(self) -> int:
        """Below every rung for a sentence that is not operative."""
        return -1 if self.said.reading.strength is None else self.said.reading.strength

    @property
    def place(self) -> tuple[str, int]:
        """The document and where the sentence starts in it."""
        return self.said.document, self.said.sentence.start

    @property
    def order(self) -> tuple[int, str, float, str, int]:
        """Strongest, earliest, closest first, then as the texts stand."""
        return -self.rung, self.document.date or "9999", -self.closeness, *self.place


def find_agreed(
    query: Query,
    documents: Iterable[Document],
    read: Read,
    *,
    last: Document | None = None,
    before: int | None = None,
) -> Agreed:
    """Collect the sentences that carry a concept or come near a draft.

    Args:
        query: what is asked for, and how sentences are tried for it.
        documents: the texts to search.
        read: the strength of a sentence in its passage.
        last: the edition to compare with; it is only compared, not searched.
        before: keep texts of earlier years; a text of unknown year is left out then.

    Returns:
        Strongest first, then by date (unknown last), then the closest to the query.
    """
    kept = [document for document in documents if _is_before(document, before)]
    found = [hit for document in kept for hit in _search(document, read, query)]
    standing = tuple(_search(last, read, query)) if last else None
    firsts = _list_first_uses(found)
    sentences = (
        replace(hit.said, first_use=hit.place in firsts, state=_compare_state(hit, standing))
        for hit in sorted(found, key=lambda hit: hit.order)
    )
    return Agreed(concept=query.concept, sentences=tuple(sentences))


def score_mentions(spot: Spot) -> Relevance:
    """Relevance for a concept: 1 where the sentence carries it, else 0."""
    return lambda sentences: [1.0 if spot(sentence.text) else 0.0 for sentence in sentences]


def _is_before(document: Document, before: int | None) -> bool:
    return before is None or (document.year is not None and document.year < before)


def _search(document: Document, read: Read, query: Query) -> Iterator[_Found]:
    places = [(passage, sentence) for passage in document.passages for sentence in passage.sentences]
    scores = query.relevance([sentence for _, sentence in places])
    for (passage, sentence), score in zip(places, scores, strict=True):
        if score >= query.threshold:
            yield _Found(document, _cite(document, passage, sentence, read), float(score))


def _cite(document: Document, passage: Passage, sentence: Sentence, read: Read) -> AgreedSentence:
    return AgreedSentence(
        document=document.id,
        forum=document.forum,
        year=document.year,
        passage=passage,
        sentence=sentence,
        reading=read(passage, sentence),
        first_use=False,
        state=None,
    )


def _list_first_uses(found: Sequence[_Found]) -> set[tuple[str, int]]:
    """The first sentence of each dated text than which none is known to be older."""
    openers: dict[str, _Found] = {}
    for hit in found:
        openers.setdefault(hit.said.document, hit)
    texts = [hit.document for hit in openers.values()]
    return {
        hit.place
        for hit in openers.values()
        if hit.document.date and all(hit.document.may_precede(text) for text in texts)
    }


def _compare_state(hit: _Found, standing: Sequence[_Found] | None) -> State | None:
    """Keep what the last edition says in these words or as strongly; anything else would be gained."""
    if standing is None:
        return None
    words = fold_words(hit.said.sentence.text)
    stands = any(
        other.rung >= hit.rung or fold_words(other.said.sentence.text) == words for other in standing
    )
    return "keep" if stands else "gain"
