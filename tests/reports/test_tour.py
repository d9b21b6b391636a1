import pytest
from rich.cells import cell_len

from taiwa.reports.table import Screen
from taiwa.reports.tour import drop_number, list_commands, render_tour
from taiwa.vocabulary.limits import Limits
from taiwa.workflows.demo import tour_sample

CHAPTERS = {
    "en": [
        "1. What became of the asks?",
        "2. What changed since",
        "3. What was agreed",
        "4. How far do words",
    ],
    "ja": ["1. 提言は", "2. 前回の宣言", "3. 過去に何が", "4. 文言はどこまで"],
}


@pytest.fixture(scope="module", params=["en", "ja"])
def shown(request):
    language = request.param
    return language, render_tour(tour_sample(language, Limits()), Screen(language, 120), "taiwa")


def test_the_tour_has_four_chapters_in_order(shown):
    language, text = shown
    lines = text.splitlines()
    places = [next(n for n, line in enumerate(lines) if line.startswith(head)) for head in CHAPTERS[language]]
    assert places == sorted(places)


def test_no_line_is_wider_than_eighty_columns(shown):
    assert [line for line in shown[1].splitlines() if cell_len(line) > 80] == []


def test_the_tour_says_first_that_nothing_is_real(shown):
    language, text = shown
    says = {"en": "The Harbour Forum does not exist.", "ja": "ハーバー・フォーラムは実在しません。"}
    assert text.splitlines()[2].startswith(says[language])


def test_the_tour_shows_no_score(shown):
    assert [word for word in shown[1].split() if word.startswith("0.")] == []


def test_bold_type_is_for_terminals():
    tour = tour_sample("en", Limits())
    assert "\x1b[1m" in render_tour(tour, Screen("en", 80, styled=True), "taiwa")
    assert "\x1b" not in render_tour(tour, Screen("en", 80), "taiwa")


def test_a_sentence_loses_the_number_that_opens_it():
    assert drop_number("39. We will act.", "39") == "We will act."
    assert drop_number("39 states will act.", "39") == "39 states will act."
    assert drop_number("We will act.", None) == "We will act."


def test_commands_say_the_language_only_where_it_is_needed():
    assert "--lang" not in list_commands("en", "taiwa")
    assert list_commands("ja", "taiwa").count("--lang ja") == 3
