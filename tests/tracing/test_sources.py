import pytest
from hypothesis import given
from hypothesis import strategies as st

from editions import make_edition
from taiwa.tracing.sources import ALIKE, MOST, find_sources
from taiwa.vocabulary.match import Earlier
from wordbook import INSTRUMENTS, make_index, read_words

LABOUR = "End child labour."
FORMS = "End the worst forms."
MINE = "The pupil in a mine."
TREATY = Earlier("C182", "Art. 1", 1.0, 1999)
GOAL = Earlier("GOAL", "Target 8.7", 1.0, 2015)


def find(sentence, ask=LABOUR, *, date=None, earlier=(), instruments=INSTRUMENTS):
    index = make_index(make_edition("Now", sentence, date=date))
    before = make_index(*earlier) if earlier else None
    return find_sources(index, before, instruments)(0, read_words(ask))


def test_instruments_that_hold_the_concept_come_first_the_fullest():
    assert find(LABOUR, date="2022-11-16") == (TREATY, GOAL)


@pytest.mark.parametrize(
    ("date", "sources"),
    [("2015-12-31", (TREATY,)), ("1999", ()), ("1990-01", ()), (None, (TREATY, GOAL))],
)
def test_a_younger_instrument_is_no_earlier_source(date, sources):
    assert find(LABOUR, date=date) == sources


def test_only_what_ask_and_sentence_share_has_a_source():
    assert find(LABOUR, "More schools") == find("More schools", LABOUR) == ()


def test_a_concept_that_no_instrument_holds_takes_nothing_away():
    both = "End child labour in every school."
    assert find(both, both) == (TREATY, GOAL)


def test_the_instrument_that_holds_more_of_the_concepts_comes_first():
    assert find(FORMS, FORMS) == (
        Earlier("C182", "Art. 3", 1.0, 1999),
        Earlier("GOAL", "Target 8.7", 0.5, 2015),
    )


def test_the_article_quoted_is_on_what_the_sentence_says():
    assert [find(sentence, FORMS)[0].printed for sentence in (FORMS, LABOUR)] == ["Art. 3", "Art. 1"]


def test_the_same_sentence_before_is_wholly_alike():
    earlier = make_edition("Then", MINE, f"4. {LABOUR}", date="2021-06-13")
    assert find(LABOUR, date="2022", earlier=[earlier], instruments=()) == (
        Earlier("Then", "4", 1.0, 2021, 2),
    )


def test_likeness_is_the_cosine_of_the_weighted_words():
    # "End child labour": 2, 1, 2 (in tens); "End child wage": 2, 1, 1; 5 in common
    [source] = find(LABOUR, earlier=[make_edition("Then", "End a child wage.")], instruments=())
    assert source.similarity == pytest.approx(5 / (9 * 6) ** 0.5, abs=1e-4)


def test_unlike_sentences_are_no_source():
    assert find(LABOUR, earlier=[make_edition("Then", MINE, "…")], instruments=()) == ()


@pytest.mark.parametrize(
    ("then", "now", "named"),
    [
        ("2021", "2022-11-16", 1),
        ("2023", "2022-11-16", 0),
        ("2022-12", "2022-11-16", 0),
        ("2022", "2022-11-16", 1),
        (None, "2022", 1),
        ("2023", None, 1),
    ],
)
def test_a_text_known_to_be_younger_is_no_earlier_source(then, now, named):
    assert (
        len(find(LABOUR, date=now, earlier=[make_edition("Then", LABOUR, date=then)], instruments=()))
        == named
    )


def test_a_document_is_not_its_own_source():
    assert find(LABOUR, earlier=[make_edition("Now", LABOUR)], instruments=()) == ()


def test_the_most_alike_texts_are_named():
    texts = [make_edition(f"Text {n}", LABOUR + " Mine" * (n > 0)) for n in range(5)]
    names = [source.document for source in find(LABOUR, earlier=texts, instruments=())]
    assert names == ["Text 0", "Text 1", "Text 2"]
    assert len(names) == MOST


@given(
    st.lists(st.lists(st.sampled_from(["child", "labour", "mine", "school", "?"])).map(" ".join), min_size=1)
)
def test_likeness_is_a_share_above_the_bar(passages):
    sources = find(LABOUR, earlier=[make_edition("Then", "x", *passages)], instruments=())
    assert all(ALIKE <= source.similarity <= 1 for source in sources)
