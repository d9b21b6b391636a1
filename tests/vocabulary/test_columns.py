from collections import Counter

from taiwa.vocabulary.columns import ASK_COLUMNS


def test_no_header_names_two_columns():
    columns = [{name.lower() for name in (*column.en, *column.ja)} for column in ASK_COLUMNS.values()]
    names = Counter(name for column in columns for name in column)
    assert [name for name, count in names.items() if count > 1] == []


def test_the_english_headers_shown_are_the_names_of_the_columns():
    assert [names.en[0] for names in ASK_COLUMNS.values()] == list(ASK_COLUMNS)
