"""Bytes become characters: Unicode with or without its mark, the Japanese encodings, Windows Western."""

import codecs
import re
import unicodedata

from taiwa.vocabulary.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_JAPANESE = ("cp932", "euc_jp", "utf-16-le", "utf-16-be")
_SAMPLE = 4_000
_USUAL = re.compile(r"[\t\r\n\x20-\xff\u2010-\u203e\u2190-\u27bf\u3000-\u9fff\uff01-\uff9f]")
_USUAL_SHARE = 0.9
_CONTROL_SHARE = 0.02
_REMEDY = "Save it as PDF, Word, HTML or plain text in UTF-8."


def decode_text(data: bytes) -> str:
    """Decode a text file.

    UTF-8 is tried first, then UTF-16 without a mark, then Shift-JIS and EUC-JP where they give kana, at last
    Windows-1252.

    Raises:
        InputError: the bytes are no text.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _require_text(data.decode(name, errors="replace"))
    if b"\0" in data[:_SAMPLE]:
        return _require_text(_decode_wide(data))
    if b"\x1b$" in data[:_SAMPLE] and (text := _try(data, "iso2022_jp")):
        return _require_text(text)
    try:
        return _require_text(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _require_text(_decode_legacy(data))


def _decode_wide(data: bytes) -> str:
    """Take the order of bytes that gives Latin letters, kana and kanji rather than rare signs."""
    best = max(
        ("utf-16-le", "utf-16-be"), key=lambda name: _share_usual(data[:_SAMPLE].decode(name, "replace"))
    )
    if _share_usual(data[:_SAMPLE].decode(best, "replace")) < _USUAL_SHARE:
        raise InputError("this is no text", remedy=_REMEDY)
    return data.decode(best, errors="replace")


def _share_usual(text: str) -> float:
    """Share of the characters that English and Japanese texts are made of."""
    return len(_USUAL.findall(text)) / max(len(text), 1)


def _decode_legacy(data: bytes) -> str:
    read = [text for name in _JAPANESE if (text := _try(data, name))]
    found = [text for text in read if _count_kana(text) and _share_usual(text[:_SAMPLE]) > _USUAL_SHARE]
    if found:
        return max(found, key=_count_kana)
    return data.decode("cp1252", errors="replace")


def _try(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        return None


def _count_kana(text: str) -> int:
    """Count full-width kana; the half-width kind is what Western bytes turn into by chance."""
    return sum("ぁ" <= char <= "ヿ" for char in text[:_SAMPLE])


def _require_text(text: str) -> str:
    sample = text[:_SAMPLE]
    strange = sum(
        char == "\ufffd" or (unicodedata.category(char) == "Cc" and char not in "\t\n\r\f\v\x1b")
        for char in sample
    )
    if strange > _CONTROL_SHARE * len(sample):
        raise InputError("this is no text", remedy=_REMEDY)
    return text.replace("\0", "").replace("\x1b", "")
