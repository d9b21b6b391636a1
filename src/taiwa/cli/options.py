"""Options that several commands share, and the way results leave."""

import os
import shutil
import sys
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from taiwa.readers.intake import Pasted
from taiwa.vocabulary.document import Language
from taiwa.vocabulary.errors import InputError
from taiwa.vocabulary.limits import Limits

if TYPE_CHECKING:
    from taiwa.reports.table import Screen

Command = TypeVar("Command", bound=Callable[..., Any])
Renderers = Mapping[str, Callable[[], bytes]]

STDIN = "-"
NARROWEST = 60
PLAIN = 120
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
            help="Language of the output; that of the input is detected.",
        )(command)
        command = click.option(
            "-o",
            "--output",
            type=FILE,
            metavar="FILE",
            help="Write to FILE, replacing it; the suffix chooses the format.",
        )(command)
        return click.option(
            "--format",
            "form",
            type=click.Choice(list(formats)),
            help="Format of the output, whatever the suffix of FILE.",
        )(command)

    return add


def about_option(command: Command) -> Command:
    """`--about`, the table of what is known about the documents."""
    return click.option(
        "--about",
        type=FILE,
        metavar="CSV",
        help="Table of the documents: id, title, forum, date, language, version_of.",
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
    limit = read_limits().file_mb
    data = sys.stdin.buffer.read(limit * 1_000_000 + 1)
    if len(data) > limit * 1_000_000:
        raise InputError(
            f"the pasted text has more than {limit} MB",
            remedy="Set TAIWA_MAX_FILE_MB higher, or cut it into parts.",
        )
    return Pasted(data)


def refuse_two_pastes(names: Collection[str]) -> None:
    """Standard input can be read once."""
    if sum(name == STDIN for name in names) > 1:
        raise InputError('"-" is named twice', remedy="Save one of the texts to a file and name that.")


@dataclass(frozen=True, slots=True)
class Delivery:
    """The format in which results leave, and the file; None is standard output."""

    form: str
    output: Path | None

    def deliver(self, renderers: Renderers) -> None:
        """Render the format and write it."""
        data = renderers[self.form]()
        if self.output is None:
            write_stdout(data)
        else:
            from taiwa.reports.output import write_output

            write_output(data, self.output)


def plan_delivery(form: str | None, output: Path | None, formats: Collection[str]) -> Delivery:
    """Choose the format before the work begins, so that a slip in a name costs no waiting.

    Raises:
        InputError: the suffix says no format, the place is no place for a file, or a screen cannot show it.
    """
    from taiwa.reports.output import check_place, choose_format

    chosen = choose_format(output, form, formats, "table")
    if output is not None:
        check_place(output)
    elif chosen in {"docx", "xlsx", "pdf"} and sys.stdout.isatty():
        raise InputError(f"{chosen} is no text for a screen", remedy="Name a file: -o FILE")
    return Delivery(chosen, output)


def write_stdout(data: bytes) -> None:
    """Write to standard output, or say why that cannot be."""
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise InputError(
            f"standard output cannot be written ({error.strerror})", remedy="Name another place: -o FILE"
        ) from error


def measure_screen(lang: Language, *, to_file: bool) -> "Screen":
    """The terminal's width and whether it shows bold type; a file gets 120 columns, a pipe COLUMNS or 120."""
    from taiwa.reports.table import Screen

    if to_file:
        return Screen(lang, width=PLAIN, styled=False)
    width = max(NARROWEST, shutil.get_terminal_size((PLAIN, 24)).columns)
    return Screen(lang, width=width, styled=sys.stdout.isatty() and "NO_COLOR" not in os.environ)
