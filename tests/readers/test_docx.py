import zipfile
from io import BytesIO

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from taiwa.readers.documents import read_document
from taiwa.vocabulary.errors import InputError
from taiwa.vocabulary.limits import Limits

NOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
NOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


def save(document):
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


@pytest.fixture
def declaration():
    document = docx.Document()
    document.add_heading("Test Declaration", 0)
    document.add_paragraph("Geneva, 15-16 November 2022")
    document.add_heading("Labour", 1)
    for text in ("We commit to act.", "We welcome it."):
        document.add_paragraph(text, style="List Number")
    document.add_paragraph("end child labour", style="List Bullet")
    document.add_paragraph().add_run("A line in bold").bold = True
    changed = document.add_paragraph("We keep ").paragraph_format.element
    changed.append(
        parse_xml(f'<w:del {nsdecls("w")} w:id="1"><w:r><w:delText>old </w:delText></w:r></w:del>')
    )
    changed.append(parse_xml(f'<w:ins {nsdecls("w")} w:id="2"><w:r><w:t>new words.</w:t></w:r></w:ins>'))
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "cell one", "cell two"
    body = document.element.body
    inside = "<w:sdtContent><w:p><w:r><w:t>In a control.</w:t></w:r></w:p></w:sdtContent>"
    control = f"<w:sdt {nsdecls('w')}>{inside}</w:sdt>"
    body.insert(len(body) - 1, parse_xml(control))
    return document


def test_word_gives_headings_lists_cells_and_accepted_changes(declaration):
    document = read_document(save(declaration), "d.docx")
    assert (document.title, document.date) == ("Test Declaration", "2022-11-16")
    assert [(p.printed, p.kind, p.heading, p.text) for p in document.passages] == [
        (None, "paragraph", (), "Geneva, 15-16 November 2022"),
        ("1", "paragraph", ("Labour",), "1. We commit to act."),
        ("2", "paragraph", ("Labour",), "2. We welcome it."),
        (None, "bullet", ("Labour",), "end child labour"),
        (None, "paragraph", ("Labour", "A line in bold"), "We keep new words."),
        (None, "paragraph", ("Labour", "A line in bold"), "cell one"),
        (None, "paragraph", ("Labour", "A line in bold"), "cell two"),
        (None, "paragraph", ("Labour", "A line in bold"), "In a control."),
    ]


def test_footnotes_follow_the_text():
    document = docx.Document()
    paragraph = document.add_paragraph("We act.").paragraph_format.element
    paragraph.append(parse_xml(f'<w:r {nsdecls("w")}><w:footnoteReference w:id="5"/></w:r>'))
    document.add_paragraph("We report.")
    notes = (
        f'<w:footnotes {nsdecls("w")}><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
        '<w:footnote w:id="5"><w:p><w:r><w:t>See the annex.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    part = docx.opc.part.Part(docx.opc.packuri.PackURI("/word/footnotes.xml"), NOTES_TYPE, notes.encode())
    document.part.relate_to(part, NOTES)
    passages = read_document(save(document), "d.docx").passages
    assert [(p.text, p.printed) for p in passages] == [
        ("We act.[1]", None),
        ("We report.", None),
        ("[1] See the annex.", "note 1"),
    ]


def test_a_zip_bomb_is_refused_before_it_is_unpacked():
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", b"0" * 30_000_000)
    with pytest.raises(
        InputError, match=r"^bomb\.docx: the file grows to 30 MB when unpacked, the limit is 20 MB"
    ):
        read_document(stream.getvalue(), "bomb.docx", limits=Limits(unpacked_mb=20))
