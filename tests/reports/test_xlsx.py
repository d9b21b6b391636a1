import datetime as dt
import io
from dataclasses import replace

import openpyxl
import pytest

from samples import make_tracing
from taiwa.reports.answer import build_answer_table
from taiwa.reports.asks_template import render_asks_template, write_asks_template
from taiwa.reports.xlsx import render_xlsx

DAY = dt.date(2024, 12, 1)


def render(language="en"):
    return render_xlsx(build_answer_table(make_tracing(), None, language, DAY))


def read(data):
    return openpyxl.load_workbook(io.BytesIO(data))


def test_a_row_says_everything_in_words():
    sheet = read(render())["Ask"]
    assert [cell.value for cell in sheet[2]] == [
        "A1  End child labour in every supply chain by 2030.",
        "We will take measures to end child and forced labour by 2030.\nsee also Town_2024 passage 2",
        "para 39",
        (
            "commits with date, measure or duty\nwho acts: those who adopt the text\n"
            "condition: “as appropriate”\ndeadline: 2030\nnames SDG 8.7"
        ),
        "no earlier edition given",
        "C182 Art. 3(d) (1999); Town_2021 para 29",
        None,
    ]


def test_the_decision_is_chosen_from_a_list():
    sheet = read(render("ja"))["提言"]
    (validation,) = sheet.data_validations.dataValidation
    assert validation.formula1 == '"全面的に反映,一部反映,言及のみ,反映なし,逆の内容"'
    assert str(validation.sqref) == "G2:G5"


def test_the_header_stays_in_view_and_repeats_in_print():
    sheet = read(render())["Ask"]
    assert sheet.freeze_panes == "A2"
    assert sheet.print_title_rows == "$1:$1"


def test_rows_are_tall_enough_for_their_longest_cell():
    sheet = read(render())["Ask"]
    assert [sheet.row_dimensions[number].height for number in (1, 2)] == [36, 132]


def test_the_notes_have_a_sheet():
    workbook = read(render())
    assert workbook.sheetnames == ["Ask", "How to read this table"]
    notes = [row[0].value for row in workbook["How to read this table"].rows]
    assert notes[2:4] == ["Date: 1 December 2024", "Searched: Town_2024: 3 passages."]


def test_no_cell_is_a_formula():
    tracing = make_tracing()
    table = build_answer_table(tracing, None, "en", DAY)
    wicked = replace(table, title="=1+1", subtitle="@x", dated="-2", notes=("+3", "\t=4"))
    workbook = read(render_xlsx(wicked))
    cells = [cell for sheet in workbook for row in sheet.rows for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "inlineStr"}
    notes = [row[0].value for row in workbook["How to read this table"].rows]
    assert notes == ["'=1+1", "'@x", "'-2", "'+3", "'\t=4"]


def test_the_workbook_bears_the_date_it_is_given():
    properties = read(render()).properties
    assert (properties.creator, properties.title) == ("Taiwa", "Our asks, and where the text answers them")
    assert properties.created == properties.modified == dt.datetime(2024, 12, 1)  # noqa: DTZ001  as openpyxl reads


def test_same_input_same_bytes():
    assert render() == render()
    assert render_asks_template() == render_asks_template()


@pytest.mark.parametrize(
    ("sheet", "headers"),
    [
        (
            "English",
            ["id", "text", "language", "addressee", "theme", "document", "deadline", "instruments"],
        ),
        ("日本語", ["番号", "提言", "言語", "宛先", "テーマ", "文書", "期限", "文書・条約名"]),
    ],
)
def test_the_template_has_a_sheet_in_each_language(tmp_path, sheet, headers):
    path = tmp_path / "asks.xlsx"
    write_asks_template(path)
    workbook = openpyxl.load_workbook(path)
    assert workbook.sheetnames == ["English", "日本語", "Notes", "記入要領"]
    assert [[cell.value for cell in row] for row in workbook[sheet].rows] == [headers]
    assert workbook[sheet].freeze_panes == "A2"


def test_the_template_explains_itself_in_both_languages():
    workbook = read(render_asks_template())
    assert [workbook[name]["A1"].value for name in ("Notes", "記入要領")] == [
        "How to fill in this file",
        "このファイルの記入方法",
    ]
