"""A progress bar on stderr for work that takes longer than a second."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress

PATIENCE = 1.0


@contextmanager
def show_progress(label: str) -> Iterator[Callable[[int, int], None]]:
    """A function to call with (done, total); the bar appears after a second, on a terminal only."""
    started = time.monotonic()
    bar: list[Progress] = []

    def advance(done: int, total: int) -> None:
        if not bar and sys.stderr.isatty() and time.monotonic() - started > PATIENCE:
            bar.append(open_bar(label, total))
        if bar:
            bar[0].update(bar[0].task_ids[0], completed=done, total=total)

    try:
        yield advance
    finally:
        if bar:
            bar[0].stop()


def open_bar(label: str, total: int) -> "Progress":
    """A bar on stderr, started."""
    from rich.console import Console
    from rich.progress import Progress

    bar = Progress(console=Console(stderr=True), transient=True)
    bar.add_task(label, total=total)
    bar.start()
    return bar
