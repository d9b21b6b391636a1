"""Text made safe for a cell: no control characters, nothing that a spreadsheet would run as a formula."""

import re

FORMULA = re.compile(r"[=+\-@＝＋－＠\t\r\n]")
NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean_text(text: str) -> str:
    """Drop what XML 1.0 (2008, section 2.2) forbids (controls, lone surrogates); end every line with LF."""
    return NOT_IN_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def escape_cell(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would take for a formula, full-width signs included."""
    return f"'{text}" if FORMULA.match(text) else text
