import pytest

from taiwa.vocabulary.errors import InputError
from taiwa.vocabulary.limits import Limits
from taiwa.workflows.demo import copy_sample, tour_sample

FILES = ["asks.csv", *(f"declaration{old}.{lang}.md" for old in ("-earlier", "") for lang in ("en", "ja"))]


@pytest.fixture(scope="module", params=["en", "ja"])
def tour(request):
    return tour_sample(request.param, Limits())


def list_changes(tour):
    return [pair.change for pair in tour.editions.pairs]


def test_the_ask_without_an_answer_is_the_one_the_tour_speaks_of(tour):
    assert next(trace.none_found for trace in tour.tracing.asks if trace.ask.id == "S4")


def test_the_concept_that_is_followed_softens(tour):
    assert [mention.strength for mention in tour.editions.history][1:] == [2]
    assert tour.editions.history[0].strength >= 4


def test_every_change_has_an_example(tour):
    assert {change: list_changes(tour).count(change) for change in set(list_changes(tour))} == {
        "kept": 8,
        "softened": 2,
        "hardened": 3,
        "dropped": 1,
        "new": 4,
    }


def test_what_was_agreed_before_is_to_gain(tour):
    assert [(found.passage.printed, found.state) for found in tour.agreed.sentences] == [("6", "gain")]


def test_two_sentences_differ_in_how_far_they_bind(tour):
    assert [reading.strength for _, reading in tour.strengths] == [3, 5]


def test_the_sample_is_copied_into_a_new_folder(tmp_path):
    paths = copy_sample(tmp_path / "a" / "sample")
    assert [path.name for path in paths] == FILES
    assert all(path.stat().st_size for path in paths)


def test_every_text_says_in_its_title_that_it_is_a_sample(tmp_path):
    titles = [path.read_text(encoding="utf-8").splitlines()[0] for path in copy_sample(tmp_path)[1:]]
    assert [title.endswith(("(sample)", "（見本）")) for title in titles] == [True] * 4


def test_a_second_copy_changes_nothing(tmp_path):
    assert copy_sample(tmp_path) == copy_sample(tmp_path)


def test_a_file_of_the_reader_is_never_replaced(tmp_path):
    asks = tmp_path / "asks.csv"
    asks.write_text("text\nMine\n", encoding="utf-8")
    with pytest.raises(InputError, match="another file of this name"):
        copy_sample(tmp_path)
    assert [path.read_text(encoding="utf-8") for path in tmp_path.iterdir()] == ["text\nMine\n"]


def test_a_file_is_no_folder(tmp_path):
    (tmp_path / "sample").write_text("", encoding="utf-8")
    with pytest.raises(InputError, match="no folder can be made"):
        copy_sample(tmp_path / "sample")
