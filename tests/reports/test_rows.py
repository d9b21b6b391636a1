import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from samples import DATA, ELIMINATE, SCHOOL, make_agreed, make_ask_trace, make_lineage, make_tracing
from taiwa.reports.rows import (
    render_agreed_csv,
    render_lineage_csv,
    render_strength_csv,
    render_tracing_csv,
)
from taiwa.vocabulary.match import Tracing
from taiwa.vocabulary.strength import Flags, Reading


def read_rows(sheet):
    return list(csv.DictReader(io.StringIO(sheet.decode(), newline="")))


def test_tracing_has_one_row_per_candidate():
    rows = read_rows(render_tracing_csv(make_tracing()))
    assert [(row["ask"], row["rank"], row["running"]) for row in rows] == [
        ("A1", "1", "1"),
        ("A1", "2", "2"),
        ("A2", "1", "2"),
        ("A2", "2", "3"),
        ("A3", "1", "3"),
    ]
    assert rows[0] == {
        "ask": "A1",
        "ask_text": "End child labour in every supply chain by 2030.",
        "none_found": "false",
        "rank": "1",
        "document": "Town_2024",
        "printed": "39",
        "running": "1",
        "page": "",
        "sentence": ELIMINATE,
        "score": "0.82",
        "strength": "5",
        "actor": "we",
        "condition": "as appropriate",
        "deadline": "2030",
        "instruments": "SDG 8.7",
        "reasons": "concept: child labour ~ child and forced labour",
        "earlier": "C182 Art. 3(d); Town_2021 29",
    }


def test_an_ask_without_candidates_keeps_a_row():
    tracing = Tracing((), (make_ask_trace(("A1", "End child labour.")),))
    (row,) = read_rows(render_tracing_csv(tracing))
    assert {name: cell for name, cell in row.items() if cell} == {
        "ask": "A1",
        "ask_text": "End child labour.",
        "none_found": "true",
    }


def test_a_cell_that_looks_like_a_formula_is_escaped():
    assert (
        read_rows(render_tracing_csv(make_tracing()))[-1]["ask_text"]
        == "'=Ratify the Forced Labour Protocol."
    )


@given(st.text())
def test_no_sentence_becomes_a_formula(text):
    (row,) = read_rows(render_strength_csv([(text, Reading(None, None, Flags()))]))
    assert not row["sentence"].startswith(tuple("=+-@\t\r\n＝＋－＠"))


def test_lineage_has_one_row_per_pair():
    rows = read_rows(render_lineage_csv(make_lineage()))
    assert [(row["change"], row["from_passage"], row["to_passage"]) for row in rows] == [
        ("kept", ELIMINATE, ELIMINATE),
        ("dropped", DATA, ""),
        ("new", "", SCHOOL),
    ]


def test_strength_has_one_row_per_sentence():
    reading = Reading(4, "commit to", Flags("we", None, None, ("C182", "C138")))
    sheet = render_strength_csv([(ELIMINATE, reading), ("Text.", Reading(None, None, Flags()))])
    assert sheet.decode() == (
        "sentence,strength,verb,actor,condition,deadline,instruments\n"
        f"{ELIMINATE},4,commit to,we,,,C182 C138\n"
        "Text.,,,,,,\n"
    )


def test_agreed_has_one_row_per_sentence():
    assert render_agreed_csv(make_agreed()).decode() == (
        "concept,document,forum,year,printed,running,sentence,strength,first_use,state\n"
        f"child-labour,Town_2024,Town Forum,2024,39,1,{ELIMINATE},5,true,gain\n"
    )
