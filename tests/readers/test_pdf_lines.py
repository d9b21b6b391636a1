import pypdfium2 as pdfium
import pytest

from taiwa.readers.pdf_lines import read_page_lines

typst = pytest.importorskip("typst", reason="typst makes the PDFs of these tests (extra: reports)")


def read(source):
    document = pdfium.PdfDocument(typst.compile(source.encode()))
    return read_page_lines(document[0], 1)


def test_lines_have_size_weight_and_place():
    small, large = read('We act.\n\n#text(20pt, weight: "bold")[Labour]')
    assert (small.text, small.bold, large.text, large.bold) == ("We act.", False, "Labour", True)
    assert large.size > 1.5 * small.size
    assert large.bottom < small.bottom


def test_raised_figures_are_marks_of_notes():
    lines = read("We act#footnote[here] on CO#sub[2].")
    assert lines[0].text.startswith("We act[1] on CO")
    assert lines[-1].text == "[1] here"
