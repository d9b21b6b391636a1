"""Plain text: a file or what was pasted."""

from taiwa.readers.encoding import decode_text
from taiwa.readers.header import read_header
from taiwa.readers.lines import read_lines
from taiwa.readers.parsed import Parsed
from taiwa.readers.text_pages import unpage_text
from taiwa.vocabulary.limits import Limits


def read_text(data: bytes, limits: Limits) -> Parsed:
    """Read plain text in any usual encoding; marks of Markdown ("##", "-") are understood."""
    return parse_lines(decode_text(data), limits)


def parse_lines(text: str, limits: Limits) -> Parsed:
    """Read decoded text."""
    limits.check_text(len(text))
    lines = unpage_text(text)
    header = read_header(lines)
    return Parsed(tuple(read_lines(lines[header.lines :])), header.about)
