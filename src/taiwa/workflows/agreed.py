"""Find the wording that was agreed before, for a concept or a draft ask."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from taiwa.readers.intake import list_files, read_documents
from taiwa.readers.ladder import load_ladder
from taiwa.readers.thesaurus import load_lexicon
from taiwa.tracing.agreed import Query, Relevance, find_agreed, score_mentions
from taiwa.tracing.index import build_index
from taiwa.tracing.leads import read_in_place
from taiwa.tracing.scoring import LEXICAL, THRESHOLD, read_sentences, score_sentences
from taiwa.tracing.script import JAPANESE
from taiwa.tracing.terms import Lexicon, analyse, remember
from taiwa.tracing.words import split_words
from taiwa.vocabulary.agreed import Agreed
from taiwa.vocabulary.document import Document, Sentence
from taiwa.vocabulary.errors import InputError
from taiwa.vocabulary.limits import Limits
from taiwa.workflows.lineage import spot_concept

LONGEST_CONCEPT = 4
"""A query of more words (or of more than twice as many Japanese characters) is a draft, not a concept."""


@dataclass(frozen=True, slots=True)
class AgreedRequest:
    """What to look for.

    Attributes:
        query: a concept or a draft ask.
        documents: files and folders of earlier texts.
        about: table of titles, forums and dates.
        before: only texts of earlier years.
        last: the last edition, to compare with.
    """

    query: str
    documents: tuple[Path, ...]
    about: Path | None = None
    before: int | None = None
    last: Path | None = None


def search_agreed(request: AgreedRequest, limits: Limits) -> Agreed:
    """The strongest earlier sentences on the concept, or near the draft.

    Raises:
        InputError: the query is empty, or a file cannot be read.
    """
    query = " ".join(request.query.split())
    if not query:
        raise InputError("no concept is named", remedy='Name one: taiwa agreed "due diligence" …')
    paths = list_files(request.documents)
    if request.last and request.last.resolve() not in {path.resolve() for path in paths}:
        paths.append(request.last)
    documents = read_documents(paths, request.about, limits)
    last = pick_last(request.last, paths, documents)
    searched = [document for document in documents if document is not last]
    relevance = choose_relevance(query, documents)
    return find_agreed(
        Query(query, relevance, THRESHOLD),
        searched,
        read_in_place(documents, load_ladder()),
        last=last,
        before=request.before,
    )


def pick_last(last: Path | None, paths: Sequence[Path], documents: Sequence[Document]) -> Document | None:
    """The document that was read from the last edition's file."""
    found = (d for path, d in zip(paths, documents, strict=True) if last and path.resolve() == last.resolve())
    return next(found, None)


def choose_relevance(query: str, documents: Sequence[Document]) -> Relevance:
    """Mentions for a concept, the tracer's score for a draft."""
    if is_concept(query):
        return score_mentions(spot_concept(query))
    return score_draft(query, documents, load_lexicon())


def is_concept(query: str) -> bool:
    """Whether a query is short enough to be the name of a concept."""
    if JAPANESE.search(query):
        return len(query) <= 2 * LONGEST_CONCEPT
    return len(split_words(query)) <= LONGEST_CONCEPT


def score_draft(draft: str, documents: Sequence[Document], lexicon: Lexicon) -> Relevance:
    """The tracer's score of each sentence for a draft ask."""
    read = remember(lambda text: analyse(lexicon, text))
    index = build_index(documents, lexicon, read)
    scores = score_sentences(read_sentences(index, read(draft)), LEXICAL)
    rows = {id(place.sentence): row for row, place in enumerate(index.places)}

    def score(sentences: Sequence[Sentence]) -> Sequence[float]:
        return [float(scores[rows[id(sentence)]]) for sentence in sentences]

    return score
