"""Trace an organiser's asks through outcome documents."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from taiwa.readers.asks import Call, read_call
from taiwa.readers.concepts import load_instruments
from taiwa.readers.intake import Pasted
from taiwa.readers.ladder import load_ladder
from taiwa.readers.thesaurus import load_lexicon
from taiwa.tracing.history import Read
from taiwa.tracing.index import build_index, learn_stems
from taiwa.tracing.leads import read_in_place
from taiwa.tracing.lineage import trace_lineage
from taiwa.tracing.match import Tracer, trace_ask
from taiwa.tracing.sources import find_sources
from taiwa.tracing.terms import analyse, remember
from taiwa.vocabulary.ask import Ask
from taiwa.vocabulary.concept import Instrument
from taiwa.vocabulary.document import Document
from taiwa.vocabulary.limits import Limits
from taiwa.vocabulary.lineage import Lineage
from taiwa.vocabulary.match import Tracing

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class TraceRequest:
    """What to trace.

    Attributes:
        asks: file of asks, or pasted text.
        documents: the declarations to search.
        earlier: older texts whose words may be the source of a candidate's.
        about: table of titles, forums and dates.
        top: how many candidates an ask keeps.
        model: folder of a sentence model, None for none.
    """

    asks: Path | Pasted
    documents: tuple[Path | Pasted, ...]
    earlier: tuple[Path, ...] = ()
    about: Path | None = None
    top: int = 5
    model: Path | None = None


@dataclass(frozen=True, slots=True)
class Trace:
    """A tracing, what changed in each document since its last edition, and the instruments it may name."""

    tracing: Tracing
    changes: Lineage | None
    instruments: tuple[Instrument, ...] = ()


def trace_asks(request: TraceRequest, limits: Limits, progress: Progress | None = None) -> Trace:
    """Candidates for every ask, with reasons, strength and earlier sources.

    Raises:
        InputError: a file cannot be read, or an ask names a document that is not there.
    """
    call = read_call(request.asks, request.documents, request.earlier, request.about, limits)
    read = read_in_place([*call.documents, *call.earlier], load_ladder())
    instruments = load_instruments()
    tracer = prepare_tracer(call, request, read, instruments, progress)
    parts = (part for ask in call.asks for part in ask.parts)
    learn_stems(tracer.index, (stem for part in parts for stem in tracer.analyse(part.text).stems))
    traces = []
    for number, ask in enumerate(call.asks, 1):
        traces.append(trace_ask(tracer, ask))
        if progress:
            progress(number, len(call.asks))
    return Trace(Tracing(call.documents, tuple(traces)), compare_editions(call, read), instruments)


def compare_editions(call: Call, read: Read) -> Lineage | None:
    """Every document aligned with its last edition; None when no document has one."""
    lineages = [
        trace_lineage([last, document], read)
        for document in call.documents
        if (last := find_last_edition(document, call.earlier))
    ]
    if not lineages:
        return None
    return Lineage(call.documents, tuple(pair for lineage in lineages for pair in lineage.pairs), ())


def find_last_edition(document: Document, earlier: Sequence[Document]) -> Document | None:
    """The newest earlier text of forum and language; where the forum is unknown, the only one of language."""
    same = [text for text in earlier if text.language == document.language]
    if document.forum is None:
        return same[0] if len(same) == 1 else None
    older = (text for text in same if text.forum == document.forum and text.may_precede(document))
    return max(older, key=lambda text: text.date or "", default=None)


def prepare_tracer(
    call: Call,
    request: TraceRequest,
    read: Read,
    instruments: Sequence[Instrument],
    progress: Progress | None = None,
) -> Tracer:
    """Index the documents, and the earlier ones beside them, and load the tables."""
    lexicon = load_lexicon()
    recall = remember(lambda text: analyse(lexicon, text))
    index = build_index(call.documents, lexicon, recall)
    earlier = build_index(call.earlier, lexicon, recall) if call.earlier else None
    tracer = Tracer(
        index=index,
        analyse=recall,
        read=read,
        find_earlier=find_sources(index, earlier, instruments),
        top=request.top,
    )
    return add_meaning(tracer, call.asks, request.model, progress) if request.model else tracer


def add_meaning(
    tracer: Tracer, asks: Sequence[Ask], folder: Path, progress: Progress | None = None
) -> Tracer:
    """The same tracer with a sentence model beside the words; vectors are kept in the cache."""
    from taiwa.readers.model import read_model
    from taiwa.readers.vectors import encode_cached

    model = read_model(folder)
    sentences = [place.sentence.text for place in tracer.index.places]
    parts = [part.text for ask in asks for part in ask.parts if model.reads(part.text)]
    vectors = encode_cached(model, [*sentences, *parts], progress)
    meanings, asked = vectors[: len(sentences)], dict(zip(parts, vectors[len(sentences) :], strict=True))
    meanings[[not model.reads(text) for text in sentences]] = 0
    return replace(tracer, meanings=meanings, encode=asked.get)
