import pytest

from taiwa.readers.encoding import decode_text
from taiwa.vocabulary.errors import InputError

ENGLISH = "“We” agree – à jamais."
JAPANESE = "我々は、児童労働を撤廃する。"


@pytest.mark.parametrize(
    "name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-16-le", "utf-32", "cp1252"]
)
def test_english_is_decoded(name):
    assert decode_text(ENGLISH.encode(name)) == ENGLISH


@pytest.mark.parametrize(
    "name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp932", "euc_jp", "iso2022_jp"]
)
def test_japanese_is_decoded(name):
    assert decode_text((JAPANESE * 5).encode(name)) == JAPANESE * 5


@pytest.mark.parametrize(
    "data", [b"\x00\x01\x02\x03" * 50, bytes(range(256)) * 4, b"\x89PNG\r\n\x1a\n\0\0\0"]
)
def test_what_is_no_text_is_refused(data):
    with pytest.raises(InputError, match=r"this is no text\. Save it as"):
        decode_text(data)
