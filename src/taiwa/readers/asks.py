"""The asks and the documents of one call, read by one child process."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from taiwa.readers.documents import DEFAULT
from taiwa.readers.intake import Pasted, open_documents, open_source
from taiwa.readers.sandbox import read_sources_apart
from taiwa.vocabulary.ask import Ask
from taiwa.vocabulary.document import Document
from taiwa.vocabulary.errors import InputError
from taiwa.vocabulary.limits import Limits

_LONG = 80


@dataclass(frozen=True, slots=True)
class Call:
    """What a person names for one tracing: asks, the documents to search, and earlier texts."""

    asks: tuple[Ask, ...]
    documents: tuple[Document, ...]
    earlier: tuple[Document, ...]


def read_call(
    asks: Path | Pasted,
    documents: Sequence[Path | Pasted],
    earlier: Sequence[Path] = (),
    about_csv: Path | None = None,
    limits: Limits = DEFAULT,
) -> Call:
    """Read all files of one tracing in one child process.

    Args:
        asks: CSV, XLSX, JSON Lines, or a document with one ask in each bullet; or pasted text.
        documents: files to search, or pasted text.
        earlier: older texts; a file that is named among the documents is left out.
        about_csv: the table of `read_about`.
        limits: what is refused.

    Raises:
        InputError: a file cannot be read, two documents have one stem, or an ask names an unknown document.
    """
    named = {path.resolve() for path in documents if isinstance(path, Path)}
    older = [path for path in earlier if path.resolve() not in named]
    opened = open_documents([*documents, *older], about_csv, limits)
    contents = read_sources_apart([replace(open_source(asks, limits), kind="asks"), *opened], limits)
    searched = contents.documents[: len(documents)]
    _check_call(asks, contents.asks, searched)
    return Call(contents.asks, searched, contents.documents[len(documents) :])


def check_documents(asks: Iterable[Ask], document_ids: Sequence[str]) -> None:
    """Check that each ask that names a document names one of those that are searched.

    Raises:
        InputError: one does not; the error names the ask, the value and the ids that exist.
    """
    for ask in asks:
        if ask.document is not None and ask.document not in document_ids:
            raise InputError(
                f"ask {ask.id} names the document {ask.document[:_LONG]!r}, which is not among those given",
                remedy=f"Name one of: {', '.join(document_ids)}; or leave it empty to search all.",
            )


def _check_call(path: Path | Pasted, asks: Iterable[Ask], documents: Iterable[Document]) -> None:
    try:
        check_documents(asks, [document.id for document in documents])
    except InputError as error:
        raise InputError(error.what, where=path.name, remedy=error.remedy) from None
