"""The answer table that is handed out: each ask beside its answer, for people to decide on."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from taiwa.reports.cells import clean_text
from taiwa.reports.phrases import (
    join_phrases,
    list_places,
    phrase_earlier,
    phrase_flags,
    phrase_nearest,
    phrase_place,
    phrase_searched,
)
from taiwa.vocabulary.catalogue import translate
from taiwa.vocabulary.concept import Instrument
from taiwa.vocabulary.document import Document, Language
from taiwa.vocabulary.labels import UNKNOWN, label_change, label_date, label_decisions, label_strength
from taiwa.vocabulary.lineage import Change, Lineage, Pair
from taiwa.vocabulary.match import AskTrace, Candidate, Reason, Tracing

Changes = Mapping[tuple[str, int, str], Change]
ALSO = 2
CITED = 3


@dataclass(frozen=True, slots=True)
class Found:
    """What was found for an ask, or for a part of a split one, best first; `near` is below the threshold."""

    id: str
    text: str
    answers: tuple[Candidate, ...]
    near: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a sentence; `met` when its words are those that met the ask."""

    text: str
    met: bool


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One line of the table, every cell in words.

    Attributes:
        id: of the ask or of the part of a split ask.
        ask: its text.
        ask_language: of that text.
        answer: the sentence as in the document, empty when none was found.
        answer_language: of that sentence.
        remark: other passages to read, or what was searched without finding an answer.
        document: title, or the id where that is unknown; empty where one document was searched, which stands
            above the table, and when none was found, like all that follow.
        about: forum and date, each "unknown" where it is; empty like the document.
        place: the paragraph as people cite it.
        strength: the rung in words.
        flags: who acts, condition, deadline, instruments.
        change: from the last edition.
        earlier: earlier sources of the same words.
    """

    id: str
    ask: str
    ask_language: Language
    answer: tuple[Span, ...]
    answer_language: Language
    remark: str
    document: str = ""
    about: str = ""
    place: str = ""
    strength: str = ""
    flags: tuple[str, ...] = ()
    change: str = ""
    earlier: str = ""


@dataclass(frozen=True, slots=True)
class AnswerTable:
    """The whole table, every part in words.

    Attributes:
        language: of the words around the asks and answers.
        date: the day it bears.
        title: of the table.
        subtitle: the documents that were searched.
        dated: the date in words.
        noted: the heading of the notes.
        headings: one per column.
        rows: in the order of the asks.
        decisions: to choose from in the last column, which is empty.
        notes: below the table.
    """

    language: Language
    date: dt.date
    title: str
    subtitle: str
    dated: str
    noted: str
    headings: tuple[str, ...]
    rows: tuple[AnswerRow, ...]
    decisions: tuple[str, ...]
    notes: tuple[str, ...]


def build_answer_table(
    tracing: Tracing,
    changes: Changes | None,
    language: Language,
    date: dt.date,
    instruments: Iterable[Instrument] = (),
) -> AnswerTable:
    """Put a tracing into words.

    Args:
        tracing: what was found.
        changes: of sentences against the last edition (`collect_changes`), None without an earlier edition.
        language: of the table; asks and answers stay in their own.
        date: the day that the table and its files bear.
        instruments: whose codes the notes spell out where the table has them.
    """
    documents = {document.id: document for document in tracing.documents}
    rows = (
        _build_row(found, trace, documents, changes, language)
        for trace in tracing.asks
        for found in list_found(trace)
    )
    _ = translate(language)
    return AnswerTable(
        language=language,
        date=date,
        title=_("Our asks, and where the text answers them"),
        subtitle=_cite_all(tracing.documents, language),
        dated=_("Date: {date}").format(date=label_date(date.isoformat(), language)),
        noted=_("How to read this table"),
        headings=(
            _("Ask"),
            _("Answer in the text"),
            _("Paragraph"),
            _("Strength of the words"),
            _("Change from the last edition"),
            _("Earlier source"),
            _("Reviewer’s decision"),
        ),
        rows=tuple(rows),
        decisions=label_decisions(language),
        notes=(*_list_notes(tracing, language), *_spell_codes(tracing, instruments, language)),
    )


def list_found(trace: AskTrace) -> tuple[Found, ...]:
    """One entry for an ask, or one for each part of a split ask."""
    if len(trace.parts) < 2:  # noqa: PLR2004  one part is the ask itself
        return (_judge(trace.ask.id, trace.ask.text, trace.candidates, trace),)
    return tuple(_judge(part.part.id, part.part.text, part.candidates, trace) for part in trace.parts)


def collect_changes(lineage: Lineage) -> dict[tuple[str, int, str], Change]:
    """The change of each sentence of the newer editions, by document, running number and text."""
    changes: dict[tuple[str, int, str], Change] = {}
    for pair in lineage.pairs:
        changes.update(_collect_pair(pair))
    return changes


def mark_words(sentence: str, reasons: Iterable[Reason]) -> tuple[Span, ...]:
    """Cut a sentence where words that met the ask begin and end; the spans joined are the sentence."""
    met = [reason.text for reason in reasons if reason.kind != "meaning" and reason.text.strip()]
    if not met:
        return (Span(sentence, met=False),) if sentence else ()
    longest_first = sorted(set(met), key=lambda words: (-len(words), words))
    pattern = "|".join(rf"(?<![A-Za-z]){re.escape(words)}(?![A-Za-z])" for words in longest_first)
    pieces = re.split(f"({pattern})", sentence, flags=re.IGNORECASE)
    return tuple(Span(piece, met=bool(n % 2)) for n, piece in enumerate(pieces) if piece)


def _judge(name: str, text: str, candidates: tuple[Candidate, ...], trace: AskTrace) -> Found:
    answers = tuple(found for found in candidates if found.score >= trace.searched.threshold)
    return Found(name, text, answers, candidates[len(answers) :])


def _build_row(
    found: Found,
    trace: AskTrace,
    documents: Mapping[str, Document],
    changes: Changes | None,
    language: Language,
) -> AnswerRow:
    if not found.answers:
        return _build_empty_row(found, trace, language)
    _ = translate(language)
    best = found.answers[0]
    document = documents[best.document]
    several = len(documents) > 1
    return AnswerRow(
        id=found.id,
        ask=clean_text(found.text),
        ask_language=trace.ask.language,
        answer=mark_words(clean_text(best.sentence), best.reasons),
        answer_language=document.language,
        remark=_phrase_also(found.answers[1 : 1 + ALSO], language),
        document=clean_text(document.title or document.id) if several else "",
        about=_phrase_about(document, language) if several else "",
        place=phrase_place(best.printed, best.running, language),
        strength=label_strength(best.reading.strength, language),
        flags=tuple(map(clean_text, phrase_flags(best.reading.flags, language))),
        change=_phrase_change(best, changes, language),
        earlier=clean_text(_phrase_sources(best, language)) or _("none found"),
    )


def _build_empty_row(found: Found, trace: AskTrace, language: Language) -> AnswerRow:
    remarks = (phrase_searched(trace.searched, language), phrase_nearest(found.near, language))
    return AnswerRow(
        id=found.id,
        ask=clean_text(found.text),
        ask_language=trace.ask.language,
        answer=(),
        answer_language=language,
        remark=clean_text(join_phrases(remarks, language)),
    )


def _phrase_also(others: tuple[Candidate, ...], language: Language) -> str:
    _ = translate(language)
    return _("see also {places}").format(places=list_places(others, language)) if others else ""


def _phrase_about(document: Document, language: Language) -> str:
    _ = translate(language)
    return _("forum: {forum}; date: {date}").format(
        forum=clean_text(document.forum or _(UNKNOWN)), date=label_date(document.date, language)
    )


def _phrase_sources(candidate: Candidate, language: Language) -> str:
    return join_phrases((phrase_earlier(source, language) for source in candidate.earlier), language)


def _phrase_change(candidate: Candidate, changes: Changes | None, language: Language) -> str:
    _ = translate(language)
    if changes is None:
        return _("no earlier edition given")
    change = changes.get((candidate.document, candidate.running, candidate.sentence))
    return label_change(change, language)


def _cite_all(documents: tuple[Document, ...], language: Language) -> str:
    _ = translate(language)
    if len(documents) > CITED:
        return _("{count} documents, listed below the table").format(count=len(documents))
    return join_phrases((_cite(document, language) for document in documents), language)


def _cite(document: Document, language: Language) -> str:
    _ = translate(language)
    return _("{title} ({about})").format(
        title=clean_text(document.title or document.id), about=_phrase_about(document, language)
    )


def _list_notes(tracing: Tracing, language: Language) -> Iterator[str]:
    _ = translate(language)
    searched = (
        _("{document}: {passages} passages").format(
            document=clean_text(document.id), passages=len(document.passages)
        )
        for document in tracing.documents
    )
    yield _("Searched: {documents}.").format(documents=join_phrases(searched, language))
    yield _("The sentences are proposals. People decide: the last column is left for a reviewer to fill in.")
    yield _("Read the earlier sources first: words that stand in an older text were there before the ask.")
    yield _(
        "The strength is read from the verb by one ladder: notes; welcomes or encourages; "
        "reaffirms, no new act; commits to act; commits with date, measure or duty."
    )
    yield _(
        "That an ask and a sentence are alike, and which came first, does not show that one led to the other."
    )


def _spell_codes(tracing: Tracing, instruments: Iterable[Instrument], language: Language) -> Iterator[str]:
    """What the codes of instruments in the table stand for, in the order of the instruments."""
    _ = translate(language)
    shown = set(_list_codes(tracing))
    spelled = [
        _("{code} = {title}").format(code=instrument.code, title=_name(instrument, language))
        for instrument in instruments
        if instrument.code in shown
    ]
    if spelled:
        yield _("Codes of treaties and guidelines: {codes}.").format(codes=join_phrases(spelled, language))


def _list_codes(tracing: Tracing) -> Iterator[str]:
    for found in (found for trace in tracing.asks for found in list_found(trace)):
        for best in found.answers[:1]:
            yield from best.reading.flags.instruments
            yield from (source.document for source in best.earlier if source.running is None)


def _name(instrument: Instrument, language: Language) -> str:
    title = instrument.title_ja if language == "ja" else instrument.title_en
    issued = instrument.kind.startswith("ilo-") and "ILO" not in title
    return f"ILO {title}" if issued else title


def _collect_pair(pair: Pair) -> Iterator[tuple[tuple[str, int, str], Change]]:
    for to in pair.to:
        for sentence in to.passage.sentences:
            yield (to.document, to.passage.running, sentence.text), pair.change
        for changed in to.sentences:
            yield (to.document, to.passage.running, changed.text), changed.change
