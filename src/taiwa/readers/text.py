"""Plain text: a file or what was pasted."""

from taiwa.readers.encoding import decode_text
from taiwa.readers.header import read_header
from taiwa.readers.lines import read_lines
from taiwa.readers.parsed import Parsed
from taiwa.vocabulary.document import About, Block
from taiwa.vocabulary.limits import Limits

_TITLE_LENGTH = 160


def read_text(data: bytes, limits: Limits) -> Parsed:
    """Read plain text in any usual encoding; marks of Markdown ("##", "-") are understood."""
    return parse_lines(decode_text(data), limits)


def parse_lines(text: str, limits: Limits) -> Parsed:
    """Read decoded text."""
    limits.check_text(len(text))
    lines = text.replace("\f", "\n\n").splitlines()
    header = read_header(lines)
    blocks = read_lines(lines[header.lines :])
    if header.about == About():
        blocks = _name_title(blocks)
    return Parsed(tuple(blocks), header.about)


def _name_title(blocks: list[Block]) -> list[Block]:
    """A short first line above longer text is the title."""
    if len(blocks) < 2 or blocks[0].kind != "paragraph":  # noqa: PLR2004  a title needs a text below it
        return blocks
    first, after = blocks[0].text, blocks[1].text
    short = len(first) <= _TITLE_LENGTH and len(first) * 2 <= len(after)
    if not short or first[-1] in ".。;:：、," or first[0].isdigit():
        return blocks
    return [Block("title", first, blocks[0].page), *blocks[1:]]
