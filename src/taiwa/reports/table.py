"""Results as tables for the terminal; plain text where the output is not a terminal."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import Literal

from taiwa.reports.answer import Found, list_found
from taiwa.reports.phrases import join_phrases, phrase_already, phrase_flags, phrase_place, phrase_searched
from taiwa.vocabulary.agreed import Agreed, AgreedSentence
from taiwa.vocabulary.catalogue import translate
from taiwa.vocabulary.document import Language, Passage
from taiwa.vocabulary.labels import STATES, UNKNOWN, label_change, label_strength
from taiwa.vocabulary.lineage import Lineage, Pair
from taiwa.vocabulary.match import AskTrace, Tracing
from taiwa.vocabulary.strength import Reading


@dataclass(frozen=True, slots=True)
class Screen:
    """Where a table is shown: its language, its width in columns, and whether it may use bold type."""

    language: Language = "en"
    width: int = 100
    styled: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column with its heading.

    Attributes:
        heading: shown above.
        share: its part of what the other columns leave; 0 takes what its cells need, or `width`.
        width: fixed width, None where the content decides.
    """

    heading: str
    share: int = 0
    width: int | None = None


def render_tracing_table(tracing: Tracing, screen: Screen) -> str:
    """Each ask, or part of a split ask, with its best candidate or with what was searched."""
    _ = translate(screen.language)
    columns = (
        Column(_("Ask"), 3),
        Column(_("Where")),
        Column(_("Strength"), width=14),
        Column(_("Sentence"), 4),
        Column(_("Score")),
    )
    rows = [
        _list_found(found, trace, screen.language) for trace in tracing.asks for found in list_found(trace)
    ]
    return _render(columns, rows, screen)


def render_lineage_table(lineage: Lineage, screen: Screen) -> str:
    """Each older passage with what became of it, then the history of the concept where one was asked for."""
    _ = translate(screen.language)
    columns = (Column(_("Change")), Column(_("Older edition"), 1), Column(_("Newer edition"), 1))
    shown = _render(columns, [_list_pair(pair, screen.language) for pair in lineage.pairs], screen)
    return f"{shown}\n{_render_history(lineage, screen)}" if lineage.history else shown


def render_strength_table(sentences: Iterable[tuple[str, Reading]], screen: Screen) -> str:
    """Each sentence with its strength, the words that decided and the flags."""
    _ = translate(screen.language)
    columns = (
        Column(_("Sentence"), 4),
        Column(_("Strength"), width=14),
        Column(_("Words"), 2),
        Column(_("Flags"), 2),
    )
    rows = [
        (
            sentence,
            label_strength(reading.strength, screen.language),
            reading.verb or "",
            join_phrases(phrase_flags(reading.flags, screen.language), screen.language),
        )
        for sentence, reading in sentences
    ]
    return _render(columns, rows, screen)


def render_agreed_table(agreed: Agreed, screen: Screen) -> str:
    """The sentences on a concept, strongest first."""
    _ = translate(screen.language)
    columns = (
        Column(_("Document")),
        Column(_("Year")),
        Column(_("Where")),
        Column(_("Strength"), width=14),
        Column(_("Sentence"), 4),
        Column(_("Note"), 1),
    )
    rows = [_list_agreed(found, screen.language) for found in agreed.sentences]
    return _render(columns, rows, screen)


def _list_agreed(found: AgreedSentence, language: Language) -> Sequence[str]:
    _ = translate(language)
    notes = ([_("first use")] if found.first_use else []) + ([_(STATES[found.state])] if found.state else [])
    return (
        found.document,
        str(found.year or _(UNKNOWN)),
        phrase_place(found.passage.printed, found.passage.running, language),
        label_strength(found.reading.strength, language),
        found.sentence.text,
        join_phrases(notes, language),
    )


def _render_history(lineage: Lineage, screen: Screen) -> str:
    _ = translate(screen.language)
    columns = (
        Column(_("Document")),
        Column(_("Where")),
        Column(_("Strength"), width=14),
        Column(_("Words"), 2),
    )
    printed = {
        (doc.id, passage.running): passage.printed for doc in lineage.documents for passage in doc.passages
    }
    rows = [
        (
            mention.document,
            phrase_place(printed.get((mention.document, mention.running)), mention.running, screen.language),
            label_strength(mention.strength, screen.language),
            mention.words,
        )
        for mention in lineage.history
    ]
    return _render(columns, rows, screen)


def _list_found(found: Found, trace: AskTrace, language: Language) -> Sequence[str]:
    ask = f"{found.id}  {found.text}"
    if not found.answers:
        return ask, "–", "–", phrase_searched(trace.searched, language), "–"
    best = found.answers[0]
    place = phrase_place(best.printed, best.running, language)
    sentence = "\n".join(filter(None, (best.sentence, phrase_already(best.earlier, language))))
    return (
        ask,
        f"{best.document}\n{place}",
        label_strength(best.reading.strength, language),
        sentence,
        f"{best.score:.2f}",
    )


def _list_pair(pair: Pair, language: Language) -> Sequence[str]:
    older = _cite(*pair.source, language) if pair.source else "–"
    newer = "\n".join(_cite(to.document, to.passage, language) for to in pair.to) or "–"
    return label_change(pair.change, language), older, newer


def _cite(document: str, passage: Passage, language: Language) -> str:
    return f"{document} {phrase_place(passage.printed, passage.running, language)}\n{passage.text}"


def _render(columns: Sequence[Column], rows: Iterable[Sequence[str]], screen: Screen) -> str:
    from rich import box  # noqa: PLC0415  rich is slow to import, other formats do without
    from rich.console import Console  # noqa: PLC0415  as above
    from rich.table import Table  # noqa: PLC0415  as above
    from rich.text import Text  # noqa: PLC0415  as above

    style = "bold" if screen.styled else ""
    table = Table(box=box.SIMPLE_HEAD, expand=True, show_lines=True, header_style=style, padding=(0, 1))
    for column in columns:
        table.add_column(column.heading, ratio=column.share or None, width=column.width, overflow="fold")
    for row in rows:
        table.add_row(*map(Text, row))
    file = StringIO()
    colours: Literal["standard"] | None = "standard" if screen.styled else None
    console = Console(
        file=file, width=screen.width, force_terminal=screen.styled, color_system=colours, highlight=False
    )
    console.print(table)
    return "\n".join(line.rstrip() for line in file.getvalue().splitlines()).strip("\n") + "\n"
