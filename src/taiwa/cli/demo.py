"""`taiwa demo`: a five-minute tour on the command line."""

import click

from taiwa.cli.options import measure_screen, read_limits


@click.command()
@click.option("--lang", type=click.Choice(["en", "ja"]), default="en", show_default=True, help="Language.")
def demo(lang: str) -> None:
    """Trace sample asks through a sample declaration, both written for this demo."""
    from taiwa.reports.table import render_tracing_table
    from taiwa.workflows.demo import trace_sample

    found = trace_sample("ja" if lang == "ja" else "en", read_limits())
    screen = measure_screen("ja" if lang == "ja" else "en", to_file=False)
    click.echo(render_tracing_table(found.tracing, screen))
