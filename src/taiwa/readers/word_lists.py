"""Numbers of Word's lists, which the file stores apart from the text."""

import re

from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from taiwa.readers.list_numbers import write_letter, write_roman

_PLACE = re.compile(r"%(\d)")
_KANJI = "〇一二三四五六七八九"
_CIRCLED = 0x2460


class WordLists:
    """Counts list paragraphs in the order of the document.

    Args:
        document: an open Word file; one without lists gives no numbers.
    """

    def __init__(self, document: WordDocument) -> None:
        self._styles = {
            style.get(qn("w:styleId")): style for style in _children(document, "styles", "w:style")
        }
        nums = _children(document, "numbering", "w:num")
        self._abstract = {num.get(qn("w:numId")): _value(num, "w:abstractNumId") for num in nums}
        self._restarts = {num.get(qn("w:numId")): _read_starts(num) for num in nums}
        self._levels = {
            definition.get(qn("w:abstractNumId")): {
                level.get(qn("w:ilvl")): level for level in definition.iter(qn("w:lvl"))
            }
            for definition in _children(document, "numbering", "w:abstractNum")
        }
        self._counts: dict[str, dict[int, int]] = {}
        self._seen: set[str] = set()

    def name_style(self, paragraph: BaseOxmlElement) -> str:
        """Give the name of a paragraph's style, "" when it has none."""
        style = self._styles.get(_value(paragraph, "w:pPr/w:pStyle"))
        return (_value(style, "w:name") or "") if style is not None else ""

    def count(self, paragraph: BaseOxmlElement) -> tuple[str | None, int, bool]:
        """Count a paragraph.

        Returns:
            Its number as printed or None, its depth from 1, and whether it is a bullet.
        """
        number, level = self._find_list(paragraph)
        if number is None or number == "0" or number not in self._abstract:
            return None, 1, False
        levels = self._levels.get(self._abstract[number], {})
        definition = levels.get(str(level))
        style = _value(definition, "w:numFmt") if definition is not None else None
        if definition is None or style in (None, "none"):
            return None, level + 1, False
        if style == "bullet":
            return None, level + 1, True
        self._advance(number, level, levels)
        return self._write(number, definition, levels), level + 1, False

    def _find_list(self, paragraph: BaseOxmlElement) -> tuple[str | None, int]:
        """Look for the list on the paragraph, then on its style and the styles that one rests on."""
        holder: BaseOxmlElement | None = paragraph
        name = _value(paragraph, "w:pPr/w:pStyle")
        for _ in range(10):
            if holder is not None and (number := _value(holder, "w:pPr/w:numPr/w:numId")) is not None:
                level = (
                    _value(paragraph, "w:pPr/w:numPr/w:ilvl") or _value(holder, "w:pPr/w:numPr/w:ilvl") or "0"
                )
                return number, int(level) if level.isdecimal() else 0
            holder = self._styles.get(name)
            name = _value(holder, "w:basedOn") if holder is not None else None
        return None, 0

    def _advance(self, number: str, level: int, levels: dict[str, BaseOxmlElement]) -> None:
        counts = self._counts.setdefault(self._abstract[number] or number, {})
        if number not in self._seen:
            self._seen.add(number)
            for depth, start in self._restarts[number].items():
                counts[depth] = start - 1
        for depth in [depth for depth in counts if depth > level]:
            del counts[depth]
        for depth in range(level + 1):
            counts.setdefault(depth, _start(levels.get(str(depth))) - (1 if depth == level else 0))
        counts[level] += 1

    def _write(
        self, number: str, definition: BaseOxmlElement, levels: dict[str, BaseOxmlElement]
    ) -> str | None:
        counts = self._counts[self._abstract[number] or number]

        def fill(place: re.Match[str]) -> str:
            depth = int(place[1]) - 1
            inner = levels.get(str(depth))
            style = _value(inner, "w:numFmt") if inner is not None else "decimal"
            return write_number(counts.get(depth, 1), style or "decimal")

        return _PLACE.sub(fill, _value(definition, "w:lvlText") or "").strip() or None


def write_number(number: int, style: str) -> str:
    """Write a number in a style of Word's, in figures where the style is not known."""
    if style.endswith("Letter"):
        letter = write_letter(number)
        return letter.upper() if style.startswith("upper") else letter
    if style.endswith("Roman"):
        roman = write_roman(number)
        return roman.upper() if style.startswith("upper") else roman
    if style.startswith(("japanese", "ideographDigital", "chineseCounting", "taiwaneseCounting")):
        return _write_kanji(number)
    if style.startswith("decimalEnclosedCircle") and 1 <= number <= 20:  # noqa: PLR2004  Unicode has twenty
        return chr(_CIRCLED + number - 1)
    return str(number)


def _write_kanji(number: int) -> str:
    tens, ones = divmod(number, 10)
    if not 0 < number < 100:  # noqa: PLR2004  more than two figures are not written so
        return str(number)
    front = ("" if tens == 1 else _KANJI[tens]) + "十" if tens else ""
    return front + (_KANJI[ones] if ones else "")


def _children(document: WordDocument, part: str, tag: str) -> list[BaseOxmlElement]:
    for relation in document.part.rels.values():
        if relation.reltype.endswith(f"/{part}") and not relation.is_external:
            target = relation.target_part
            root = getattr(target, "element", None)
            if root is None:
                root = parse_xml(target.blob)
            return list(root.findall(qn(tag)))
    return []


def _value(node: BaseOxmlElement | None, path: str) -> str | None:
    if node is None:
        return None
    found = node.find("/".join(qn(step) for step in path.split("/")))
    return found.get(qn("w:val")) if found is not None else None


def _start(level: BaseOxmlElement | None) -> int:
    value = _value(level, "w:start") or "1"
    return int(value) if value.isdecimal() else 1


def _read_starts(num: BaseOxmlElement) -> dict[int, int]:
    starts: dict[int, int] = {}
    for override in num.findall(qn("w:lvlOverride")):
        value, level = _value(override, "w:startOverride"), override.get(qn("w:ilvl"))
        if value and value.isdecimal() and level and level.isdecimal():
            starts[int(level)] = int(value)
    return starts
