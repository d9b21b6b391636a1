import pytest

from taiwa.tracing.dates import date_document, find_date, list_years


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Date: 2022-11-16", "2022-11-16"),
        ("Bali, Indonesia, 15-16 November 2022", "2022-11-16"),
        ("November 16-17, 2023", "2023-11-17"),
        ("May 20, 2023", "2023-05-20"),
        ("20 May 2023, Hiroshima", "2023-05-20"),
        ("DONE at Kuala Lumpur, this 26th day of October, 2025.", "2025-10-26"),
        ("Geneva, March 2010", "2010-03"),
        ("令和5年5月20日", "2023-05-20"),
        ("令和元年６月２９日", "2019-06-29"),
        ("2019年6月28日～29日", "2019-06-29"),
        ("2019年6月28、29日", "2019-06-29"),
        ("30 February 2023", "2023-02"),
        ("99 children in 2023", None),
        ("", None),
    ],
)
def test_dates_are_read(text, date):
    assert find_date(text) == date


def test_a_title_comes_before_a_short_line_and_that_before_a_passage():
    long = "We met on 1 May 2020 " + "and agreed on many things " * 10
    assert date_document("Statement, 11 October 2022", [long]) == "2022-10-11"
    assert date_document("Statement", [long, "Geneva, 3 May 2020"]) == "2020-05-03"
    assert date_document("Statement", [long]) == "2020-05-01"
    assert date_document("2023 Declaration", ["We act."]) == "2023"
    assert date_document(None, []) is None


def test_years_are_listed_and_other_numbers_left():
    assert list_years("by 2025 or 2030, 12025 times, ES-11/1") == (2025, 2030)
