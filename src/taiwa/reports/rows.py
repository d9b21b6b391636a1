"""Results as CSV: one row per candidate, aligned pair or sentence, with stable English column names."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from taiwa.reports.cells import clean_text, escape_cell
from taiwa.vocabulary.agreed import Agreed
from taiwa.vocabulary.document import Passage
from taiwa.vocabulary.lineage import Lineage, Pair, Successor
from taiwa.vocabulary.match import AskTrace, Candidate, Tracing
from taiwa.vocabulary.strength import Flags, Reading

Cell = str | int | float | bool | None

FLAG_COLUMNS = ("actor", "condition", "deadline", "instruments")
TRACING_COLUMNS = (
    *("ask", "ask_text", "none_found", "rank", "document", "printed", "running", "page", "sentence"),
    *("score", "strength", *FLAG_COLUMNS, "reasons", "earlier"),
)
LINEAGE_COLUMNS = (
    *("change", "from_document", "from_printed", "from_running", "from_passage"),
    *("to_document", "to_printed", "to_running", "to_passage", "similarity", "sentences"),
)
STRENGTH_COLUMNS = ("sentence", "strength", "verb", *FLAG_COLUMNS)
AGREED_COLUMNS = (
    *("concept", "document", "forum", "year", "printed", "running", "sentence", "strength"),
    *("first_use", "state"),
)


def render_tracing_csv(tracing: Tracing) -> bytes:
    """One row per candidate, best first; an ask without candidates keeps one row."""
    rows = (row for trace in tracing.asks for row in _list_candidates(trace))
    return _render(TRACING_COLUMNS, rows)


def render_lineage_csv(lineage: Lineage) -> bytes:
    """One row per older passage and successor; dropped and new passages leave the other side empty."""
    rows = (_list_pair(pair, to) for pair in lineage.pairs for to in pair.to or (None,))
    return _render(LINEAGE_COLUMNS, rows)


def render_strength_csv(sentences: Iterable[tuple[str, Reading]]) -> bytes:
    """One row per sentence, in the order given."""
    rows = ((text, read.strength, read.verb, *_list_flags(read.flags)) for text, read in sentences)
    return _render(STRENGTH_COLUMNS, rows)


def render_agreed_csv(agreed: Agreed) -> bytes:
    """One row per sentence, strongest first."""
    rows = (
        (
            *(agreed.concept, found.document, found.forum, found.year),
            *(found.passage.printed, found.passage.running, found.sentence.text),
            *(found.reading.strength, found.first_use, found.state),
        )
        for found in agreed.sentences
    )
    return _render(AGREED_COLUMNS, rows)


def _render(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    sheet = io.StringIO()
    writer = csv.writer(sheet, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([_format(cell) for cell in row] for row in rows)
    return sheet.getvalue().encode()


def _format(cell: Cell) -> Cell:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return escape_cell(clean_text(cell)) if isinstance(cell, str) else cell


def _list_candidates(trace: AskTrace) -> Iterator[Sequence[Cell]]:
    head = (trace.ask.id, trace.ask.text, trace.none_found)
    if not trace.candidates:
        yield (*head, *[None] * (len(TRACING_COLUMNS) - len(head)))
    for rank, candidate in enumerate(trace.candidates, start=1):
        yield (*head, rank, *_list_candidate(candidate))


def _list_candidate(found: Candidate) -> Sequence[Cell]:
    earlier = (f"{source.document} {source.printed or ''}".strip() for source in found.earlier)
    return (
        *(found.document, found.printed, found.running, found.page, found.sentence, found.score),
        *(found.reading.strength, *_list_flags(found.reading.flags)),
        "; ".join(f"{reason.kind}: {reason.ask} ~ {reason.text}" for reason in found.reasons),
        "; ".join(earlier),
    )


def _list_flags(flags: Flags) -> Sequence[Cell]:
    return flags.actor, flags.condition, flags.deadline, " ".join(flags.instruments)


def _list_pair(pair: Pair, to: Successor | None) -> Sequence[Cell]:
    source = _list_passage(*pair.source) if pair.source else (None,) * 4
    if to is None:
        return (pair.change, *source, *(None,) * 6)
    changes = "; ".join(f"{sentence.change}: {sentence.text}" for sentence in to.sentences)
    return (pair.change, *source, *_list_passage(to.document, to.passage), to.similarity, changes)


def _list_passage(document: str, passage: Passage) -> Sequence[Cell]:
    return document, passage.printed, passage.running, passage.text
