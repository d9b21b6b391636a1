"""`taiwa lineage`: what became of each passage from edition to edition."""

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
  taiwa lineage G7_2021.pdf G7_2023.pdf G7_2024.pdf --concept "child labour"
"""


@click.command(epilog=EXAMPLE, short_help="See what became of a text from edition to edition.")
@click.argument("files", nargs=-1, type=FILE, metavar="FILE FILE...")
@click.option("--concept", metavar="WORDS", help="Follow this concept through the editions.")
@about_option
@output_options(DATA_FORMATS)
def lineage(  # noqa: PLR0913  one parameter per option
    files: tuple[Path, ...],
    concept: str | None,
    about: Path | None,
    form: str | None,
    output: Path | None,
    lang: Language,
) -> None:
    """Align the editions of a text, named oldest first: kept, softened, hardened, dropped, new.

    The table shows what changed, or the passages with the concept; JSON and CSV hold all.
    """
    from taiwa.reports import records, rows, table
    from taiwa.workflows.lineage import trace_editions

    delivery = plan_delivery(form, output, DATA_FORMATS)
    found = trace_editions(files, read_limits(), concept=concept, about=about)
    if concept and not found.history:
        click.echo(f'No sentence carries "{concept}"; the editions are compared as a whole.', err=True)
    screen = measure_screen(lang, to_file=output is not None)
    delivery.deliver(
        {
            "table": lambda: table.render_lineage_table(found, screen).encode(),
            "json": lambda: records.render_json(records.describe_lineage(found)),
            "csv": lambda: rows.render_lineage_csv(found),
        },
    )
