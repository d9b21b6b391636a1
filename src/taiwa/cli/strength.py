"""`taiwa strength`: how far sentences bind those who speak them."""

from pathlib import Path

import click

from taiwa.cli.options import (
    DATA_FORMATS,
    measure_screen,
    open_input,
    output_options,
    plan_delivery,
    read_limits,
)
from taiwa.vocabulary.document import Language

EXAMPLE = """\b
Example:
  echo "We commit to end child labour by 2030." | taiwa strength -
"""


@click.command(epilog=EXAMPLE, short_help="Read how far sentences bind those who speak them.")
@click.argument("file")
@output_options(DATA_FORMATS)
def strength(file: str, form: str | None, output: Path | None, lang: Language) -> None:
    """Read the strength of the sentences in FILE: one a line, or JSONL with `sentence`; - for pasted text."""
    from taiwa.reports import records, rows, table
    from taiwa.workflows.strength import read_strength_file

    delivery = plan_delivery(form, output, DATA_FORMATS)
    found = read_strength_file(open_input(file), read_limits())
    screen = measure_screen(lang, to_file=output is not None)
    delivery.deliver(
        {
            "table": lambda: table.render_strength_table(found, screen).encode(),
            "json": lambda: records.render_json(records.describe_strength(found)),
            "csv": lambda: rows.render_strength_csv(found),
        },
    )
