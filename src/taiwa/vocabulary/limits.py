"""Limits on what is read: files come from anywhere, and one bad file must not stop the machine."""

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Self

from taiwa.vocabulary.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits, each settable by the environment variable TAIWA_MAX_ and its name in capitals.

    Attributes:
        file_mb: size of one file, in megabytes (TAIWA_MAX_FILE_MB).
        text_chars: characters of one document.
        pages: pages of one PDF.
        unpacked_mb: size of a Word file once unpacked, in megabytes.
        memory_mb: memory of the process that reads, in megabytes; not kept on macOS.
        seconds: time for reading all files of one call.
        asks: asks of one file.
        ask_chars: characters of one ask.
    """

    file_mb: int = 50
    text_chars: int = 20_000_000
    pages: int = 2_000
    unpacked_mb: int = 400
    memory_mb: int = 2_000
    seconds: int = 120
    asks: int = 20_000
    ask_chars: int = 10_000

    @classmethod
    def from_environment(cls, environment: "Mapping[str, str]") -> Self:
        """Take the limits that are set, and the defaults for the others.

        Raises:
            InputError: a value is no whole number above 0.
        """
        values: dict[str, int] = {}
        for field in fields(cls):
            name = f"TAIWA_MAX_{field.name.upper()}"
            if name in environment:
                values[field.name] = _read_number(name, environment[name])
        return cls(**values)

    def check_file(self, size: int) -> None:
        """Refuse a file of too many bytes."""
        if size > self.file_mb * 1_000_000:
            raise InputError(
                f"the file has {size / 1e6:,.0f} MB, the limit is {self.file_mb} MB",
                remedy="Set TAIWA_MAX_FILE_MB higher, or cut the file into parts.",
            )

    def check_text(self, length: int) -> None:
        """Refuse a document of too many characters."""
        if length > self.text_chars:
            raise InputError(
                f"the text has {length:,} characters, the limit is {self.text_chars:,}",
                remedy="Set TAIWA_MAX_TEXT_CHARS higher, or cut the file into parts.",
            )

    def check_pages(self, count: int) -> None:
        """Refuse a PDF of too many pages."""
        if count > self.pages:
            raise InputError(
                f"the PDF has {count:,} pages, the limit is {self.pages:,}",
                remedy="Set TAIWA_MAX_PAGES higher, or cut the file into parts.",
            )

    def check_unpacked(self, size: int) -> None:
        """Refuse a packed file that grows beyond all measure."""
        if size > self.unpacked_mb * 1_000_000:
            raise InputError(
                f"the file grows to {size / 1e6:,.0f} MB when unpacked, the limit is {self.unpacked_mb} MB",
                remedy="If you trust it, set TAIWA_MAX_UNPACKED_MB higher.",
            )

    def check_asks(self, count: int) -> None:
        """Refuse a file of too many asks."""
        if count > self.asks:
            raise InputError(
                f"the file has more than {self.asks:,} asks",
                remedy="Set TAIWA_MAX_ASKS higher, or cut the file into parts.",
            )

    def check_ask(self, length: int) -> None:
        """Refuse an ask of too many characters."""
        if length > self.ask_chars:
            raise InputError(
                f"the ask has {length:,} characters, the limit is {self.ask_chars:,}",
                remedy="Write it shorter, or set TAIWA_MAX_ASK_CHARS higher.",
            )


def _read_number(name: str, value: str) -> int:
    if value.strip().isascii() and value.strip().isdigit() and int(value) > 0:
        return int(value)
    raise InputError(f"{value!r} is no whole number above 0", where=name, remedy="Set a number or unset it.")
