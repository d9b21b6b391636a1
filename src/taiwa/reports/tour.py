"""The tour of `taiwa demo` in words: what each command finds in the sample, and what to try next."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING, Literal

from taiwa.reports.answer import Changes, Found, collect_changes, list_found
from taiwa.reports.phrases import phrase_already, phrase_flags, phrase_place, phrase_searched
from taiwa.reports.prose import Prose
from taiwa.reports.table import Screen
from taiwa.vocabulary.agreed import Agreed
from taiwa.vocabulary.catalogue import translate
from taiwa.vocabulary.document import Document, Language, Passage
from taiwa.vocabulary.labels import CHANGES, label_change, label_strength
from taiwa.vocabulary.lineage import Change, Lineage, Mention
from taiwa.vocabulary.match import AskTrace, Tracing
from taiwa.vocabulary.strength import Reading, Rung

if TYPE_CHECKING:
    from rich.console import RenderableType

WIDEST = 80
"""Columns of the tour: lines stay short enough to be read."""


@dataclass(frozen=True, slots=True)
class Tour:
    """What the tour shows.

    Attributes:
        tracing: the sample asks traced through the sample declaration.
        editions: the declaration beside its last edition, with the history of one concept.
        agreed: the words agreed before on what an ask without an answer asks for.
        strengths: two sentences that differ in how far they bind.
    """

    tracing: Tracing
    editions: Lineage
    agreed: Agreed
    strengths: tuple[tuple[str, Reading], ...]


def render_tour(tour: Tour, screen: Screen, program: str) -> str:
    """The tour as text; `program` is how the reader calls Taiwa."""
    from rich.console import Console  # noqa: PLC0415  rich is slow to import, other formats do without

    colours: Literal["standard"] | None = "standard" if screen.styled else None
    console = Console(
        file=StringIO(),
        width=min(screen.width, WIDEST),
        force_terminal=screen.styled,
        color_system=colours,
        highlight=False,
        markup=False,
    )
    with console.capture() as shown:
        for part in list_parts(tour, screen.language):
            console.print(part, end="\n\n")
    lines = [line.rstrip() for line in shown.get().splitlines()]
    return (
        re.sub(r"\n{3,}", "\n\n", "\n".join(lines))
        + "\n"
        + list_commands(screen.language, program).rstrip()
        + "\n"
    )


def list_parts(tour: Tour, language: Language) -> Iterator["RenderableType"]:
    """Head, four chapters, and the heading of what to try next; paragraphs and tables in order."""
    _ = translate(language)
    yield _set_heading(_("Taiwa: from an ask to its answer"))
    yield _(
        "The Harbour Forum does not exist. The two declarations of its labour ministers, of 2023 and 2025, "
        "and the eight asks put to them were written for this tour."
    )
    yield _set_heading(_("1. What became of the asks?"))
    yield _(
        "Beside each ask stands the sentence of 2025 that is most likely to answer it. Taiwa proposes; "
        "whether it is an answer, and to how much of the ask, a person decides. In brackets: the change "
        "since 2023."
    )
    yield draw_answers(tour, language)
    yield _set_heading(_("2. What changed since the last edition?"))
    yield count_changes(tour.editions, language)
    yield draw_history(tour.editions, language)
    yield _set_heading(_("3. What was agreed before?"))
    yield _(
        "Ask S4 found no answer in the text of 2025. Yet the same ministers had once agreed to words on it, "
        "which the next text can be asked to take up again:"
    )
    yield draw_agreed(tour.agreed, tour.editions.documents, language)
    yield _set_heading(_("4. How far do words bind?"))
    yield _("Two sentences on one subject. The verb decides, and what stands beside it, here a date:")
    yield draw_strengths(tour.strengths, language)
    yield _set_heading(_("What to try next"))
    yield _("The first command copies the sample; the others then run as they stand.")


def draw_answers(tour: Tour, language: Language) -> "RenderableType":
    """Each ask, or part of a split one, beside the sentence proposed as its answer."""
    _ = translate(language)
    changes = collect_changes(tour.editions)
    rows = [
        _list_answer(found, trace, changes, language)
        for trace in tour.tracing.asks
        for found in list_found(trace)
    ]
    headings = (_("Ask"), _("Answer in the text"), _("Strength of the words"))
    return _draw_table(rows, (5, 7, 3), headings)


def _list_answer(found: Found, trace: AskTrace, changes: Changes, language: Language) -> Sequence[str]:
    _ = translate(language)
    ask = f"{found.id}  {found.text}"
    if not found.answers:
        return ask, phrase_searched(trace.searched, language), "–"
    best = found.answers[0]
    change = changes.get((best.document, best.running, best.sentence))
    answer = (
        phrase_place(best.printed, best.running, language),
        drop_number(best.sentence, best.printed),
        phrase_already(best.earlier, language),
    )
    strength = label_strength(best.reading.strength, language)
    since = _("({change})").format(change=label_change(change, language))
    return ask, "\n".join(filter(None, answer)), f"{strength}\n{since}"


def drop_number(sentence: str, printed: str | None) -> str:
    """A sentence without the paragraph number that opens it."""
    return sentence.removeprefix(f"{printed}. ") if printed else sentence


def count_changes(editions: Lineage, language: Language) -> str:
    """How many passages were kept, softened, hardened and dropped, and how many are new."""
    _ = translate(language)
    changes: list[Change] = [pair.change for pair in editions.pairs]
    older, newer = editions.documents
    return _(
        "Of the {total} passages of {older}, {kept} were kept, {softened} softened, {hardened} hardened and "
        "{dropped} dropped; {new} passages of {newer} are new. One story among them:"
    ).format(
        total=len(older.passages),
        older=older.year,
        newer=newer.year,
        **{change: changes.count(change) for change in CHANGES},
    )


def draw_history(editions: Lineage, language: Language) -> "RenderableType":
    """What each edition says on the concept that is followed."""
    documents = {document.id: document for document in editions.documents}
    rows = [_list_mention(mention, documents[mention.document], language) for mention in editions.history]
    return _draw_table(rows, (4, 5, 11))


def _list_mention(mention: Mention, document: Document, language: Language) -> Sequence[str]:
    passage = next(passage for passage in document.passages if passage.running == mention.running)
    return _list_words(document.year, passage, mention.strength, mention.words, language)


def draw_agreed(agreed: Agreed, documents: Sequence[Document], language: Language) -> "RenderableType":
    """The sentences agreed before, with year and paragraph."""
    years = {document.id: document.year for document in documents}
    rows = [
        _list_words(
            years[found.document], found.passage, found.reading.strength, found.sentence.text, language
        )
        for found in agreed.sentences
    ]
    return _draw_table(rows, (4, 5, 11))


def _list_words(
    year: int | None, passage: Passage, strength: Rung | None, words: str, language: Language
) -> Sequence[str]:
    _ = translate(language)
    place = phrase_place(passage.printed, passage.running, language)
    return (
        _("{year}, {place}").format(year=year, place=place),
        label_strength(strength, language),
        drop_number(words, passage.printed),
    )


def draw_strengths(strengths: Sequence[tuple[str, Reading]], language: Language) -> "RenderableType":
    """Each sentence with its rung in words and its flags."""
    rows = [
        (
            sentence,
            "\n".join((label_strength(reading.strength, language), *phrase_flags(reading.flags, language))),
        )
        for sentence, reading in strengths
    ]
    return _draw_table(rows, (1, 1))


def list_commands(language: Language, program: str) -> str:
    """Commands to copy, each with what it gives."""
    _ = translate(language)
    document, earlier = f"sample/declaration.{language}.md", f"sample/declaration-earlier.{language}.md"
    last = [] if language == "en" else [f"--lang {language}"]
    commands = (
        (["demo --copy sample"], _("puts the asks and the declarations into a folder")),
        (
            [f"trace sample/asks.csv --document {document}", f"--earlier {earlier} -o answers.docx", *last],
            _("writes the first table for Word, with a column for the reviewer’s decision"),
        ),
        (
            [f"lineage {earlier}", document, *last],
            _("shows every passage beside what became of it"),
        ),
        (
            [f'agreed "{_("living income")}"', f"--document {earlier}", f"--last {document}", *last],
            _("finds the strongest words agreed before"),
        ),
        (
            ["trace --template asks.xlsx"],
            _("writes a blank table for your own asks"),
        ),
    )
    return "".join(_lay_out(f"{program} ", command, gives) for command, gives in commands)


def _lay_out(program: str, command: Sequence[str], gives: str) -> str:
    return f"  {program}" + " \\\n      ".join(command) + f"\n    {gives}\n\n"


def _set_heading(text: str) -> "RenderableType":
    from rich.text import Text  # noqa: PLC0415  as above

    return Text(text, style="bold")


def _draw_table(
    rows: Sequence[Sequence[str]], shares: Sequence[int], headings: Sequence[str] = ()
) -> "RenderableType":
    from rich import box  # noqa: PLC0415  as above
    from rich.table import Table  # noqa: PLC0415  as above

    table = Table(
        box=box.SIMPLE_HEAD if headings else None,
        expand=True,
        show_header=bool(headings),
        show_lines=bool(headings),
        padding=(0, 1) if headings else (0, 1, 1, 1),
    )
    for number, share in enumerate(shares):
        table.add_column(headings[number] if headings else "", ratio=share, overflow="fold")
    for row in rows:
        table.add_row(*map(Prose, row))
    return table
