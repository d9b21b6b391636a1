import datetime as dt
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from samples import DATA, ELIMINATE, SCHOOL, make_document, make_lineage, make_tracing
from taiwa.readers.concepts import load_instruments
from taiwa.reports.answer import AnswerRow, Span, build_answer_table, collect_changes, mark_words
from taiwa.vocabulary.match import Reason, Tracing

DAY = dt.date(2024, 12, 1)
FORBIDDEN = ("influence", "thanks to", "achieve", "影響", "おかげ", "成果", "達成")


def test_an_answered_ask_is_told_in_words():
    table = build_answer_table(make_tracing(), collect_changes(make_lineage()), "en", DAY)
    assert table.rows[0] == AnswerRow(
        id="A1",
        ask="End child labour in every supply chain by 2030.",
        ask_language="en",
        answer=(
            Span("We will take measures to end ", met=False),
            Span("child and forced labour", met=True),
            Span(" by 2030.", met=False),
        ),
        answer_language="en",
        remark="see also Town_2024 passage 2",
        place="para 39",
        strength="commits with date, measure or duty",
        flags=(
            "who acts: those who adopt the text",
            "condition: “as appropriate”",
            "deadline: 2030",
            "names SDG 8.7",
        ),
        change="unknown",
        earlier="C182 Art. 3(d) (1999); Town_2021 para 29",
    )


def test_a_split_ask_has_a_row_for_each_part_and_says_what_was_searched():
    table = build_answer_table(make_tracing(), None, "en", DAY)
    assert [row.id for row in table.rows] == ["A1", "A2.1", "A2.2", "A3"]
    assert table.rows[2] == AnswerRow(
        id="A2.2",
        ask="Open schools for all.",
        ask_language="en",
        answer=(),
        answer_language="en",
        remark="no answer found in these documents (searched: 3 passages in Town_2024); "
        "nearest: Town_2024 para 41(b)",
    )


def test_what_is_not_known_is_said():
    tracing = make_tracing()
    unknown = replace(tracing.documents[0], title=None, forum=None, date=None)
    table = build_answer_table(Tracing((unknown,), tracing.asks), None, "en", DAY)
    row = table.rows[0]
    assert table.subtitle == "Town_2024 (forum: unknown; date: unknown)"
    assert (row.document, row.about) == ("", "")
    assert row.change == "no earlier edition given"


def test_japanese_headings_and_choices():
    table = build_answer_table(make_tracing(), None, "ja", DAY)
    assert table.headings == (
        "提言",
        "文書中の該当文",
        "段落",
        "表現の強さ",
        "前回文書からの変化",
        "先行文書",
        "確認者の判断",
    )
    assert table.subtitle == "Town Declaration（会議体：Town Forum、日付：2024年11月16日）"
    assert table.rows[0].place == "第39段落"
    assert table.dated == "作成日：2024年12月1日"


def test_many_documents_are_counted_above_and_listed_below():
    documents = tuple(make_document(f"Town_{year}") for year in range(2020, 2024))
    table = build_answer_table(Tracing(documents, ()), None, "en", DAY)
    assert table.subtitle == "4 documents, listed below the table"
    assert table.notes[0] == (
        "Searched: Town_2020: 3 passages; Town_2021: 3 passages; "
        "Town_2022: 3 passages; Town_2023: 3 passages."
    )


def test_each_row_names_its_document_where_there_are_several():
    tracing = make_tracing()
    documents = (*tracing.documents, make_document("City_2024"))
    row = build_answer_table(Tracing(documents, tracing.asks), None, "en", DAY).rows[0]
    assert row.document == "Town Declaration"
    assert row.about == "forum: Town Forum; date: 16 November 2024"


def test_the_notes_spell_out_the_codes_that_the_table_shows():
    instruments = load_instruments()
    english, japanese = (
        build_answer_table(make_tracing(), None, language, DAY, instruments).notes[-1]
        for language in ("en", "ja")
    )
    assert english == ("Codes of treaties and guidelines: C182 = ILO Worst Forms of Child Labour Convention.")
    assert japanese == "条約・指針等の略号：C182＝ILO 最悪の形態の児童労働条約。"


def test_no_word_claims_a_cause():
    for language in ("en", "ja"):
        table = build_answer_table(make_tracing(), collect_changes(make_lineage()), language, DAY)
        words = f"{table.title} {table.headings} {table.decisions} {table.notes}".lower()
        assert [word for word in FORBIDDEN if word in words] == []


def test_changes_are_those_of_the_newer_edition():
    assert collect_changes(make_lineage()) == {
        ("Town_2024", 2, ELIMINATE): "kept",
        ("Town_2024", 1, SCHOOL): "new",
    }


def test_words_are_marked_whole_whatever_their_case():
    reasons = (
        Reason("word", "data", "Data"),
        Reason("related", "x", "lack of data"),
        Reason("meaning", "x", "We"),
    )
    assert mark_words(DATA, reasons) == (
        Span("We note the ", met=False),
        Span("lack of data", met=True),
        Span(" on children at work.", met=False),
    )
    assert mark_words("We update it.", (Reason("word", "x", "date"),)) == (Span("We update it.", met=False),)


@given(st.text(), st.lists(st.text(max_size=5)))
def test_marked_words_join_to_the_sentence(sentence, words):
    spans = mark_words(sentence, [Reason("word", "", text) for text in words])
    assert "".join(span.text for span in spans) == sentence
