import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ranking import (
    MEASURES,
    Ranking,
    estimate_interval,
    measure_recall,
    measure_reciprocal,
    measure_separation,
    measure_success,
)

FIRST = Ranking([3, 1, 2], 0.9, frozenset({3}))
SECOND = Ranking([1, 3, 2], 0.6, frozenset({3, 9}))
NONE = Ranking([1, 2, 3], 0.7, frozenset())


def test_measures_of_a_ranking_worked_out_by_hand():
    rankings = [FIRST, SECOND, NONE]
    assert measure_success(rankings) == 0.5
    assert measure_recall(rankings) == 0.75
    assert measure_reciprocal(rankings) == 0.75
    assert measure_separation(rankings) == 0.5


def test_at_most_five_passages_are_wanted():
    many = Ranking(list(range(10)), 1.0, frozenset(range(8)))
    assert measure_recall([many]) == 1


def test_a_passage_that_is_not_listed_counts_nothing():
    assert measure_reciprocal([Ranking([1, 2], 1.0, frozenset({7}))]) == 0


def test_equal_scores_separate_by_half():
    assert measure_separation([FIRST, Ranking([1], 0.9, frozenset())]) == 0.5


def test_nothing_to_separate_is_not_a_number():
    assert math.isnan(measure_separation([FIRST]))


RANKINGS = st.builds(
    Ranking,
    st.permutations(range(6)),
    st.floats(0, 1),
    st.frozensets(st.integers(0, 7), max_size=4),
)


@given(st.lists(RANKINGS, min_size=1))
def test_measures_lie_between_0_and_1(rankings):
    values = [measure(rankings) for measure in MEASURES.values()]
    assert all(math.isnan(value) or 0 <= value <= 1 for value in values)


def test_an_interval_holds_the_value_and_is_always_the_same():
    rankings = [FIRST, SECOND, NONE] * 5
    low, high = estimate_interval(measure_success, rankings)
    assert low <= measure_success(rankings) <= high
    assert estimate_interval(measure_success, rankings) == pytest.approx((low, high))
