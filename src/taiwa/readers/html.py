"""A saved web page: the text without the menus, banners and footers around it."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from taiwa.readers.encoding import decode_text
from taiwa.readers.lines import join_lines, read_block, starts_item
from taiwa.readers.list_numbers import write_label
from taiwa.readers.main_content import find_main
from taiwa.readers.parsed import Parsed
from taiwa.vocabulary.document import About, Block
from taiwa.vocabulary.limits import Limits

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,30})", re.IGNORECASE)
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_BLOCKS = frozenset(
    (
        *(
            "p",
            "div",
            "section",
            "article",
            "main",
            "li",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "pre",
            "hr",
        ),
        *(
            "table",
            "tbody",
            "thead",
            "tfoot",
            "tr",
            "td",
            "th",
            "caption",
            "figure",
            "figcaption",
            "body",
            "center",
        ),
        *("address", "header", "details", "summary", "fieldset", *_HEADINGS),
    )
)
_NOTE_NAME = re.compile(r"foot-?note|end-?note|\b_?ftn?\d|\bfn:?\d", re.IGNORECASE)
_NOTE_MARK = re.compile(r"\[?(\d{1,3}|\*+|[ivx]{1,5})[\].)]?")
_SITE = re.compile(r"\s+[|｜»·–—-]\s+")
_ENDS = re.compile(r"[.!?:;。！？：；][\"”’»)\]」』）]*$")
_MAX_DEPTH = 150
_FIGURES = 6


def read_html(data: bytes, limits: Limits) -> Parsed:
    """Read the main text of a page."""
    text = _decode(data)
    limits.check_text(len(text))
    tree = LexborHTMLParser(text)
    title = _find_title(tree)
    body = tree.body
    if body is None:
        return Parsed((), About(title=title))
    collector = _Collector()
    collector.walk(find_main(body))
    collector.flush()
    return Parsed(tuple(collector.blocks), About(title=title))


def _decode(data: bytes) -> str:
    declared = _CHARSET.search(data[:4096])
    if declared and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        name = declared[1].decode().lower()
        try:
            return data.decode(
                {"shift_jis": "cp932", "x-sjis": "cp932", "iso-8859-1": "cp1252"}.get(name, name)
            )
        except (UnicodeDecodeError, LookupError):
            pass
    return decode_text(data)


def _find_title(tree: LexborHTMLParser) -> str | None:
    """The only top heading, else the title of the page without the name of the site."""
    tops = [text for node in tree.css("h1") if (text := " ".join(node.text().split()))]
    if len(tops) == 1:
        return tops[0]
    node = tree.css_first("title")
    text = " ".join(node.text().split()) if node else ""
    return max(_SITE.split(text), key=len, default="") or None


class _Collector:
    """Walks the tree and writes down blocks."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.pieces: list[str] = []
        self.kind: str = "paragraph"
        self.level = 1
        self.label: str | None = None
        self.note = False
        self.lists: list[tuple[str, int]] = []

    def walk(self, node: LexborNode, depth: int = 0) -> None:
        """Collect what is inside a node."""
        if depth > _MAX_DEPTH:
            self.pieces.append(node.text(separator=" "))
            return
        for child in node.iter(include_text=True):
            self._visit(child, depth)

    def _visit(self, node: LexborNode, depth: int) -> None:
        tag = node.tag or ""
        if tag == "-text":
            self.pieces.append((node.text_content or "").replace("\n", " "))
        elif tag == "br":
            self.pieces.append("\n")
        elif tag == "sup":
            self.pieces.append(_write_raised(node))
        elif tag in _HEADINGS:
            self._enter_heading(node, depth)
        elif tag in ("ul", "ol"):
            self._enter_list(node, depth)
        elif tag == "li":
            self._enter_item(node, depth)
        elif tag in _BLOCKS:
            self._enter_block(node, depth)
        elif not tag.startswith("-"):
            self.walk(node, depth + 1)

    def _enter_block(self, node: LexborNode, depth: int) -> None:
        self.flush()
        outside = self.note
        self.note = outside or _is_note(node)
        self.walk(node, depth + 1)
        self.flush()
        self.note = outside

    def _enter_heading(self, node: LexborNode, depth: int) -> None:
        self.flush()
        self.walk(node, depth + 1)
        text = " ".join("".join(self.pieces).split())
        self.pieces = []
        if text:
            self.blocks.append(Block("heading", text, level=_HEADINGS[node.tag or "h6"]))

    def _enter_list(self, node: LexborNode, depth: int) -> None:
        self.flush()
        attributes = node.attributes
        start = attributes.get("start") or ""
        style = "ul" if node.tag == "ul" else attributes.get("type") or "1"
        if "list-style: none" in (attributes.get("style") or "") or "list-style:none" in (
            attributes.get("style") or ""
        ):
            style = "none"
        outside, self.note = self.note, self.note or _is_note(node)
        self.lists.append((style, _read_count(start) or 1))
        self.walk(node, depth + 1)
        self.flush()
        self.lists.pop()
        self.note = outside

    def _enter_item(self, node: LexborNode, depth: int) -> None:
        self.flush()
        style, number = self.lists.pop() if self.lists else ("ul", 1)
        value = node.attributes.get("value") or ""
        number = _read_count(value) or number
        self.lists.append((style, number + 1))
        outside, self.note = self.note, self.note or _is_note(node)
        self.kind, self.level = "bullet" if style in ("ul", "none") else "paragraph", len(self.lists)
        self.label = None if style in ("ul", "none") else write_label(style, number)
        self.walk(node, depth + 1)
        self.flush()
        self.kind, self.level, self.label, self.note = "paragraph", 1, None, outside

    def flush(self) -> None:
        """End the paragraph that is open."""
        for text in _join_breaks("".join(self.pieces)):
            self.blocks.append(self._make_block(text))
            self.kind, self.label = "paragraph", None
        self.pieces = []

    def _make_block(self, text: str) -> Block:
        if self.note:
            mark = self.label.rstrip(".") if self.label else None
            if found := _NOTE_MARK.match(text):
                mark, text = mark or found[1], text[found.end() :].lstrip() if not self.label else text
            return Block("footnote", f"[{mark}] {text}" if mark else text)
        block = read_block(text)
        if self.kind == "bullet":
            return Block("bullet", block.text, level=self.level)
        if self.label and not starts_item(text):
            return Block("paragraph", text, level=self.level, label=self.label)
        return block


def _read_count(value: str) -> int | None:
    """Read the number of a list item as an attribute gives it, None when it is no sensible one."""
    return int(value) if value.isascii() and value.isdigit() and len(value) < _FIGURES else None


def _write_raised(node: LexborNode) -> str:
    """A raised figure with a link is the mark of a footnote."""
    text = " ".join(node.text().split())
    bare = text.strip("[]()")
    linked = node.css_first("a") is not None or (node.parent is not None and node.parent.tag == "a")
    return f"[{bare}]" if linked and bare.isdecimal() else text


def _is_note(node: LexborNode) -> bool:
    attributes = node.attributes
    names = " ".join(attributes.get(key) or "" for key in ("id", "class", "role"))
    return bool(_NOTE_NAME.search(names))


def _join_breaks(text: str) -> Iterator[str]:
    """Lines within a paragraph go together, unless a blank line, a closed sentence or an item parts them."""
    group: list[str] = []
    for line in (" ".join(piece.split()) for piece in text.split("\n")):
        if group and (not line or starts_item(line) or _ENDS.search(group[-1][-12:])):
            yield join_lines(group)
            group = []
        if line:
            group.append(line)
    if group:
        yield join_lines(group)
