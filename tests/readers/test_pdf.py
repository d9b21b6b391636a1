from pathlib import Path

import pytest

from taiwa.readers.documents import read_document
from taiwa.vocabulary.errors import InputError
from taiwa.vocabulary.limits import Limits

typst = pytest.importorskip("typst", reason="typst makes the PDFs of these tests (extra: reports)")

FIXTURES = Path(__file__).parents[1] / "fixtures" / "pdf"
STORY = (
    "children who work in fields and factories lose their schooling, their health and their safety, and the"
    " governments of all countries have agreed to protect them by inspection, education and decent income"
)
ONE_COLUMN = """
#set page(width: 210mm, height: 200mm, margin: 25mm,
  header: [Test Declaration #h(1fr) A/RES/1], footer: context align(center)[#counter(page).display()])
#set text(size: 11pt, lang: "en", hyphenate: true)
#set par(justify: true)
#align(center, text(18pt)[Declaration of Testville])
#align(center)[Geneva, 15-16 November 2022]
= Preamble
#for i in range(1, 7) [
  #i. In year #{2000 + i} we note that STORY.#footnote[See report number #{40 + i}.] We will act.

]
= Labour
7. We commit to:
- end child labour
- fund schools
(a) by taxes; and
"""
TWO_COLUMNS = """
#set page(width: 210mm, height: 200mm, margin: 20mm, columns: 2,
  footer: context align(center)[Page #counter(page).display() of 3])
#set text(size: 9.5pt, lang: "en", hyphenate: true)
#set par(justify: true)
#place(top + center, scope: "parent", float: true, text(17pt)[Two Columns])
#for i in range(1, 19) [#i. In year #{2000 + i} we note that STORY. We will act.

]
"""


def compile_pdf(source):
    return typst.compile(source.replace("STORY", STORY).encode())


def test_heads_page_numbers_and_notes_stay_out_of_the_paragraphs():
    document = read_document(compile_pdf(ONE_COLUMN), "d.pdf")
    assert (document.title, document.date) == ("Declaration of Testville", "2022-11-16")
    passages = [p for p in document.passages if p.kind != "footnote"]
    whole = [f"{i}. In year {2000 + i} we note that {STORY}.[{i}] We will act." for i in range(1, 7)]
    rest = ["7. We commit to:", "end child labour", "fund schools", "(a) by taxes; and"]
    assert [p.text for p in passages] == ["Geneva, 15-16 November 2022", *whole, *rest]
    assert [p.printed for p in passages] == [None, "1", "2", "3", "4", "5", "6", "7", None, None, "7(a)"]
    assert [p.heading for p in passages][1:8] == [("Preamble",)] * 6 + [("Labour",)]
    notes = [p.text for p in document.passages if p.kind == "footnote"]
    assert notes == [f"[{i}] See report number {40 + i}." for i in range(1, 7)]
    assert {p.page for p in passages} == {1, 2}


def test_two_columns_are_read_one_after_the_other_and_over_the_page():
    document = read_document(compile_pdf(TWO_COLUMNS), "d.pdf")
    assert document.title == "Two Columns"
    assert [p.text for p in document.passages] == [
        f"{i}. In year {2000 + i} we note that {STORY}. We will act." for i in range(1, 19)
    ]


def test_a_scan_is_told_from_a_text():
    with pytest.raises(
        InputError, match=r"^d\.pdf: the PDF holds pictures of pages and no text \(a scan\)\. Run"
    ):
        read_document(compile_pdf("#rect(width: 5cm, height: 5cm)"), "d.pdf")


def test_a_page_without_text_is_noted():
    document = read_document(compile_pdf("We commit to ending child labour.\n#pagebreak()\n#rect()"), "d.pdf")
    assert document.notes == ("No text on page 2: a picture, or empty.",)


def test_a_damaged_pdf_and_a_long_one_are_refused():
    whole = compile_pdf("We act.")
    with pytest.raises(InputError, match=r"^d\.pdf: the PDF is damaged\."):
        read_document(whole[:200], "d.pdf")
    with pytest.raises(InputError, match=r"^d\.pdf: the PDF has 3 pages, the limit is 2\."):
        read_document(compile_pdf("a\n#pagebreak()\nb\n#pagebreak()\nc"), "d.pdf", limits=Limits(pages=2))


def test_a_locked_pdf_is_refused(locked_pdf):
    with pytest.raises(InputError, match=r"^d\.pdf: the PDF is locked with a password\. Open it"):
        read_document(locked_pdf, "d.pdf")


@pytest.fixture
def locked_pdf():
    """A PDF whose encryption dictionary (RC4, 40 bits) fits no empty password."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>",
        b"<</Filter/Standard/V 1/R 2/O<" + b"41" * 32 + b">/U<" + b"42" * 32 + b">/P -4>>",
    ]
    data, places = b"%PDF-1.4\n", []
    for number, item in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj" % number + item + b"endobj\n"
    table = b"xref\n0 5\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer<</Size 5/Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>\nstartxref\n%d\n%%%%EOF" % len(data)
    return data + table + trailer


def test_a_word_processor_that_tells_no_heights_reads_as_well():
    """Two columns by LibreOffice: hanging numbers, ligatures, hollow bullets, notes without a space."""
    document = read_document((FIXTURES / "office.pdf").read_bytes(), "d.pdf")
    assert document.title == "Declaration of Testville"
    begun = "we note in our gender-based and high-level work that"
    ending = (
        "and the staff of all offices has agreed to protect them by inspection, education and decent income"
    )
    paragraphs = [p for p in document.passages if p.kind == "paragraph"]
    assert [p.printed for p in paragraphs] == [str(i) for i in range(1, 22)]
    for i, passage in enumerate(paragraphs, start=1):
        mark = {2: "[1]", 19: "[2]"}.get(i, "")
        assert passage.text.startswith(f"{i}. In year {2000 + i} {begun} children who work in fields")
        assert passage.text.endswith(f"{ending}.{mark}")
    bullets = ["short- and long-term efforts of all offices", "difficult affairs of staff"]
    assert [p.text for p in document.passages if p.kind == "bullet"] == bullets * 2
    notes = ["[1] Read the report of year 2028.", "[2] Compare the report of year 2011."]
    assert [p.text for p in document.passages if p.kind == "footnote"] == notes


def test_wide_figures_are_no_marks_of_footnotes():
    document = read_document((FIXTURES / "kariyaku.pdf").read_bytes(), "d.pdf")
    assert [(p.printed, p.text.replace(" ", "")) for p in document.passages] == [
        (None, "２０１９年６月２９日於：大阪"),
        ("1", "１．我々は、ＩＬＯ第１３８号条約及び第１８２号条約の完全な実施を支持する。"),
        ("1(1)", "（１）労働監督の体制を強化すること。"),
        ("1(2)", "（２）２０２５年までに教育への投資を拡大すること。"),
        ("2", "２．我々は、２０２１年に再び会合する。"),
    ]
