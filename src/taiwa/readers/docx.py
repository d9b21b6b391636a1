"""Word files: paragraphs, tables, lists, footnotes; tracked changes as if accepted."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO

import docx
from docx.document import Document as WordDocument
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from taiwa.readers.lines import read_block
from taiwa.readers.parsed import Parsed
from taiwa.readers.word_lists import WordLists
from taiwa.vocabulary.document import Block
from taiwa.vocabulary.errors import InputError
from taiwa.vocabulary.limits import Limits

_REMEDY = "Open it in Word and save it again as .docx, or save its text as .txt."
_HEADING = re.compile(r"(?:heading|見出し)\s*(\d)", re.IGNORECASE)
_GONE = frozenset(qn(f"w:{name}") for name in ("del", "moveFrom", "rPr", "pPr", "instrText", "delText"))
_SKIPPED = (*_GONE, "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback")
_PLAIN = {qn("w:tab"): " ", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_MAX_ENTRIES = 5_000
_MAX_FAKE_HEADING = 120
_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


def read_docx(data: bytes, limits: Limits) -> Parsed:
    """Read a Word file.

    Raises:
        InputError: it is damaged, or grows beyond the limit when unpacked.
    """
    _check_package(data, limits)
    try:
        document = docx.Document(BytesIO(data))
    except (KeyError, ValueError, PackageNotFoundError) as error:
        raise InputError("this is no Word file, or it is damaged", remedy=_REMEDY) from error
    return Parsed((*_read_body(document), *_read_notes(document)))


def _check_package(data: bytes, limits: Limits) -> None:
    with zipfile.ZipFile(BytesIO(data)) as package:
        entries = package.infolist()
    if len(entries) > _MAX_ENTRIES:
        raise InputError(f"the file holds {len(entries):,} parts", remedy=_REMEDY)
    limits.check_unpacked(sum(entry.file_size for entry in entries))


def _read_body(document: WordDocument) -> Iterator[Block]:
    lists = WordLists(document)
    notes: dict[str, int] = {}
    carried = ""
    for paragraph in document.element.body.iter(qn("w:p")):
        if _is_aside(paragraph):
            continue
        text = carried + _read_text(paragraph, notes)
        carried = text if _loses_its_end(paragraph) else ""
        if not carried:
            yield from _make_blocks(paragraph, text, lists)
    if carried:
        yield Block("paragraph", carried)


def _is_aside(paragraph: BaseOxmlElement) -> bool:
    """The fallback of a text box repeats it; a deleted paragraph is gone."""
    return any(above.tag in _SKIPPED for above in paragraph.iterancestors())


def _loses_its_end(paragraph: BaseOxmlElement) -> bool:
    """The paragraph mark was deleted in a tracked change: the text runs on into the next paragraph."""
    return paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}/{qn('w:del')}") is not None


def _make_blocks(paragraph: BaseOxmlElement, text: str, lists: WordLists) -> Iterator[Block]:
    style = lists.name_style(paragraph)
    label, depth, bullet = lists.count(paragraph) if text.strip() else (None, 1, False)
    if (level := _find_level(paragraph, style, text)) is not None:
        line = " ".join(text.split())
        yield Block("heading", line, level=level, label=label) if level else Block("title", line)
        return
    for line in filter(str.strip, text.split("\n")):
        block = read_block(line)
        if bullet:
            yield Block("bullet", block.text, level=depth)
        elif label:
            yield Block("paragraph", block.text, level=depth, label=label)
        else:
            yield block
        label, bullet = None, False


def _find_level(paragraph: BaseOxmlElement, style: str, text: str) -> int | None:
    """Give 0 for the title, 1 and up for headings, None for text; a short line all in bold is a heading."""
    if style.lower() in ("title", "表題"):
        return 0
    if found := _HEADING.match(style):
        return int(found[1])
    outline = paragraph.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
    if outline is not None and (outline.get(qn("w:val")) or "9") < "9":
        return int(outline.get(qn("w:val")) or 0) + 1
    line = text.strip()
    bold = 0 < len(line) <= _MAX_FAKE_HEADING and line[-1] not in ".。;:,、" and _is_bold(paragraph)
    return 3 if bold and not _in_table(paragraph) else None


def _is_bold(paragraph: BaseOxmlElement) -> bool:
    runs = [run for run in paragraph.iter(qn("w:r")) if (run.findtext(qn("w:t")) or "").strip()]
    return bool(runs) and all(_has_bold(run) for run in runs)


def _has_bold(run: BaseOxmlElement) -> bool:
    mark = run.find(f"{qn('w:rPr')}/{qn('w:b')}")
    return mark is not None and mark.get(qn("w:val")) not in ("0", "false")


def _in_table(paragraph: BaseOxmlElement) -> bool:
    return next(paragraph.iterancestors(qn("w:tc")), None) is not None


def _read_text(paragraph: BaseOxmlElement, notes: dict[str, int] | None = None) -> str:
    """Join the text of a paragraph; footnote marks become "[1]", numbered in the order of the text."""
    pieces: list[str] = []
    waiting = list(reversed(paragraph))
    while waiting:
        node = waiting.pop()
        tag = node.tag
        if tag in _SKIPPED or tag == qn("w:p") or not isinstance(tag, str):
            continue
        if tag == qn("w:t"):
            pieces.append(node.text or "")
        elif tag in _PLAIN:
            pieces.append("" if node.get(qn("w:type")) == "page" else _PLAIN[tag])
        elif tag in (qn("w:footnoteReference"), qn("w:endnoteReference")) and notes is not None:
            key = f"{tag}{node.get(qn('w:id'))}"
            pieces.append(f"[{notes.setdefault(key, len(notes) + 1)}]")
        else:
            waiting.extend(reversed(node))
    return "".join(pieces)


def _read_notes(document: WordDocument) -> Iterator[Block]:
    """Read footnotes, then endnotes, each as one block with its mark."""
    references: dict[str, int] = {}
    for paragraph in document.element.body.iter(qn("w:p")):
        if not _is_aside(paragraph):
            _read_text(paragraph, references)
    for kind in ("footnote", "endnote"):
        texts = _collect_notes(document, kind)
        for key, number in references.items():
            tag, _, name = key.partition("}")[2].partition("Reference")
            if tag == kind and name in texts:
                yield Block("footnote", f"[{number}] {texts[name]}")


def _collect_notes(document: WordDocument, kind: str) -> dict[str, str]:
    for relation in document.part.rels.values():
        if relation.reltype.endswith(f"/{kind}s") and not relation.is_external:
            root = parse_xml(relation.target_part.blob)
            return {
                str(note.get(qn("w:id"))): " ".join(" ".join(map(_read_text, note.iter(qn("w:p")))).split())
                for note in root.iter(qn(f"w:{kind}"))
                if note.get(qn("w:type")) not in _SEPARATORS
            }
    return {}
