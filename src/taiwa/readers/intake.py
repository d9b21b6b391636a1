"""Files a person names become documents, with ids and language versions."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from taiwa.readers import READERS
from taiwa.readers.about import read_about
from taiwa.readers.documents import DEFAULT, merge_about
from taiwa.readers.sandbox import Source, read_sources_apart
from taiwa.vocabulary.document import About, Document, Language
from taiwa.vocabulary.errors import InputError
from taiwa.vocabulary.limits import Limits

_VERSION = re.compile(r"(?P<stem>.+)\.(?P<language>en|ja)")


@dataclass(frozen=True, slots=True)
class Pasted:
    """Text pasted on standard input, read as plain text, HTML or whatever its bytes say."""

    data: bytes
    name: str = "pasted.txt"


def read_documents(
    paths: Sequence[Path | Pasted], about_csv: Path | None = None, limits: Limits = DEFAULT
) -> tuple[Document, ...]:
    """Read files in a child process, in the order given.

    Args:
        paths: files, or pasted text.
        about_csv: the table of `read_about`.
        limits: what is refused.

    Returns:
        A document for each file; its id is the file's stem. X.en and X.ja are versions of one document.

    Raises:
        InputError: a file cannot be read, two have one stem; the error names the file.
    """
    if not paths:
        return ()
    return read_sources_apart(open_documents(paths, about_csv, limits), limits).documents


def open_documents(
    paths: Sequence[Path | Pasted], about_csv: Path | None = None, limits: Limits = DEFAULT
) -> list[Source]:
    """Check that files can be opened, and put what is known about each beside it; see `read_documents`."""
    known = read_about(about_csv) if about_csv else {}
    sources = [open_source(path, limits) for path in paths]
    _refuse_doubles(sources)
    stems = [PurePath(source.name).stem for source in sources]
    abouts = _join_versions(stems, known)
    return [replace(s, about=abouts[stem]) for s, stem in zip(sources, stems, strict=True)]


def list_files(paths: Sequence[Path]) -> list[Path]:
    """Put the readable files of a folder, by name, in the place of the folder."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = sorted(
                file for file in path.iterdir() if file.suffix.lower() in READERS and file.is_file()
            )
            if not inside:
                raise InputError(
                    "the folder holds no document",
                    where=str(path),
                    remedy=f"Documents end in {', '.join(READERS)}.",
                )
            found.extend(inside)
        else:
            found.append(path)
    return found


def open_source(path: Path | Pasted, limits: Limits) -> Source:
    """Check that a file can be opened.

    Raises:
        InputError: it is not there, a folder, locked or too large.
    """
    if isinstance(path, Pasted):
        return Source(path.name, None, path.data)
    try:
        _refuse_folder(path)
        limits.check_file(path.stat().st_size)
        with path.open("rb"):
            return Source(path.name, path.resolve())
    except InputError as error:
        raise InputError(error.what, where=error.where or path.name, remedy=error.remedy) from None
    except FileNotFoundError:
        raise InputError(
            "there is no such file", where=str(path), remedy="Check the name and the folder."
        ) from None
    except OSError as error:
        raise InputError(
            f"the file cannot be opened ({error.strerror})",
            where=str(path),
            remedy="Check its name, and that you may read it.",
        ) from None


def _refuse_folder(path: Path) -> None:
    if path.is_dir():
        raise InputError("this is a folder", where=str(path), remedy="Name the files in it.")


def _refuse_doubles(sources: Sequence[Source]) -> None:
    seen: dict[str, Source] = {}
    for source in sources:
        stem = PurePath(source.name).stem
        first = seen.setdefault(stem, source)
        if first is source:
            continue
        if source.path is not None and source.path == first.path:
            raise InputError("the file is named twice", where=source.name, remedy="Name it once.")
        raise InputError(
            f"two documents have the id {stem} ({first.name} and {source.name})",
            remedy="Rename one of the files: the name without its ending is the id.",
        )


def _join_versions(stems: Sequence[str], known: Mapping[str, About]) -> dict[str, About]:
    """Tell X.ja to be a version of X.en where both are read; what the table says comes first."""
    return {stem: merge_about(known.get(stem, About()), _read_name(stem, stems)) for stem in stems}


def _read_name(stem: str, stems: Sequence[str]) -> About:
    match = _VERSION.fullmatch(stem)
    if match is None:
        return About()
    language: Language = "ja" if match["language"] == "ja" else "en"
    original = f"{match['stem']}.en"
    return About(language=language, version_of=original if original in stems and original != stem else None)
