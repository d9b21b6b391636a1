from io import BytesIO

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from taiwa.readers import READERS
from taiwa.readers.documents import read_document
from taiwa.vocabulary.errors import InputError
from taiwa.vocabulary.limits import Limits

LIMITS = Limits(pages=20, text_chars=200_000, unpacked_mb=5)
PIECES = st.sampled_from(
    [
        *(
            b"1. ",
            b"(a) ",
            b"- ",
            b"## ",
            b"Article 3",
            b"Date: 2020-01-01\n",
            b"<p>",
            b"<ol type=i start=9>",
            b"<li>",
        ),
        *(
            b"<table><td>",
            b"</div>",
            b"\n\n",
            b"\r\n",
            b"\f",
            b"\x00",
            b"\xef\xbb\xbf",
            b"\xff\xfe",
            b"\xe6\x88\x91",
        ),
        *(
            "我々は。".encode(),
            "①１．「".encode("cp932"),
            b"We will act.",
            b"| a | b |\n|--|--|\n",
            b"[1] ",
            b"```",
            b"\\u2019",
        ),
    ]
)
TEXTS = st.lists(PIECES | st.binary(max_size=8), max_size=30).map(b"".join)


def check(data, name):
    try:
        document = read_document(data, name, limits=LIMITS)
    except InputError:
        return
    assert [p.running for p in document.passages] == list(range(1, len(document.passages) + 1))
    assert all(document.text[p.start : p.end] == p.text for p in document.passages)
    assert all(document.text[s.start : s.end] == s.text for p in document.passages for s in p.sentences)


@given(TEXTS, st.sampled_from([*READERS, ".xyz"]))
@settings(max_examples=150, deadline=None)
def test_any_bytes_give_a_document_or_an_error(data, suffix):
    check(data, f"f{suffix}")


def _make_word():
    document = docx.Document()
    document.add_heading("Declaration", 1)
    document.add_paragraph("We commit to act.", style="List Number")
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _make_pdf():
    typst = pytest.importorskip("typst", reason="typst makes the PDF of this test (extra: reports)")
    return typst.compile(b"= Declaration\n1. We commit to act.\n2. We report#footnote[here].")


@pytest.fixture(scope="module", params=[".docx", ".pdf"])
def valid(request):
    return request.param, _make_word() if request.param == ".docx" else _make_pdf()


@given(st.data())
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_changed_file_gives_a_document_or_an_error(valid, data):
    suffix, original = valid
    changed = bytearray(original)
    for place in data.draw(st.lists(st.integers(0, len(original) - 1), min_size=1, max_size=12)):
        changed[place] = data.draw(st.integers(0, 255))
    if data.draw(st.booleans()):
        del changed[data.draw(st.integers(0, len(original) - 1)) :]
    check(bytes(changed), f"f{suffix}")
