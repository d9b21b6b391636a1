"""Tracing asks into documents: for each ask the passages most likely to answer it. People decide."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from taiwa.tracing.history import Read
from taiwa.tracing.index import Index, Rows, Values
from taiwa.tracing.reasons import explain_match
from taiwa.tracing.relatedness import Vectors
from taiwa.tracing.scoring import FUSED, LEXICAL, THRESHOLD, compare_meaning, read_sentences, score_sentences
from taiwa.tracing.terms import Analysis
from taiwa.vocabulary.ask import Ask, Part
from taiwa.vocabulary.match import AskTrace, Candidate, Earlier, PartTrace, Reason, Searched

CLOSE = 0.4
"""Cosine of a model's vectors from which meaning is given as a reason."""


@dataclass(frozen=True, slots=True)
class Tracer:
    """What tracing an ask needs.

    Attributes:
        index: the sentences searched.
        analyse: text to terms.
        read: strength of a sentence in its passage.
        find_earlier: earlier sources of the words of row `row` of the index that matter for the ask.
        meanings: a model's vectors of the sentences (s, d), zero for one in a language that it does not read;
            None without a model.
        encode: a model's vector (d,) of a text, None for a text that it does not read; None without a model.
        top: how many candidates an ask keeps.
    """

    index: Index
    analyse: Callable[[str], Analysis]
    read: Read
    find_earlier: Callable[[int, Analysis], tuple[Earlier, ...]]
    meanings: Vectors | None = None
    encode: Callable[[str], Vectors | None] | None = None
    top: int = 5


def trace_ask(tracer: Tracer, ask: Ask) -> AskTrace:
    """Candidates of each part of an ask, and of the ask as the union of its parts'."""
    span = tracer.index.spans.get(ask.document, (0, 0)) if ask.document else (0, len(tracer.index.places))
    parts = tuple(trace_part(tracer, part, span) for part in ask.parts)
    candidates = merge_candidates([part.candidates for part in parts], tracer.top)
    return AskTrace(
        ask=ask,
        parts=parts,
        candidates=candidates,
        none_found=not candidates or candidates[0].score < THRESHOLD,
        searched=describe_search(tracer.index, ask, span),
    )


def trace_part(tracer: Tracer, part: Part, span: tuple[int, int]) -> PartTrace:
    """The best sentence of each of the best passages for one part, best first."""
    analysis = tracer.analyse(part.text)
    scores = score_part(tracer, analysis)
    rows = pick_rows(tracer.index, scores, span, tracer.top)
    candidates = (build_candidate(tracer, row, float(scores[row]), analysis) for row in rows)
    return PartTrace(part, tuple(candidates))


def score_part(tracer: Tracer, ask: Analysis) -> Values:
    """Score of every sentence (s,) for a part; a model's meaning is fused in where it reads both."""
    vector = tracer.encode(ask.text) if tracer.encode else None
    if vector is None or tracer.meanings is None:
        return score_sentences(read_sentences(tracer.index, ask), LEXICAL)
    readings = read_sentences(tracer.index, ask, compare_meaning(tracer.meanings, vector))
    read = tracer.meanings.any(axis=1)
    fused: Values = np.where(read, score_sentences(readings, FUSED), score_sentences(readings, LEXICAL))
    return fused


def pick_rows(index: Index, scores: Values, span: tuple[int, int], top: int) -> Rows:
    """Rows of the best sentence of the `top` best passages in the span, best first; ties in text order."""
    first, last = span
    bounds = index.passages[(index.passages >= first) & (index.passages < last)]
    if not len(bounds):
        return np.array([], dtype=np.int64)
    best = np.maximum.reduceat(scores[:last], bounds)
    chosen = np.argsort(-best, kind="stable")[:top]
    ends = np.append(bounds[1:], last)
    return np.array([bounds[p] + int(scores[bounds[p] : ends[p]].argmax()) for p in chosen], dtype=np.int64)


def build_candidate(tracer: Tracer, row: int, score: float, ask: Analysis) -> Candidate:
    """A candidate with its reasons, strength and earlier sources."""
    document, passage, sentence = tracer.index.places[row]
    return Candidate(
        document=document.id,
        printed=passage.printed,
        running=passage.running,
        page=passage.page,
        sentence=sentence.text,
        passage=passage.text,
        start=sentence.start,
        end=sentence.end,
        score=round(score, 4),
        reasons=(
            *explain_match(tracer.index.lexicon, ask, tracer.analyse(sentence.text)),
            *explain_meaning(tracer, row, ask.text),
        ),
        reading=tracer.read(passage, sentence),
        earlier=tracer.find_earlier(row, ask),
    )


def explain_meaning(tracer: Tracer, row: int, text: str) -> tuple[Reason, ...]:
    """The whole ask and the whole sentence as a reason, where a model finds them near in meaning."""
    vector = tracer.encode(text) if tracer.encode else None
    if vector is None or tracer.meanings is None or float(tracer.meanings[row] @ vector) < CLOSE:
        return ()
    return (Reason("meaning", text, tracer.index.places[row].sentence.text),)


def merge_candidates(parts: Sequence[Sequence[Candidate]], top: int) -> tuple[Candidate, ...]:
    """The union of the parts' candidates, one per passage (its best), best first."""
    best: dict[tuple[str, int], Candidate] = {}
    for candidate in (candidate for part in parts for candidate in part):
        key = (candidate.document, candidate.running)
        if key not in best or candidate.score > best[key].score:
            best[key] = candidate
    return tuple(sorted(best.values(), key=lambda candidate: -candidate.score)[:top])


def describe_search(index: Index, ask: Ask, span: tuple[int, int]) -> Searched:
    """What was searched for the ask."""
    first, last = span
    documents = (ask.document,) if ask.document else tuple(index.spans)
    passages = int(((index.passages >= first) & (index.passages < last)).sum())
    return Searched(documents, passages, THRESHOLD)
