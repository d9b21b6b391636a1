"""Reading apart: one child process reads all files of a call, within limits of memory and time.

The child gets a pickled list of sources on standard input and answers with pickles on standard output: the
name of each file before it is read, then its document, its asks or the error. The parent takes only our own
types.
"""

import os
import pickle
import resource
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Literal

from taiwa.readers.ask_files import read_ask_file
from taiwa.readers.documents import read_document
from taiwa.vocabulary.ask import Ask
from taiwa.vocabulary.document import About, Document
from taiwa.vocabulary.errors import InputError
from taiwa.vocabulary.limits import Limits

_ALLOWED = {
    "taiwa.vocabulary.document": {"Document", "Passage", "Sentence"},
    "taiwa.vocabulary.ask": {"Ask", "Part"},
}
_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read, or its bytes where they came from standard input."""

    name: str
    path: Path | None
    data: bytes | None = None
    about: About = field(default_factory=About)
    kind: Literal["document", "asks"] = "document"


@dataclass(frozen=True, slots=True)
class Contents:
    """What the sources of one call hold, in their order."""

    documents: tuple[Document, ...]
    asks: tuple[Ask, ...]


def read_sources_apart(sources: Sequence[Source], limits: Limits) -> Contents:
    """Read sources in a child process.

    Raises:
        InputError: a file cannot be read, or reading it broke a limit or the child; the error names the file.
    """
    command = [sys.executable, "-P", "-m", "taiwa.readers.sandbox"]
    surroundings = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    try:
        result = subprocess.run(  # noqa: S603  our own command
            command,
            input=pickle.dumps((list(sources), limits)),
            capture_output=True,
            timeout=limits.seconds,
            check=False,
            env=surroundings,
        )
        output, ended = result.stdout, result.returncode
    except subprocess.TimeoutExpired as expired:
        output, ended = expired.output or b"", None
    return _take_answers(output, ended, len(sources), limits)


def _take_answers(output: bytes, ended: int | None, expected: int, limits: Limits) -> Contents:
    reading, read = "", 0
    documents: list[Document] = []
    asks: list[Ask] = []
    for answer in _load_answers(output):
        match answer:
            case str(name):
                reading = name
            case Document():
                documents.append(answer)
                read += 1
            case (str(what), str(where), str(remedy)):
                raise InputError(what, where=where, remedy=remedy)
            case [*found]:
                asks.extend(ask for ask in found if isinstance(ask, Ask))
                read += 1
    if read == expected:
        return Contents(tuple(documents), tuple(asks))
    raise _tell_end(reading, ended, limits)


def _tell_end(reading: str, ended: int | None, limits: Limits) -> InputError:
    if ended is None:
        return InputError(
            f"reading took longer than {limits.seconds} seconds",
            where=reading,
            remedy="Set TAIWA_MAX_SECONDS higher, or save the text as .txt.",
        )
    return InputError(
        "reading the file broke off", where=reading, remedy="Save its text as .txt and read that."
    )


class _Answers(pickle.Unpickler):
    """Takes our own types only: the child has touched files from anywhere."""

    def find_class(self, module: str, name: str) -> type:
        if name in _ALLOWED.get(module, ()):
            found: type = super().find_class(module, name)
            return found
        raise pickle.UnpicklingError(name)


def _load_answers(output: bytes) -> Iterator[object]:
    stream = BytesIO(output)
    while True:
        try:
            yield _Answers(stream).load()
        except (EOFError, pickle.UnpicklingError, ValueError, IndexError, MemoryError):
            return


def _limit_memory(limits: Limits) -> None:
    size = limits.memory_mb * _MEGABYTE
    try:
        resource.setrlimit(resource.RLIMIT_AS, (size, size))
    except (ValueError, OSError):  # macOS does not keep this limit; there the time limit stands alone
        return


def _answer(stream: BinaryIO, answer: object) -> None:
    stream.write(pickle.dumps(answer, protocol=pickle.HIGHEST_PROTOCOL))
    stream.flush()


def _read_source(source: Source, limits: Limits) -> Document | tuple[Ask, ...]:
    data = (source.data if source.path is None else source.path.read_bytes()) or b""
    if source.kind == "asks":
        return read_ask_file(data, source.name, limits)
    return read_document(data, source.name, source.about, limits)


def serve(request: BinaryIO, stream: BinaryIO) -> None:
    """Read the sources named on the request and answer on the stream; the first error ends it."""
    sources, limits = pickle.load(request)  # noqa: S301  written by our own parent process
    _limit_memory(limits)
    for source in sources:
        _answer(stream, source.name)
        try:
            _answer(stream, _read_source(source, limits))
        except InputError as error:
            _answer(stream, (error.what, error.where, error.remedy))
            return
        except MemoryError:
            what = f"reading needs more than {limits.memory_mb} MB of memory"
            _answer(stream, (what, source.name, "Set TAIWA_MAX_MEMORY_MB higher, or save the text as .txt."))
            return
        except OSError as error:
            _answer(stream, (f"the file cannot be read ({error.strerror})", source.name, ""))
            return


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer)
