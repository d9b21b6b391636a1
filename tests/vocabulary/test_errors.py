import pytest

from taiwa.vocabulary.errors import InputError


@pytest.mark.parametrize(
    ("where", "remedy", "line"),
    [
        ("", "", "the file is empty"),
        ("a.pdf", "", "a.pdf: the file is empty"),
        ("", "Name another", "the file is empty. Name another"),
        ("a.pdf, page 3", "Name another", "a.pdf, page 3: the file is empty. Name another"),
    ],
)
def test_an_error_says_where_what_and_what_to_do(where, remedy, line):
    assert str(InputError("the file is empty", where=where, remedy=remedy)) == line
