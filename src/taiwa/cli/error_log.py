"""The error log in the user cache directory, for errors that are ours."""

import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path

from taiwa import __version__
from taiwa.readers.cache import find_cache


def write_error(error: BaseException) -> Path:
    """Append the traceback to errors.log and say where that is; where that cannot be, it goes to stderr."""
    path = find_cache() / "errors.log"
    stamp = datetime.now(UTC).isoformat(timespec="seconds")
    head = f"{stamp} taiwa {__version__} python {sys.version.split()[0]} {sys.platform}\n"
    text = head + "".join(traceback.format_exception(error)) + "\n"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8", errors="backslashreplace") as log:
            log.write(text)
    except OSError:
        sys.stderr.write(text)
    return path
