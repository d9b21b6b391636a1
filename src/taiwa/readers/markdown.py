"""Markdown, by CommonMark with tables."""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from taiwa.readers.encoding import decode_text
from taiwa.readers.header import clean_title, read_header
from taiwa.readers.lines import join_text, read_block, read_lines
from taiwa.readers.parsed import Parsed
from taiwa.vocabulary.document import Block
from taiwa.vocabulary.limits import Limits

_TAG = re.compile(r"<[^<>]{1,500}>")
_NOTE = re.compile(r"\[\^([^\]\s]{1,20})\]:?")


def read_markdown(data: bytes, limits: Limits) -> Parsed:
    """Read a Markdown file; YAML front matter or a header block tells title, date and forum."""
    text = decode_text(data)
    limits.check_text(len(text))
    lines = text.splitlines()
    header = read_header(lines)
    tokens = MarkdownIt("commonmark").enable("table").parse("\n".join(lines[header.lines :]))
    return Parsed(tuple(_read_tokens(tokens)), header.about)


def _read_tokens(tokens: Sequence[Token]) -> Iterator[Block]:
    depth, marks, heading = 0, [], 0
    for token in tokens:
        if token.type == "list_item_open":
            marks.append((depth, f"{token.info}{token.markup}" if token.info else None))
        elif token.type == "list_item_close" and marks and marks[-1][0] == depth:
            marks.pop()
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            depth += 1
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            depth -= 1
        elif token.type == "heading_open":
            heading = int(token.tag[1:])
        elif token.type == "inline":
            yield from _read_inline(token, heading, marks.pop() if marks else None)
            heading = 0
        elif token.type in ("code_block", "fence"):
            yield from read_lines(token.content.splitlines())
        elif token.type == "html_block":
            yield from read_lines(_TAG.sub(" ", token.content).splitlines())


def _read_inline(token: Token, heading: int, mark: tuple[int, str | None] | None) -> Iterator[Block]:
    text = _NOTE.sub(r"[\1]", _join_inline(token.children or []))
    if heading:
        yield Block("heading", clean_title(text) or text, level=heading)
    elif mark is None:
        yield from (read_block(line) for line in text.split("\n") if line.strip())
    else:
        level, label = mark
        yield Block("paragraph" if label else "bullet", text, level=level, label=label)


def _join_inline(children: Sequence[Token]) -> str:
    text = ""
    for child in children:
        if child.type == "softbreak":
            text = join_text(text, "\n").rstrip("\n")
            text += "\r"
        elif child.type == "hardbreak":
            text += "\n"
        elif child.type in ("text", "code_inline", "image"):
            text = join_text(text[:-1], child.content) if text.endswith("\r") else text + child.content
    return text.replace("\r", " ")
