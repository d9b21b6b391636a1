"""`taiwa agreed`: the strongest words agreed before."""

from pathlib import Path

import click

from taiwa.cli.options import (
    DATA_FORMATS,
    FILE,
    about_option,
    measure_screen,
    output_options,
    plan_delivery,
    read_limits,
)
from taiwa.vocabulary.document import Language

EXAMPLE = """\b
Example:
  taiwa agreed "due diligence" --document declarations/ --last G7_2023.pdf
"""


@click.command(epilog=EXAMPLE, short_help="Find the strongest words agreed before.")
@click.argument("concept")
@click.option(
    "--document",
    "documents",
    multiple=True,
    required=True,
    type=FILE,
    metavar="FILE|FOLDER",
    help="An earlier text, or a folder of them; may be repeated.",
)
@about_option
@click.option("--before", type=click.IntRange(1, 9999), metavar="YEAR", help="Only texts of earlier years.")
@click.option("--last", type=FILE, metavar="FILE", help="The last edition, to say what to keep and to gain.")
@output_options(DATA_FORMATS)
def agreed(  # noqa: PLR0913  one parameter per option
    concept: str,
    documents: tuple[Path, ...],
    about: Path | None,
    before: int | None,
    last: Path | None,
    form: str | None,
    output: Path | None,
    lang: Language,
) -> None:
    """Find the strongest earlier sentences on CONCEPT (a concept in words, or a draft ask)."""
    from taiwa.reports import records, rows, table
    from taiwa.workflows.agreed import AgreedRequest, search_agreed

    delivery = plan_delivery(form, output, DATA_FORMATS)
    request = AgreedRequest(concept, documents, about, before, last)
    found = search_agreed(request, read_limits())
    if not found.sentences:
        click.echo(f'No sentence on "{concept}" was found in these texts.', err=True)
    screen = measure_screen(lang, to_file=output is not None)
    delivery.deliver(
        {
            "table": lambda: table.render_agreed_table(found, screen).encode(),
            "json": lambda: records.render_json(records.describe_agreed(found)),
            "csv": lambda: rows.render_agreed_csv(found),
        },
    )
