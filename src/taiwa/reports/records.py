"""Results as JSON: plain records whose field names are a contract (docs/reference/reports.md)."""

import json
from collections.abc import Iterable
from typing import Any

from taiwa.vocabulary.agreed import Agreed, AgreedSentence
from taiwa.vocabulary.document import Document, Passage
from taiwa.vocabulary.lineage import Lineage, Mention, Pair, Successor
from taiwa.vocabulary.match import AskTrace, Candidate, PartTrace, Tracing
from taiwa.vocabulary.strength import Flags, Reading

Record = dict[str, Any]


def render_json(record: Record) -> bytes:
    """UTF-8 JSON, characters as they are, each entry of a list on its own line.

    A lone surrogate is written as its escape.
    """
    fields = ",\n".join(f"{_dump(name)}: {_dump_field(value)}" for name, value in record.items())
    return f"{{\n{fields}\n}}\n".encode("utf-8", "backslashreplace")


def _dump_field(value: object) -> str:
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(map(_dump, value)) + "\n]"
    return _dump(value)


def _dump(value: object) -> str:
    """One line: the encoder that is written in C cannot indent, and a thousand asks are many lines."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def describe_tracing(tracing: Tracing) -> Record:
    """The record of `taiwa trace`."""
    return {
        "documents": [_describe_document(document) for document in tracing.documents],
        "asks": [_describe_ask(trace) for trace in tracing.asks],
    }


def describe_lineage(lineage: Lineage) -> Record:
    """The record of `taiwa lineage`."""
    return {
        "pairs": [_describe_pair(pair) for pair in lineage.pairs],
        "history": [_describe_mention(mention) for mention in lineage.history],
    }


def describe_strength(sentences: Iterable[tuple[str, Reading]]) -> Record:
    """The record of `taiwa strength`: sentences with their readings, in the order given."""
    return {
        "sentences": [
            {
                "sentence": sentence,
                "strength": reading.strength,
                "verb": reading.verb,
                "flags": _describe_flags(reading.flags),
            }
            for sentence, reading in sentences
        ]
    }


def describe_agreed(agreed: Agreed) -> Record:
    """The record of `taiwa agreed`."""
    return {
        "concept": agreed.concept,
        "sentences": [_describe_agreed_sentence(found) for found in agreed.sentences],
    }


def _describe_document(document: Document) -> Record:
    return {
        "id": document.id,
        "title": document.title,
        "language": document.language,
        "sha256": document.sha256,
        "passages": len(document.passages),
        "sentences": document.sentence_count,
    }


def _describe_ask(trace: AskTrace) -> Record:
    return {
        "id": trace.ask.id,
        "text": trace.ask.text,
        "language": trace.ask.language,
        "document": trace.ask.document,
        "parts": [_describe_part(part) for part in trace.parts],
        "none_found": trace.none_found,
        "searched": {
            "documents": list(trace.searched.documents),
            "passages": trace.searched.passages,
            "threshold": trace.searched.threshold,
        },
        "candidates": [_describe_candidate(candidate) for candidate in trace.candidates],
    }


def _describe_part(trace: PartTrace) -> Record:
    return {
        "id": trace.part.id,
        "text": trace.part.text,
        "candidates": [_describe_candidate(candidate) for candidate in trace.candidates],
    }


def _describe_candidate(candidate: Candidate) -> Record:
    return {
        "document": candidate.document,
        "printed": candidate.printed,
        "running": candidate.running,
        "page": candidate.page,
        "sentence": candidate.sentence,
        "passage": candidate.passage,
        "start": candidate.start,
        "end": candidate.end,
        "score": candidate.score,
        "reasons": [
            {"kind": reason.kind, "ask": reason.ask, "text": reason.text} for reason in candidate.reasons
        ],
        "strength": candidate.reading.strength,
        "flags": _describe_flags(candidate.reading.flags),
        "earlier": [
            {"document": earlier.document, "printed": earlier.printed, "similarity": earlier.similarity}
            for earlier in candidate.earlier
        ],
    }


def _describe_flags(flags: Flags) -> Record:
    return {
        "actor": flags.actor,
        "condition": flags.condition,
        "deadline": flags.deadline,
        "instruments": list(flags.instruments),
    }


def _describe_pair(pair: Pair) -> Record:
    source = pair.source and _describe_passage(*pair.source)
    return {"from": source, "to": [_describe_successor(to) for to in pair.to], "change": pair.change}


def _describe_passage(document: str, passage: Passage) -> Record:
    return {
        "document": document,
        "running": passage.running,
        "printed": passage.printed,
        "passage": passage.text,
    }


def _describe_successor(to: Successor) -> Record:
    return _describe_passage(to.document, to.passage) | {
        "similarity": to.similarity,
        "sentences": [{"text": sentence.text, "change": sentence.change} for sentence in to.sentences],
    }


def _describe_mention(mention: Mention) -> Record:
    return {
        "document": mention.document,
        "concept": mention.concept,
        "running": mention.running,
        "words": mention.words,
        "strength": mention.strength,
    }


def _describe_agreed_sentence(found: AgreedSentence) -> Record:
    return {
        "document": found.document,
        "forum": found.forum,
        "year": found.year,
        "printed": found.passage.printed,
        "running": found.passage.running,
        "sentence": found.sentence.text,
        "strength": found.reading.strength,
        "first_use": found.first_use,
        "state": found.state,
    }
