"""Bytes become characters: Unicode with or without its mark, the Japanese encodings, Windows Western."""

import codecs
import unicodedata

from taiwa.vocabulary.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 4_000
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
    usual = sum(
        char in "\t\r\n" or " " <= char <= "ſ" or "\u2000" <= char <= "鿿" or "！" <= char <= "ﾟ"
        for char in text
    )
    return usual / max(len(text), 1)


def _decode_legacy(data: bytes) -> str:
    found = [text for text in (_try(data, "cp932"), _try(data, "euc_jp")) if text and _count_kana(text)]
    if found:
        return max(found, key=_count_kana)
    if b"\x1b$" in data and (text := _try(data, "iso2022_jp")):
        return text
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
