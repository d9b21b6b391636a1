import numpy as np
import pytest

from taiwa.tracing.relatedness import HEAVIEST, NEAR, WordTable, average, relate
from wordbook import TABLE, TEN


@pytest.mark.parametrize(
    ("stem", "weight"), [("child", TEN), ("mine", 2 * TEN), ("a word never seen", 2 * TEN)]
)
def test_rare_words_weigh_more(stem, weight):
    assert TABLE.weigh(stem) == pytest.approx(weight)


def test_no_word_weighs_more_than_the_heaviest_or_less_than_nothing():
    table = WordTable({"all": 0}, np.array([2_000_000]), 1_000_000, np.zeros((1, 2), dtype=np.float32))
    assert (table.weigh("all"), table.weigh("none")) == (0, HEAVIEST)


def test_unknown_stems_have_no_direction():
    assert TABLE.look_up(["mine", "?", "child"]).tolist() == [[0, 1], [0, 0], [1, 0]]
    assert TABLE.look_up([]).shape == (0, 2)


def test_looking_up_does_not_change_the_table():
    TABLE.look_up(["?"])
    assert TABLE.vectors[-1].tolist() == [0, -1]


def test_far_words_are_not_related():
    cosines = np.array([-1, NEAR - 0.01, NEAR, 1, 1.01], dtype=np.float32)
    assert relate(cosines)[[0, 1, 3, 4]].tolist() == [0, 0, 1, 1]
    assert 0 < relate(cosines)[2] < NEAR


def test_the_mean_is_a_unit_vector_drawn_to_the_heavier_word():
    mean = average(TABLE.look_up(["child", "mine"]), [3, 4])
    assert mean == pytest.approx([0.6, 0.8])
    assert average(TABLE.look_up([]), []).tolist() == [0, 0]
