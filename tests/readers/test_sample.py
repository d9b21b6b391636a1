from importlib.resources import files

import pytest

from taiwa.readers.asks import read_call

MARKS = {
    "declaration.en.md": "Sample written for this demo; not a real declaration",
    "declaration-earlier.en.md": "Sample written for this demo; not a real declaration",
    "declaration.ja.md": "デモ用に作成した見本であり、実在の宣言ではありません",
}


@pytest.fixture(scope="module")
def sample():
    folder = files("taiwa").joinpath("facts", "sample")
    documents = [folder / "declaration.en.md", folder / "declaration.ja.md"]
    return read_call(folder / "asks.csv", documents, [folder / "declaration-earlier.en.md"])


@pytest.mark.parametrize("name", MARKS)
def test_the_first_lines_say_that_it_is_a_sample(name):
    text = files("taiwa").joinpath("facts", "sample", name).read_text(encoding="utf-8")
    assert text.splitlines()[1].partition(": ")[2] == MARKS[name]


def test_asks_are_in_both_languages_and_one_has_two_parts(sample):
    assert [ask.id for ask in sample.asks] == [f"S{number}" for number in range(1, 9)]
    assert [ask.id for ask in sample.asks if ask.language == "ja"] == ["S5", "S6"]
    assert [ask.id for ask in sample.asks if len(ask.parts) > 1] == ["S7"]


def test_language_versions_have_the_same_numbers(sample):
    english, japanese = sample.documents
    assert [passage.printed for passage in english.passages] == [p.printed for p in japanese.passages]
    assert (english.language, japanese.language, japanese.version_of) == ("en", "ja", "declaration.en")
    assert [passage.printed for passage in english.passages if passage.printed] == [
        str(n) for n in range(1, 15)
    ]


def test_the_earlier_edition_is_of_the_same_forum_two_years_before(sample):
    (earlier,) = sample.earlier
    assert (earlier.forum, earlier.year) == (sample.documents[0].forum, sample.documents[0].year - 2)
