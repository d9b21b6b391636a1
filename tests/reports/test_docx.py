import datetime as dt
import io

import docx
from docx.oxml.ns import qn

from samples import make_tracing
from taiwa.reports.answer import build_answer_table
from taiwa.reports.docx import render_docx

DAY = dt.date(2024, 12, 1)


def render(language="en"):
    return render_docx(build_answer_table(make_tracing(), None, language, DAY))


def read(language="en"):
    return docx.Document(io.BytesIO(render(language)))


def test_a_row_says_everything_in_words():
    row = read().tables[0].rows[1]
    assert [cell.text for cell in row.cells] == [
        "A1  End child labour in every supply chain by 2030.",
        "We will take measures to end child and forced labour by 2030.\nsee also Town_2024 passage 2",
        "para 39",
        (
            "commits with date, measure or duty\nwho acts: those who adopt the text\n"
            "condition: “as appropriate”\ndeadline: 2030\nnames SDG 8.7"
        ),
        "no earlier edition given",
        "C182 Art. 3(d) (1999); Town_2021 para 29",
        "☐ in full\n☐ in part\n☐ named only\n☐ not found\n☐ points the other way",
    ]


def test_not_found_fills_the_row():
    row = read("ja").tables[0].rows[4]
    assert [cell.text for cell in row.cells[1:6]] == [
        (
            "対象文書には該当文が見つかりませんでした（検索範囲：Town_2024の3段落）；"
            "最も近い箇所：Town_2024 第41段落(b)"
        ),
        *("–", "–", "–", "–"),
    ]


def test_words_that_met_the_ask_are_underlined():
    runs = read().tables[0].rows[1].cells[1].paragraphs[0].runs
    assert [run.text for run in runs if run.underline] == ["child and forced labour"]


def test_the_page_is_a4_across_with_real_headings():
    document = read()
    section = document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (297, 210)
    assert [p.text for p in document.paragraphs if p.style.name.startswith("Heading")] == [
        "Our asks, and where the text answers them",
        "How to read this table",
    ]


def test_the_header_row_repeats():
    header = read().tables[0].rows[0]._tr  # noqa: SLF001  python-docx has no other way
    assert header.trPr.find(qn("w:tblHeader")) is not None


def test_a_japanese_font_is_named():
    fonts = read("ja").styles["Heading 1"].element.rPr.rFonts
    assert dict(fonts.attrib) == {
        qn("w:ascii"): "Calibri",
        qn("w:hAnsi"): "Calibri",
        qn("w:eastAsia"): "Yu Gothic",
    }


def test_latin_words_are_kept_whole_in_a_japanese_document():
    language = read("ja").styles["Normal"].element.rPr.find(qn("w:lang"))
    assert (language.get(qn("w:val")), language.get(qn("w:eastAsia"))) == ("en-GB", "ja-JP")


def test_the_document_says_what_it_is():
    properties = read("ja").core_properties
    assert (properties.title, properties.author) == ("提言の反映状況", "Taiwa")
    assert (properties.language, properties.comments) == ("ja-JP", "")
    assert properties.created == properties.modified == dt.datetime(2024, 12, 1, tzinfo=dt.UTC)


def test_same_input_same_bytes():
    assert render() == render()
