"""PDF files."""

import pypdfium2 as pdfium  # type: ignore[import-untyped]  # ships no types
import pypdfium2.raw as pdfium_c  # type: ignore[import-untyped]  # ships no types

from taiwa.readers.parsed import Parsed
from taiwa.readers.pdf_layout import lay_out_pages
from taiwa.readers.pdf_lines import Line, read_page_lines
from taiwa.readers.pdf_paragraphs import make_blocks
from taiwa.vocabulary.errors import InputError
from taiwa.vocabulary.limits import Limits

_FEW = 20


def read_pdf(data: bytes, limits: Limits) -> Parsed:
    """Read the text of a PDF.

    Raises:
        InputError: the file is locked, damaged, too long, or a scan without text.
    """
    document = _open(data)
    try:
        limits.check_pages(len(document))
        pages, heights = _read_pages(document, limits)
    finally:
        document.close()
    empty = [number for number, page in enumerate(pages, start=1) if not page]
    _require_text(pages)
    return Parsed(tuple(make_blocks(lay_out_pages(pages, heights))), notes=_tell_empty(empty))


def _open(data: bytes) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code in (pdfium_c.FPDF_ERR_PASSWORD, pdfium_c.FPDF_ERR_SECURITY):
            raise InputError(
                "the PDF is locked with a password",
                remedy="Open it with the password and save a copy without.",
            ) from error
        raise InputError(
            "the PDF is damaged", remedy="Fetch or export it again, or save its text as .txt."
        ) from error


def _read_pages(document: pdfium.PdfDocument, limits: Limits) -> tuple[list[list[Line]], list[float]]:
    pages: list[list[Line]] = []
    heights: list[float] = []
    length = 0
    for index in range(len(document)):
        try:
            page = document[index]
        except pdfium.PdfiumError as error:
            raise InputError(
                f"page {index + 1} of the PDF is damaged",
                remedy="Fetch or export it again, or save its text as .txt.",
            ) from error
        lines = read_page_lines(page, index + 1)
        length += sum(len(line.text) for line in lines)
        limits.check_text(length)
        pages.append(lines)
        heights.append(page.get_height())
        page.close()
    return pages, heights


def _require_text(pages: list[list[Line]]) -> None:
    letters = sum(len(line.text) for page in pages for line in page)
    if letters < _FEW and len(pages) * _FEW > letters:
        raise InputError(
            "the PDF holds pictures of pages and no text (a scan)",
            remedy="Run text recognition (OCR) in another program, then read its result or paste the text.",
        )


def _tell_empty(pages: list[int]) -> tuple[str, ...]:
    if not pages:
        return ()
    shown = ", ".join(map(str, pages[:10])) + (" …" if len(pages) > 10 else "")  # noqa: PLR2004  a short note
    return (f"No text on page {shown}: a picture, or empty.",)
