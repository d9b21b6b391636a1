import pytest
from hypothesis import given
from hypothesis import strategies as st

from taiwa.readers.facts import load_actions
from taiwa.tracing.action import CATEGORIES, ActionRow, build_actions, classify_action

TABLE = build_actions(load_actions())


@pytest.mark.parametrize(
    ("recommendation", "category"),
    [
        ("Share its experience in fighting child labour with other countries", 1),
        ("Continue its efforts to end child labour", 2),
        ("Keep up the fight against child labour", 2),
        ("Consider ratifying ILO Convention 189", 3),
        ("Explore the possibility of ratifying the Palermo Protocol", 3),
        ("Strengthen efforts to combat child labour", 4),
        ("Take effective measures to protect children", 4),
        ("Ratify ILO Convention 182", 5),
        ("Abolish the death penalty", 5),
        ("Amend the Labour Code to raise the minimum age", 5),
    ],
)
def test_categories(recommendation, category):
    assert classify_action(recommendation, TABLE) == category


def test_second_verb_counts():
    assert classify_action("Continue and strengthen its efforts to end child labour", TABLE) == 4


def test_opening_words_are_passed_over():
    assert classify_action("In line with its pledge, ratify ILO Convention 138", TABLE) == 5


def test_like_takes_the_weights_of_another_verb():
    rows = [
        ActionRow("first", "continue", "", (0, 1, 0, 0, 0)),
        ActionRow("first", "persist", "continue", (0, 0, 0, 0, 0)),
    ]
    assert classify_action("Persist in its efforts", build_actions(rows)) == 2


def test_empty_table_gives_the_lowest_category():
    assert classify_action("Ratify the convention", build_actions(())) == 1


@given(st.text())
def test_any_text_has_a_category(text):
    assert classify_action(text, TABLE) in CATEGORIES
