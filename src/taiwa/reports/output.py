"""Files that replace an earlier one in a single step, so that a reader never meets half a report."""

import os
import secrets
from collections.abc import Collection
from pathlib import Path
from typing import Final

from taiwa.vocabulary.errors import InputError

SUFFIXES: Final = {
    ".json": "json",
    ".csv": "csv",
    ".txt": "table",
    ".html": "html",
    ".htm": "html",
    ".docx": "docx",
    ".xlsx": "xlsx",
    ".pdf": "pdf",
}


def choose_format(path: Path | None, named: str | None, formats: Collection[str], default: str) -> str:
    """The format that was named, else the one of the suffix, else the default where there is no file.

    Args:
        path: where the output goes, None for the screen.
        named: the value of --format.
        formats: those that the command can write.
        default: for the screen.

    Raises:
        InputError: the suffix says nothing, or the command cannot write that format.
    """
    if named:
        return named
    if path is None:
        return default
    chosen = SUFFIXES.get(path.suffix.lower())
    if chosen is not None and chosen in formats:
        return chosen
    known = ", ".join(suffix for suffix, name in SUFFIXES.items() if name in formats)
    raise InputError(
        f"the suffix '{path.suffix}' is none of {known}",
        where=str(path),
        remedy="Use one of these, or say --format.",
    )


def write_output(data: bytes, path: Path) -> None:
    """Write a file by replacing an earlier one atomically; its mode is kept, a link is followed.

    Raises:
        InputError: the folder is missing, or the place cannot be written.
    """
    try:
        _replace(data, check_place(path))
    except OSError as error:
        raise _tell_unwritable(path, error) from error


def check_place(path: Path) -> Path:
    """Find where a file is to go; links are followed.

    Raises:
        InputError: the folder is missing, or the place is a folder.
    """
    try:
        target = path.resolve()
        if not target.parent.is_dir():
            raise InputError(
                f"there is no folder {path.parent}", where=str(path), remedy="Make it, or name another."
            )
        if target.is_dir():
            raise InputError("this is a folder", where=str(path), remedy="Name a file.")
    except OSError as error:
        raise _tell_unwritable(path, error) from error
    return target


def _tell_unwritable(path: Path, error: OSError) -> InputError:
    return InputError(f"cannot be written ({error.strerror})", where=str(path), remedy="Name another place.")


def _replace(data: bytes, target: Path) -> None:
    if target.exists() and not target.is_file():  # a pipe or device is written to, never replaced
        target.write_bytes(data)
        return
    fresh = target.with_name(f".taiwa-{secrets.token_hex(8)}")
    try:
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            fresh.chmod(target.stat().st_mode & 0o7777)
        fresh.replace(target)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
