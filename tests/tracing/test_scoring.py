import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from taiwa.tracing.index import CONCEPT
from taiwa.tracing.scoring import (
    FUSED,
    LEXICAL,
    Readings,
    Weights,
    compare_meaning,
    read_sentences,
    score_sentences,
)
from wordbook import index_passages, read_words

SCHOOL = "The child is at school."
MINE = "The pupil in a mine."
WAGE = "A wage for cocoa."
ROOT5 = 5**0.5
SHARES = st.floats(0, 1, width=32)


def read(ask, *sentences):
    return read_sentences(index_passages(*sentences), read_words(ask))


def test_coverage_is_the_weighted_share_of_the_words_met():
    assert read("The child.", SCHOOL, MINE, WAGE).coverage == pytest.approx([1, 0.8**1.5, 0])
    assert read("A child in a mine.", SCHOOL, WAGE).coverage == pytest.approx([(1 + 2 * 0.8**1.5) / 3, 0])


def test_nearness_is_the_cosine_of_the_mean_words():
    near = [2 / ROOT5, 0.8 / (0.8**2 + 2.6**2) ** 0.5, -2 / ROOT5]
    assert read("The child.", SCHOOL, MINE, WAGE).nearness == pytest.approx(near)


def test_a_concept_is_met_in_other_words():
    readings = read("End child labour.", "For working children.", "The worst forms.", WAGE)
    assert readings.concepts.tolist() == [1, 1, 0]
    # "end" and "labour" weigh 2, "child" 1; "end" is met nowhere, the others by word or concept
    assert readings.coverage == pytest.approx([(1 + 2 * CONCEPT) / 5, 3 * CONCEPT / 5, 0])


def test_a_concept_is_met_wherever_in_the_ask_its_word_stands():
    first = read("Child labour; the child.", "The worst forms.")
    last = read("The child; child labour.", "The worst forms.")
    assert first.coverage.tolist() == last.coverage.tolist() == pytest.approx([CONCEPT])


def test_concepts_share_by_the_weight_of_their_words():
    readings = read("Child labour and C182.", "For working children.", "C182.", WAGE)
    assert readings.concepts == pytest.approx([3 / 5, 2 / 5, 0])


def test_a_japanese_ask_meets_an_english_sentence():
    readings = read("児童労働", "For working children.", "Child labour.", WAGE)
    assert readings.concepts.tolist() == [1, 1, 0]
    assert readings.coverage == pytest.approx([CONCEPT, 1, 0])


def test_a_concept_inside_a_longer_word_of_the_glossary_still_weighs():
    readings = read("第182号条約", "第182号条約を", "child")
    assert readings.concepts.tolist() == [1, 0]


@pytest.mark.parametrize("ask", ["", "and the of", "…"])
def test_an_ask_without_words_is_met_by_nothing(ask):
    readings = read(ask, SCHOOL)
    assert (readings.coverage.tolist(), readings.nearness.tolist(), readings.concepts.tolist()) == (
        [0],
        [0],
        [0],
    )


def test_the_score_is_the_logistic_curve_of_the_weighted_readings():
    readings = Readings(*(np.array([value], dtype=np.float32) for value in (0.5, 0.25, 1, 0.5)))
    weights = Weights(coverage=2, nearness=4, concepts=1, meaning=6, bias=-5)
    assert score_sentences(readings, weights) == pytest.approx([1 / (1 + np.exp(-1))], abs=1e-6)


def test_meaning_is_left_out_where_there_is_no_model():
    readings = read("The child.", SCHOOL)
    scores = score_sentences(readings, Weights(1, 0, 0, 100, 0))
    assert scores == pytest.approx([1 / (1 + np.exp(-1))], abs=1e-6)


def test_meaning_is_the_cosine_of_the_models_vectors():
    assert compare_meaning(np.eye(2, dtype=np.float32), np.array([0.6, 0.8])).tolist() == [0.6, 0.8]


@given(st.lists(SHARES, min_size=4, max_size=4), SHARES, st.integers(0, 3), st.sampled_from([LEXICAL, FUSED]))
def test_scores_are_shares_and_grow_with_every_reading(values, higher, number, weights):
    low = np.array([values, values], dtype=np.float32)
    low[1, number] = max(higher, values[number])
    first, second = score_sentences(Readings(*low.T), weights)
    assert 0 <= first <= second <= 1
