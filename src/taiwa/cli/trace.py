"""`taiwa trace`: where, in which words and how strongly documents answer asks."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from taiwa.cli.options import (
    DATA_FORMATS,
    FILE,
    REPORT_FORMATS,
    Renderers,
    about_option,
    measure_screen,
    open_input,
    output_options,
    plan_delivery,
    read_limits,
    refuse_two_pastes,
)
from taiwa.cli.progress import show_progress
from taiwa.vocabulary.document import Language
from taiwa.vocabulary.errors import InputError

if TYPE_CHECKING:
    from taiwa.workflows.trace import Trace

FORMATS = (*DATA_FORMATS, *REPORT_FORMATS)
EXAMPLE = """\b
Example:
  taiwa trace asks.xlsx --document G7_2024.pdf -o answers.docx
"""


@click.command(epilog=EXAMPLE, short_help="Find where texts answer your asks, and how strongly.")
@click.argument("asks", required=False)
@click.option(
    "--document",
    "documents",
    multiple=True,
    metavar="FILE",
    help="A declaration to search (PDF, DOCX, HTML, TXT, MD; - for pasted text); may be repeated.",
)
@click.option(
    "--earlier",
    multiple=True,
    type=FILE,
    metavar="FILE",
    help="An earlier text whose words may be the source; may be repeated.",
)
@about_option
@click.option(
    "--top",
    type=click.IntRange(1, 100),
    default=5,
    show_default=True,
    help="How many candidates an ask keeps.",
)
@click.option(
    "--semantic",
    type=FILE,
    metavar="MODEL_DIR",
    help="Folder of a MiniLM or E5 type model, to read meaning besides words.",
)
@click.option(
    "--template", type=FILE, metavar="FILE", help="Write a blank XLSX for asks in both languages, and stop."
)
@output_options(FORMATS)
def trace(  # noqa: PLR0913  one parameter per option
    asks: str | None,
    documents: tuple[str, ...],
    earlier: tuple[Path, ...],
    about: Path | None,
    top: int,
    semantic: Path | None,
    template: Path | None,
    form: str | None,
    output: Path | None,
    lang: Language,
) -> None:
    """Trace ASKS (CSV, XLSX, JSONL or a document; - for pasted text) through outcome documents.

    For each ask: the passages most likely to answer it, with the sentence, the reasons, the strength of the
    words, and where the same words stood before. A person decides.
    """
    if template:
        write_template(template)
        return
    if asks is None or not documents:
        raise InputError(
            "name the asks and at least one --document",
            remedy="Example: taiwa trace asks.csv --document declaration.pdf",
        )
    refuse_two_pastes([asks, *documents])
    delivery = plan_delivery(form, output, FORMATS)
    from taiwa.workflows.trace import TraceRequest, trace_asks

    request = TraceRequest(
        asks=open_input(asks),
        documents=tuple(open_input(name) for name in documents),
        earlier=earlier,
        about=about,
        top=top,
        model=semantic,
    )
    with show_progress("Tracing") as progress:
        found = trace_asks(request, read_limits(), progress)
    delivery.deliver(render_trace(found, lang, to_file=output is not None))


def write_template(path: Path) -> None:
    """Write the blank workbook and say so."""
    from taiwa.reports.asks_template import write_asks_template

    if path.suffix.lower() != ".xlsx":
        raise InputError("the blank table is an Excel workbook", where=str(path), remedy="Name it .xlsx.")
    write_asks_template(path)
    click.echo(f"A blank table for asks is in {path}.", err=True)


def render_trace(found: "Trace", lang: Language, *, to_file: bool) -> Renderers:
    """The ways in which a tracing can leave."""
    from taiwa.reports import answer_table, records, rows, table

    screen = measure_screen(lang, to_file=to_file)
    return {
        "table": lambda: table.render_tracing_table(found.tracing, screen).encode(),
        "json": lambda: records.render_json(records.describe_tracing(found.tracing)),
        "csv": lambda: rows.render_tracing_csv(found.tracing),
        **answer_table.list_renderers(found.tracing, found.changes, lang, found.instruments),
    }
