import pytest

from taiwa.reports.cells import clean_text, escape_cell


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "－1"])
def test_what_looks_like_a_formula_gets_an_apostrophe(text):
    assert escape_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "児童労働", "a=b", " =1", "“Quote”"])
def test_other_text_stays_as_it_is(text):
    assert escape_cell(text) == text


def test_characters_that_xml_forbids_are_dropped():
    assert clean_text("a\x00b\x0bc\ud800d\ufffee\r\nf\rg\t𠮷") == "abcde\nf\ng\t𠮷"
