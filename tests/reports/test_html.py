import datetime as dt
import re
from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser

from samples import make_tracing
from taiwa.reports.answer import build_answer_table
from taiwa.reports.html import render_html

DAY = dt.date(2024, 12, 1)


def render(language="en"):
    return render_html(build_answer_table(make_tracing(), None, language, DAY))


def read_row(page, number):
    row = LexborHTMLParser(page.decode()).css("tbody tr")[number]
    return [" ".join(cell.text(separator=" ").split()) for cell in row.css("th, td")]


def test_a_row_says_everything_in_words():
    assert read_row(render(), 0) == [
        "A1 End child labour in every supply chain by 2030.",
        "We will take measures to end child and forced labour by 2030. see also Town_2024 passage 2",
        "para 39",
        (
            "commits with date, measure or duty who acts: those who adopt the text "
            "condition: “as appropriate” deadline: 2030 names SDG 8.7"
        ),
        "no earlier edition given",
        "C182 Art. 3(d) (1999); Town_2021 para 29",
        "in full in part named only not found points the other way",
    ]


def test_not_found_says_what_was_searched_and_leaves_the_rest_empty():
    assert read_row(render(), 3) == [
        "A3 =Ratify the Forced Labour Protocol.",
        (
            "no answer found in these documents (searched: 3 passages in Town_2024); "
            "nearest: Town_2024 para 41(b)"
        ),
        *("–", "–", "–", "–"),
        "in full in part named only not found points the other way",
    ]


def test_words_that_met_the_ask_are_marked():
    page = LexborHTMLParser(render().decode())
    assert [mark.text() for mark in page.css("mark")] == ["child and forced labour"]


def test_languages_are_declared():
    page = LexborHTMLParser(render("ja").decode())
    assert page.css_first("html").attributes["lang"] == "ja"
    assert page.css_first("q").attributes["lang"] == "en"
    assert page.css_first("h1").text() == "提言の反映状況"


def test_the_page_asks_nothing_of_the_network():
    assert not re.search(rb"https?:|src=|@import|url\(|<script|<link", render())


def test_text_is_never_markup():
    tracing = make_tracing()
    table = build_answer_table(tracing, None, "en", DAY)
    wicked = replace(table, title='<b>&"x')
    assert b"<h1>&lt;b&gt;&amp;&quot;x</h1>" in render_html(wicked)


def test_the_table_has_a_caption_and_scopes():
    page = LexborHTMLParser(render().decode())
    assert page.css_first("caption").text() == "Our asks, and where the text answers them"
    assert len(page.css('th[scope="col"]')) == 7
    assert len(page.css('th[scope="row"]')) == 4


def test_the_score_stays_inside_review():
    assert b"0.82" not in render()


def test_same_input_same_bytes():
    assert render() == render()
