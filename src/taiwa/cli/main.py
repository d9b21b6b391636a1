"""The command `taiwa`: one file per command; errors are one line, never a traceback."""

import signal
import sys
from collections.abc import Sequence
from types import FrameType

import click

from taiwa import __version__
from taiwa.cli.agreed import agreed
from taiwa.cli.demo import demo
from taiwa.cli.lineage import lineage
from taiwa.cli.strength import strength
from taiwa.cli.trace import trace
from taiwa.vocabulary.errors import InputError

COMMANDS = (trace, lineage, strength, agreed, demo)
BAD_INPUT = 2
INTERNAL = 1
STOPPED = 128
"""What a shell adds to the number of the signal that ended a command."""


class Stopped(BaseException):
    """Ctrl-C, or a request to end; on its way out it ends the reading process and removes half a file."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="taiwa")
def taiwa() -> None:
    """From recommendation to answer: what became of your asks in declarations.

    Start with:  taiwa demo
    """


for command in COMMANDS:
    taiwa.add_command(command)


def run(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit code: 0, 2 for bad input, 1 for an internal error."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, stop)
    sys.exit(call(list(sys.argv[1:] if arguments is None else arguments)))


def stop(number: int, _frame: FrameType | None) -> None:
    """End the command from a signal."""
    raise Stopped(number)


def call(arguments: list[str]) -> int:
    """Run one command; the exit code, with one line on stderr where it is not 0."""
    try:
        return int(taiwa.main(arguments, prog_name="taiwa", standalone_mode=False) or 0)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.ctx.get_help())
        return BAD_INPUT
    except (Exception, Stopped) as error:  # noqa: BLE001  the last door: no traceback goes past it
        return explain(error)


def explain(error: BaseException) -> int:
    """Say what is wrong, and give the exit code."""
    match error:
        case click.UsageError(ctx=click.Context() as context):
            return fail(f"{error.format_message()} See: {context.command_path} --help", BAD_INPUT)
        case click.ClickException():
            return fail(error.format_message(), BAD_INPUT)
        case InputError():
            return fail(str(error), BAD_INPUT)
        case Stopped():
            return fail("interrupted; nothing was written", STOPPED + error.number)
        case _:
            return fail_internally(error)


def fail(message: str, code: int) -> int:
    """Say what is wrong in one line."""
    click.echo(f"taiwa: {' '.join(message.split())}", err=True)
    return code


def fail_internally(error: BaseException) -> int:
    """Write the traceback to the error log and name it."""
    from taiwa.cli.error_log import write_error

    path = write_error(error)
    return fail(f"an internal error ({type(error).__name__}); please report it with {path}", INTERNAL)
