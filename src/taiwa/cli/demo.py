"""`taiwa demo`: a five-minute tour on the command line."""

import shutil
import sys
from pathlib import Path

import click

from taiwa.cli.options import FILE, measure_screen, read_limits
from taiwa.vocabulary.catalogue import translate
from taiwa.vocabulary.document import Language


@click.command()
@click.option(
    "--copy",
    "folder",
    type=FILE,
    metavar="FOLDER",
    help="Put the sample's files into FOLDER, to try the commands on them, and stop.",
)
@click.option(
    "--lang",
    type=click.Choice(["en", "ja"]),
    default="en",
    show_default=True,
    help="Language of the tour and of the sample declaration.",
)
def demo(folder: Path | None, lang: Language) -> None:
    """Trace sample asks through a sample declaration, both made up; say what to try next."""
    from taiwa.workflows.demo import copy_sample, tour_sample

    if folder:
        announce_copies(copy_sample(folder), lang)
        return
    from taiwa.reports.tour import render_tour

    tour = tour_sample(lang, read_limits())
    click.echo(render_tour(tour, measure_screen(lang, to_file=False), name_program()), nl=False)


def announce_copies(paths: tuple[Path, ...], lang: Language) -> None:
    """Say which files were written."""
    _ = translate(lang)
    click.echo(_("The sample is in these files; nothing in it is real:"))
    for path in paths:
        click.echo(f"  {path}")


def name_program() -> str:
    """How this program was called, so that what is printed can be copied: "taiwa", or its path."""
    called = Path(sys.argv[0])
    known = shutil.which("taiwa")
    if called.name != "taiwa" or (known and called.exists() and called.samefile(known)):
        return "taiwa"
    return sys.argv[0]
