"""Options that several commands share, and the way results leave."""

import os
import shutil
import sys
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any, TypeVar

import click

from taiwa.readers.intake import Pasted
from taiwa.vocabulary.document import Language
from taiwa.vocabulary.errors import InputError
from taiwa.vocabulary.limits import Limits

Command = TypeVar("Command", bound=Callable[..., Any])
Renderers = Mapping[str, Callable[[], bytes]]

STDIN = "-"
NARROWEST = 60
FILE = click.Path(path_type=Path)
DATA_FORMATS = ("table", "json", "csv")
REPORT_FORMATS = ("html", "docx", "xlsx", "pdf")


def output_options(formats: Collection[str]) -> Callable[[Command], Command]:
    """`--format`, `-o` and `--lang`, for a command that writes these formats."""

    def add(command: Command) -> Command:
        command = click.option(
            "--lang",
            type=click.Choice(["en", "ja"]),
            default="en",
            show_default=True,
            help="Language of the output; the language of what is read is detected.",
        )(command)
        command = click.option(
            "-o",
            "--output",
            type=FILE,
            metavar="FILE",
            help="Write to this file, replacing it; the suffix chooses the format.",
        )(command)
        return click.option(
            "--format",
            "form",
            type=click.Choice(list(formats)),
            help="Format of the output; goes before the suffix of FILE.",
        )(command)

    return add


def about_option(command: Command) -> Command:
    """`--about`, the table of what is known about the documents."""
    return click.option(
        "--about",
        type=FILE,
        metavar="CSV",
        help="Table with id,title,forum,date,language,version_of for the documents.",
    )(command)


def read_limits() -> Limits:
    """The limits set by TAIWA_MAX_… in the environment."""
    return Limits.from_environment(os.environ)


def open_input(name: str) -> Path | Pasted:
    """A path, or what is pasted on standard input for "-"."""
    if name != STDIN:
        return Path(name)
    if sys.stdin.isatty():
        click.echo("Paste the text, then press Ctrl-D.", err=True)
    return Pasted(sys.stdin.buffer.read(read_limits().file_mb * 1_000_000 + 1))


def refuse_two_pastes(names: Collection[str]) -> None:
    """Standard input can be read once."""
    if sum(name == STDIN for name in names) > 1:
        raise InputError('"-" is named twice', remedy="Save one of the texts to a file and name that.")


def deliver(renderers: Renderers, form: str | None, output: Path | None) -> None:
    """Render the chosen format and write it to the file, or to standard output."""
    from taiwa.reports.output import choose_format, write_output

    chosen = choose_format(output, form, renderers.keys(), "table")
    if output is None and chosen in {"docx", "xlsx", "pdf"} and sys.stdout.isatty():
        raise InputError(f"{chosen} is no text for a screen", remedy="Name a file: -o FILE")
    data = renderers[chosen]()
    if output is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    else:
        write_output(data, output)


def measure_screen(lang: Language, *, to_file: bool) -> "Any":  # noqa: ANN401  the type is imported late
    """The terminal's width and whether it shows bold type; a file gets 120 plain columns."""
    from taiwa.reports.table import Screen

    if to_file or not sys.stdout.isatty():
        return Screen(lang, width=120, styled=False)
    width = max(NARROWEST, shutil.get_terminal_size().columns)
    return Screen(lang, width=width, styled="NO_COLOR" not in os.environ)
