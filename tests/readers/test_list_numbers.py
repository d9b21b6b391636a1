import pytest

from taiwa.readers.list_numbers import write_label, write_letter, write_roman


@pytest.mark.parametrize(
    ("style", "number", "label"),
    [("1", 3, "3."), ("a", 3, "c."), ("A", 27, "AA."), ("i", 4, "iv."), ("I", 49, "XLIX.")],
)
def test_labels_are_those_of_a_browser(style, number, label):
    assert write_label(style, number) == label


def test_odd_numbers_do_no_harm():
    assert (write_letter(0), len(write_letter(10**9))) == ("a", 3)
    assert len(write_roman(10**6)) < 50
