"""Results as tables for the terminal; plain text where the output is not a terminal."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import Literal

from taiwa.reports.answer import Found, list_found
from taiwa.reports.phrases import (
    join_phrases,
    phrase_already,
    phrase_flags,
    phrase_nearest,
    phrase_place,
    phrase_searched,
)
from taiwa.reports.prose import Prose
from taiwa.vocabulary.agreed import Agreed, AgreedSentence
from taiwa.vocabulary.catalogue import translate
from taiwa.vocabulary.document import Language, Passage
from taiwa.vocabulary.labels import CHANGES, STATES, UNKNOWN, label_change, label_strength
from taiwa.vocabulary.lineage import Lineage, Pair, Successor
from taiwa.vocabulary.match import AskTrace, Tracing
from taiwa.vocabulary.strength import Reading

NAMED = 3
"""More documents than these are counted, not named, in each row of what was searched."""
SHORT = 200
"""Code points shown of a sentence or passage that changed; JSON and CSV hold it whole."""

Place = tuple[str, int]
Said = Mapping[Place, Sequence[str]]


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
        most: the width at which content is folded, so that a long name leaves room for the words.
    """

    heading: str
    share: int = 0
    width: int | None = None
    most: int | None = None


def render_tracing_table(tracing: Tracing, screen: Screen) -> str:
    """Each ask, or part of a split ask, with its best candidate or with what was searched."""
    _ = translate(screen.language)
    columns = (
        Column(_("Ask"), 3),
        Column(_("Where"), most=_limit_where(screen)),
        Column(_("Strength"), width=14),
        Column(_("Sentence"), 4),
        Column(_("Score")),
    )
    rows = [
        _list_found(found, trace, screen.language) for trace in tracing.asks for found in list_found(trace)
    ]
    return _render(columns, rows, screen)


def render_lineage_table(lineage: Lineage, screen: Screen) -> str:
    """What changed between the editions, or, where a concept was asked for, its passages and its history."""
    _ = translate(screen.language)
    columns = (Column(_("Change")), Column(_("Older edition"), 1), Column(_("Newer edition"), 1))
    said = _collect_said(lineage)
    shown = [_list_pair(pair, said, screen.language) for pair in lineage.pairs if _is_shown(pair, said)]
    pieces = [_render(columns, shown, screen)] if shown else []
    if lineage.history:
        pieces.append(_render_history(lineage, screen))
    return "\n".join([*pieces, _render_count(lineage, screen.language)])


def _collect_said(lineage: Lineage) -> Said:
    """The sentences of the history by passage."""
    said: dict[Place, list[str]] = {}
    for mention in lineage.history:
        said.setdefault((mention.document, mention.running), []).append(mention.words)
    return said


def _is_shown(pair: Pair, said: Said) -> bool:
    """Whether a pair has a sentence of the history; without a history, whether it changed."""
    if not said:
        return pair.change != "kept"
    older = [(pair.source[0], pair.source[1].running)] if pair.source else []
    return any(place in said for place in (*older, *((to.document, to.passage.running) for to in pair.to)))


def _render_count(lineage: Lineage, language: Language) -> str:
    _ = translate(language)
    counts = Counter(pair.change for pair in lineage.pairs)
    listed = (f"{_(label)} {counts[change]}" for change, label in CHANGES.items())
    total = _("Passages: {counts}").format(counts=join_phrases(listed, language))
    if lineage.history:
        note = _("Shown are those with the concept; JSON and CSV hold all, in full.")
    else:
        note = _("Shown is what changed, shortened; JSON and CSV hold all, in full.")
    return f"  {total}\n  {note}\n"


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
        Column(_("Where"), most=_limit_where(screen)),
        Column(_("Year")),
        Column(_("Strength"), width=14),
        Column(_("Sentence"), 1),
        Column(_("Note"), width=9),
    )
    rows = [_list_agreed(found, screen.language) for found in agreed.sentences]
    return _render(columns, rows, screen)


def _limit_where(screen: Screen) -> int:
    """Columns for the name of a text, of which some are long."""
    return screen.width * 2 // 9


def _list_agreed(found: AgreedSentence, language: Language) -> Sequence[str]:
    _ = translate(language)
    notes = ([_("first use")] if found.first_use else []) + ([_(STATES[found.state])] if found.state else [])
    return (
        f"{found.document}\n{phrase_place(found.passage.printed, found.passage.running, language)}",
        str(found.year or _(UNKNOWN)),
        label_strength(found.reading.strength, language),
        found.sentence.text,
        join_phrases(notes, language),
    )


def _render_history(lineage: Lineage, screen: Screen) -> str:
    _ = translate(screen.language)
    columns = (
        Column(_("Document")),
        Column(_("Where"), most=_limit_where(screen)),
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
        return ask, "–", "–", _phrase_absence(found, trace, language), "–"
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


def _phrase_absence(found: Found, trace: AskTrace, language: Language) -> str:
    """What was searched, and the passage that came nearest, for a person to look at."""
    _ = translate(language)
    searched = trace.searched
    told = phrase_searched(searched, language)
    if len(searched.documents) > NAMED:
        told = _("no answer found (searched: {passages} passages in {count} documents)").format(
            passages=searched.passages, count=len(searched.documents)
        )
    return "\n".join(filter(None, (told, phrase_nearest(found.near, language))))


def _list_pair(pair: Pair, said: Said, language: Language) -> Sequence[str]:
    older = _cite(*pair.source, _choose_older(pair, said), language) if pair.source else "–"
    newer = (_cite(to.document, to.passage, _choose_newer(pair, to, said), language) for to in pair.to)
    return label_change(pair.change, language), older, "\n".join(newer) or "–"


def _choose_older(pair: Pair, said: Said) -> Sequence[str]:
    """The sentences of the history, else those whose successors decided what became of the passage."""
    if said and pair.source:
        return said.get((pair.source[0], pair.source[1].running), ())
    changed = (sentence for to in pair.to for sentence in to.sentences if sentence.change == pair.change)
    return [sentence.before for sentence in changed if sentence.before]


def _choose_newer(pair: Pair, to: Successor, said: Said) -> Sequence[str]:
    """As `_choose_older`, on the newer side."""
    if said:
        return said.get((to.document, to.passage.running), ())
    return [sentence.text for sentence in to.sentences if sentence.change == pair.change and sentence.before]


def _cite(document: str, passage: Passage, words: Sequence[str], language: Language) -> str:
    """Where a passage stands, with the chosen sentences, or its beginning where there are none."""
    shown = "\n".join(map(_shorten, words or (passage.text,)))
    return f"{document} {phrase_place(passage.printed, passage.running, language)}\n{shown}"


def _shorten(text: str) -> str:
    return text if len(text) <= SHORT else f"{text[:SHORT].rsplit(' ', 1)[0]} …"


def _render(columns: Sequence[Column], rows: Iterable[Sequence[str]], screen: Screen) -> str:
    from rich import box  # noqa: PLC0415  rich is slow to import, other formats do without
    from rich.console import Console  # noqa: PLC0415  as above
    from rich.table import Table  # noqa: PLC0415  as above

    style = "bold" if screen.styled else ""
    table = Table(box=box.SIMPLE_HEAD, expand=True, show_lines=True, header_style=style, padding=(0, 1))
    for column in columns:
        table.add_column(
            column.heading,
            ratio=column.share or None,
            width=column.width,
            max_width=column.most,
            overflow="fold",
        )
    for row in rows:
        table.add_row(*map(Prose, row))
    file = StringIO()
    colours: Literal["standard"] | None = "standard" if screen.styled else None
    console = Console(
        file=file, width=screen.width, force_terminal=screen.styled, color_system=colours, highlight=False
    )
    console.print(table)
    return "\n".join(line.rstrip() for line in file.getvalue().splitlines()).strip("\n") + "\n"
