import pytest

from samples import make_document


@pytest.mark.parametrize(("date", "year"), [("2022-11-16", 2022), ("2022", 2022), (None, None)])
def test_the_year_is_that_of_the_date(date, year):
    assert make_document(date=date).year == year


def test_sentences_are_counted_over_all_passages():
    assert make_document(texts=(("We met.", "1"), ("We will act.", None))).sentence_count == 2


@pytest.mark.parametrize(
    ("mine", "theirs", "may"),
    [
        ("2021-06-13", "2022-11-16", True),
        ("2022-11-16", "2021-06-13", False),
        ("2022-11-16", "2022-11-16", True),
        ("2022-12", "2022", True),
        ("2022", "2022-12", True),
        ("2022-12", "2022-11-16", False),
        (None, "2022", True),
        ("2022", None, True),
    ],
)
def test_a_text_may_precede_another_unless_it_is_known_to_be_younger(mine, theirs, may):
    assert make_document(date=mine).may_precede(make_document(date=theirs)) is may
