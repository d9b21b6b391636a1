"""The answer table as a Word document that people edit."""

import datetime as dt
import io
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from taiwa.reports.answer import AnswerRow, AnswerTable, Span
from taiwa.reports.archive import fix_times

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.table import Table, _Cell, _Row
    from docx.text.paragraph import Paragraph

LATIN, JAPANESE = "Calibri", "Yu Gothic"
WIDTHS = (44, 64, 36, 38, 24, 36, 31)  # mm; together the text width of A4 across
LOCALES = {"en": "en-GB", "ja": "ja-JP"}
BOX, ABSENT = "☐", "–"


def render_docx(table: AnswerTable) -> bytes:
    """A Word document, A4 across, with real headings and a header row that repeats on every page."""
    from docx import Document  # noqa: PLC0415  python-docx is slow to import, other formats do without

    document = Document()
    _set_page(document)
    _set_fonts(document)
    _set_properties(document, table)
    document.add_heading(table.title, level=1)
    document.add_paragraph(table.subtitle)
    document.add_paragraph(table.dated)
    _add_table(document, table)
    document.add_heading(table.noted, level=2)
    for note in table.notes:
        document.add_paragraph(note, style="List Bullet")
    data = io.BytesIO()
    document.save(data)
    return fix_times(data.getvalue())


def _set_page(document: "Document") -> None:
    from docx.enum.section import WD_ORIENT  # noqa: PLC0415  as above
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415  as above
    from docx.shared import Mm  # noqa: PLC0415  as above

    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(12)
    section.top_margin = section.bottom_margin = Mm(15)
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _add_field(footer, "PAGE")
    footer.add_run(" / ")
    _add_field(footer, "NUMPAGES")


def _add_field(paragraph: "Paragraph", code: str) -> None:
    field = _make_element("w:fldSimple", instr=code)
    field.append(paragraph.add_run("1")._r)  # noqa: SLF001  python-docx has no other way to fields
    paragraph._p.append(field)  # noqa: SLF001  as above


def _set_fonts(document: "Document") -> None:
    """Name a Latin and a Japanese font: Word takes its own choice for Japanese where a style names none.

    Latin text counts as English in both languages; as Japanese it would be broken inside its words.
    """
    from docx.shared import Pt, RGBColor  # noqa: PLC0415  as above

    sizes = {"Normal": 9.5, "Heading 1": 18, "Heading 2": 13, "List Bullet": 9.5}
    for name, size in sizes.items():
        style = document.styles[name]
        style.font.size, style.font.color.rgb = Pt(size), RGBColor(0x1D, 0x24, 0x29)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        fonts.attrib.clear()
        fonts.attrib.update(_make_element("w:rFonts", ascii=LATIN, hAnsi=LATIN, eastAsia=JAPANESE).attrib)
    document.styles["Normal"].paragraph_format.space_after = Pt(2)
    document.styles["Heading 1"].paragraph_format.space_before = Pt(0)
    language = _make_element("w:lang", val=LOCALES["en"], eastAsia=LOCALES["ja"])
    document.styles["Normal"].element.get_or_add_rPr().append(language)


def _set_properties(document: "Document", table: AnswerTable) -> None:
    made = dt.datetime.combine(table.date, dt.time())
    properties = document.core_properties
    properties.title, properties.author, properties.last_modified_by = table.title, "Taiwa", "Taiwa"
    properties.comments, properties.language = "", LOCALES[table.language]
    properties.created = properties.modified = made


def _add_table(document: "Document", table: AnswerTable) -> None:
    from docx.shared import Mm  # noqa: PLC0415  as above

    grid = document.add_table(rows=1, cols=len(table.headings), style="Table Grid")
    grid.autofit = False
    for column, width in zip(grid.columns, WIDTHS, strict=True):
        column.width = Mm(width)
    _fill_header(grid, table.headings)
    for row in table.rows:
        _fill_row(grid.add_row(), row, table.decisions)
    for line in grid.rows:
        for cell, width in zip(line.cells, WIDTHS, strict=True):
            cell.width = Mm(width)


def _fill_header(grid: "Table", headings: Sequence[str]) -> None:
    row = grid.rows[0]
    _set_row(row, "w:tblHeader")
    for cell, heading in zip(row.cells, headings, strict=True):
        cell.paragraphs[0].add_run(heading).bold = True
        shading = _make_element("w:shd", val="clear", color="auto", fill="E8EDEF")
        cell._tc.get_or_add_tcPr().append(shading)  # noqa: SLF001  python-docx has no other way to shading


def _fill_row(line: "_Row", row: AnswerRow, decisions: Iterable[str]) -> None:
    _set_row(line, "w:cantSplit")
    ask, answer, place, strength, change, earlier, decision = line.cells
    ask.paragraphs[0].add_run(f"{row.id}  ").bold = True
    ask.paragraphs[0].add_run(row.ask)
    _add_spans(answer.paragraphs[0], row.answer)
    if row.answer:
        _add_quiet(answer, filter(None, (row.remark,)))
    else:
        answer.paragraphs[0].add_run(row.remark).bold = True
    place.paragraphs[0].add_run(row.place or ABSENT)
    _add_quiet(place, filter(None, (row.document, row.about)))
    strength.paragraphs[0].add_run(row.strength or ABSENT)
    _add_quiet(strength, row.flags)
    change.paragraphs[0].add_run(row.change or ABSENT)
    earlier.paragraphs[0].add_run(row.earlier or ABSENT)
    decision.paragraphs[0].add_run("\n".join(f"{BOX} {choice}" for choice in decisions))


def _set_row(row: "_Row", flag: str) -> None:
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001  python-docx has no other way to row flags
    properties.append(_make_element(flag))


def _make_element(tag: str, **attributes: str) -> "BaseOxmlElement":
    from docx.oxml import OxmlElement  # noqa: PLC0415  as above
    from docx.oxml.ns import qn  # noqa: PLC0415  as above

    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    return element


def _add_spans(paragraph: "Paragraph", spans: Iterable[Span]) -> None:
    for span in spans:
        paragraph.add_run(span.text).underline = span.met or None


def _add_quiet(cell: "_Cell", lines: Iterable[str]) -> None:
    from docx.shared import Pt, RGBColor  # noqa: PLC0415  as above

    for line in lines:
        font = cell.add_paragraph().add_run(line).font
        font.size, font.color.rgb = Pt(8.5), RGBColor(0x4A, 0x55, 0x5D)
