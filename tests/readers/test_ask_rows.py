from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taiwa.readers.ask_rows import Row, find_header, make_asks, match_columns, read_table
from taiwa.vocabulary.columns import ASK_COLUMNS
from taiwa.vocabulary.errors import InputError
from taiwa.vocabulary.limits import Limits


def make(*rows):
    return make_asks([Row(f"row {n}", cells) for n, cells in enumerate(rows, 2)], Limits())


@pytest.mark.parametrize("column", ASK_COLUMNS)
def test_every_name_of_a_column_is_known_in_any_dress(column):
    for name in (*ASK_COLUMNS[column].en, *ASK_COLUMNS[column].ja):
        assert match_columns([name.upper()]) == {0: column}
        assert match_columns([f" {name.replace(' ', '_')}　"]) == {0: column}


def test_no_name_stands_for_two_columns():
    names = [name.casefold() for column in ASK_COLUMNS.values() for kind in column for name in set(kind)]
    assert {name for name in names if names.count(name) > 1} <= {"id", "no"}


def test_the_usual_name_wins_where_two_stand_for_one_column():
    assert match_columns(["Request", "Text", "Note"]) == {1: "text"}
    assert match_columns(["提言 / Recommendation", "番号（No.）"]) == {0: "text", 1: "id"}


def test_a_header_may_stand_below_a_title():
    table = [["Recommendations"], [], ["No", "Recommendation", "Theme"], ["1", "Open schools.", "School"]]
    assert find_header(table).index == 2
    assert read_table(table) == [Row("row 4", {"id": "1", "text": "Open schools.", "theme": "School"})]


def test_a_row_longer_than_the_header_is_told():
    with pytest.raises(InputError, match="row 2 has 3 cells, but the header has 2"):
        read_table([["id", "text"], ["1", "Open schools", " and keep them open."]])


def test_cells_become_fields():
    (ask,) = make(
        {
            "id": " R 1 ",
            "text": "Ratify  C138.\r\nEnforce it well.",
            "addressee": "G20",
            "theme": "Law",
            "document": "Town_2024.PDF",
            "deadline": "2030-01-31",
            "instruments": "C138; C182、SDG 8.7 | CRC",
        }
    )
    assert (ask.id, ask.text, ask.language) == ("R 1", "Ratify C138.\nEnforce it well.", "en")
    assert (ask.addressee, ask.theme, ask.document, ask.deadline) == ("G20", "Law", "Town_2024", "2030-01-31")
    assert ask.instruments == ("C138", "C182", "SDG 8.7", "CRC")


def test_ids_that_are_taken_are_passed_over():
    asks = make(
        {"text": "End child labour."}, {"id": "A1", "text": "Open schools."}, {"text": "Count children."}
    )
    assert [ask.id for ask in asks] == ["A2", "A1", "A3"]


@pytest.mark.parametrize(
    ("cell", "language"),
    [
        ("EN", "en"),
        ("en-GB", "en"),
        ("English", "en"),
        ("英語", "en"),
        ("ja_JP", "ja"),
        ("日本語", "ja"),
        ("", "ja"),
    ],
)
def test_language_is_as_given_or_detected(cell, language):
    assert make({"text": "児童労働をなくす。", "language": cell})[0].language == language


def test_an_english_ask_with_a_japanese_word_stays_english():
    assert make({"text": "Pay a living wage (生活賃金) to all who pick tea and coffee."})[0].language == "en"


TEXTS = st.text(st.characters(exclude_categories=("C", "Z")) | st.sampled_from(" \t"), max_size=40)
ROWS = st.lists(st.fixed_dictionaries({}, optional=dict.fromkeys((*ASK_COLUMNS, "text"), TEXTS)), max_size=8)


def make_or_tell(rows):
    try:
        return make(*rows)
    except InputError as error:
        return str(error)


@given(ROWS)
def test_rows_give_asks_in_order_or_one_line(rows):
    found = make_or_tell(rows)
    if not isinstance(found, str):
        texts = ["".join(row.get("text", "").split()) for row in rows]
        assert ["".join(ask.text.split()) for ask in found] == [text for text in texts if text]
        assert len({ask.id for ask in found}) == len(found)


def test_every_name_of_a_column_is_documented():
    page = (Path(__file__).resolve().parents[2] / "docs" / "reference" / "asks.md").read_text(
        encoding="utf-8"
    )
    for column, names in ASK_COLUMNS.items():
        assert f"| `{column}` | {', '.join(names.en)} | {'、'.join(names.ja)} |" in page
