import datetime as dt

import pypdfium2
import pytest

from samples import make_ask_trace, make_candidate, make_document, make_tracing
from taiwa.reports.answer import build_answer_table
from taiwa.reports.fonts import find_fonts
from taiwa.reports.pdf import render_pdf
from taiwa.vocabulary.match import Tracing

pytest.importorskip("typst", reason="the extra [reports] is not installed")
DAY = dt.date(2024, 12, 1)
needs_japanese = pytest.mark.skipif(
    next(find_fonts(), None) is None, reason="no Japanese font: apt install fonts-noto-cjk"
)


def render(tracing=None, language="en"):
    return render_pdf(build_answer_table(tracing or make_tracing(), None, language, DAY))


def read(data):
    document = pypdfium2.PdfDocument(data)
    texts = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return [" ".join(text.split()) for text in texts]


def test_the_page_says_everything_in_words():
    (text,) = read(render())
    for words in (
        "Our asks, and where the text answers them",
        "Date: 1 December 2024",
        "We will take measures to end child and forced labour by 2030.",
        "commits with date, measure or duty",
        "C182 Art. 3(d) (1999); Town_2021 para 29",
        "no answer found in these documents (searched: 3 passages in Town_2024)",
        "points the other way",
        "People decide",
        "Page 1 of 1",
    ):
        assert words in text
    assert "0.82" not in text


@needs_japanese
def test_japanese_is_drawn():
    (text,) = read(render(language="ja"))
    for words in ("提言の反映状況", "全面的に反映", "判断は人が行います"):
        assert words in text.replace(" ", "")


def test_the_header_repeats_on_every_page():
    passage = make_document().passages[0]
    asks = (make_ask_trace((f"A{n}", "End child labour."), (make_candidate(passage),)) for n in range(20))
    texts = read(render(Tracing((make_document(),), tuple(asks))))
    assert len(texts) > 1
    assert [text.count("Answer in the text") for text in texts[:-1]] == [1] * (len(texts) - 1)
    assert f"Page 2 of {len(texts)}" in texts[1]


def test_text_is_never_markup():
    wicked = '#panic("x") *bold* $x$ \\ <label> @ref // "quoted"'
    tracing = Tracing((make_document(),), (make_ask_trace(("A1", wicked)),))
    assert wicked in read(render(tracing))[0]


def test_a_long_sentence_goes_over_pages_complete():
    document = make_document(texts=((" ".join(f"word{n}" for n in range(3000)), "1"),))
    found = make_candidate(document.passages[0])
    text = " ".join(read(render(Tracing((document,), (make_ask_trace(("A1", "Ask."), (found,)),)))))
    assert all(f"word{n}" in text for n in (0, 1500, 2999))


def test_the_file_says_what_it_is():
    document = pypdfium2.PdfDocument(render())
    found = [document.get_metadata_value(name) for name in ("Title", "Author", "CreationDate")]
    document.close()
    assert found == ["Our asks, and where the text answers them", "Taiwa", "D:20241201000000Z"]


def test_same_input_same_bytes():
    assert render() == render()
