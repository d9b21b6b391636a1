from typing import get_args

import pytest

from taiwa.vocabulary.agreed import State
from taiwa.vocabulary.labels import (
    ACTORS,
    CHANGES,
    REASONS,
    STATES,
    STRENGTHS,
    label_change,
    label_date,
    label_decisions,
    label_strength,
)
from taiwa.vocabulary.lineage import Change
from taiwa.vocabulary.match import ReasonKind
from taiwa.vocabulary.strength import Actor, Rung


def test_every_code_has_a_label():
    assert set(STRENGTHS) == {None, *get_args(Rung)}
    assert set(ACTORS) == set(get_args(Actor))
    assert set(CHANGES) == set(get_args(Change))
    assert set(REASONS) == set(get_args(ReasonKind))
    assert set(STATES) == set(get_args(State))


def test_the_ladder_in_both_languages():
    assert [label_strength(rung, "en") for rung in (1, 2, 3, 4, 5)] == [
        "notes",
        "welcomes or encourages",
        "reaffirms, no new act",
        "commits to act",
        "commits with date, measure or duty",
    ]
    assert [label_strength(rung, "ja") for rung in (1, 2, 3, 4, 5)] == [
        "留意・認識",
        "歓迎・奨励",
        "再確認（新たな行動なし）",
        "行動を約束",
        "期限・措置・義務を伴う約束",
    ]


def test_what_is_not_known_is_called_unknown():
    assert [label_change(None, "en"), label_change(None, "ja")] == ["unknown", "不明"]
    assert [label_date(None, "en"), label_date(None, "ja")] == ["unknown", "不明"]


@pytest.mark.parametrize(
    ("date", "english", "japanese"),
    [
        ("2022-11-16", "16 November 2022", "2022年11月16日"),
        ("2022-11", "November 2022", "2022年11月"),
        ("2022", "2022", "2022年"),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(date, english, japanese):
    assert [label_date(date, "en"), label_date(date, "ja")] == [english, japanese]


def test_the_decisions_to_choose_from():
    assert label_decisions("en") == ("in full", "in part", "named only", "not found", "points the other way")
    assert label_decisions("ja") == ("全面的に反映", "一部反映", "言及のみ", "反映なし", "逆の内容")
