import zipfile
from io import BytesIO

import pytest

from taiwa.readers.documents import read_document
from taiwa.vocabulary.errors import InputError
from taiwa.vocabulary.limits import Limits


def pack(*names):
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name in names:
            package.writestr(zipfile.ZipInfo(name), "x")
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "line"),
    [
        (b"", "a.txt", "a.txt: the file is empty. Check that it was saved whole."),
        (b" \n\t ", "a.md", "a.md: the file is empty. Check that it was saved whole."),
        (b"no pdf", "a.pdf", "a.pdf: the file is called .pdf but is none, or it is damaged."),
        (b"no docx", "a.docx", "a.docx: the file is called .docx but is none, or it is damaged."),
        (pack("photo.jpg"), "a.docx", "a.docx: this is an archive (zip)."),
        (pack("xl/workbook.xml"), "a.docx", "a.docx: this is an Excel workbook, not a document."),
        (pack("[Content_Types].xml"), "a.docx", "a.docx: the file is damaged."),
        (pack("word/document.xml")[:60], "a.docx", "a.docx: the file is a damaged Word file or archive."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "a.doc", "a.doc: this is an old Word file (.doc) or one locked with"),
        (b"{\\rtf1 x}", "a.rtf", "a.rtf: this is Rich Text (.rtf)."),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "a.png", "a.png: this is no text."),
        (bytes(range(256)) * 9, "a.xyz", "a.xyz: this is no text."),
        (b"<html><body><nav>Menu</nav></body></html>", "a.html", "a.html: no text was found."),
    ],
)
def test_bad_input_is_one_clear_line(data, name, line):
    with pytest.raises(InputError) as caught:
        read_document(data, name)
    assert str(caught.value)[: len(line)] == line
    assert caught.value.remedy
    assert "\n" not in str(caught.value)


def test_a_text_beyond_the_limits_is_refused():
    with pytest.raises(
        InputError, match=r"^a\.txt: the file has 2 MB, the limit is 1 MB\. Set TAIWA_MAX_FILE_MB"
    ):
        read_document(b"x" * 2_000_000, "a.txt", limits=Limits(file_mb=1))
    with pytest.raises(
        InputError, match=r"^a\.txt: the text has 50 characters, the limit is 9\. Set TAIWA_MAX_TEXT"
    ):
        read_document(b"x" * 50, "a.txt", limits=Limits(text_chars=9))


@pytest.mark.parametrize("name", ["a", "a.unknown", "a.TXT", "declaration.v2.final"])
def test_text_under_any_name_is_read(name):
    assert [p.text for p in read_document(b"We act.", name).passages] == ["We act."]
