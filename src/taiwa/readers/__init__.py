"""Readers: one file per source format, from bytes to vocabulary types.

READERS names the reader of each suffix; its module is loaded when the first file of that format is read.
"""

READERS = {
    ".txt": "taiwa.readers.text:read_text",
    ".md": "taiwa.readers.markdown:read_markdown",
    ".markdown": "taiwa.readers.markdown:read_markdown",
    ".html": "taiwa.readers.html:read_html",
    ".htm": "taiwa.readers.html:read_html",
    ".xhtml": "taiwa.readers.html:read_html",
    ".docx": "taiwa.readers.docx:read_docx",
    ".docm": "taiwa.readers.docx:read_docx",
    ".pdf": "taiwa.readers.pdf:read_pdf",
}
