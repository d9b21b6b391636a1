from pathlib import Path

import pytest

from taiwa.readers.asks import check_documents, read_call
from taiwa.readers.intake import Pasted
from taiwa.vocabulary.ask import Ask, Part
from taiwa.vocabulary.errors import InputError
from taiwa.vocabulary.limits import Limits

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures" / "asks"


@pytest.fixture
def texts(tmp_path):
    for year in (2022, 2024):
        (tmp_path / f"Town_{year}.txt").write_text(f"1. We met in {year}.\n\n2. We will open schools.\n")
    return tmp_path


def test_asks_are_read_in_a_child():
    first, second, third = read_call(FIXTURES / "english_bom.csv", []).asks
    assert (first.id, first.addressee, first.theme, first.deadline) == ("R1", "G20 leaders", "Law", "2030")
    assert first.instruments == ("C138", "C182")
    assert [part.id for part in second.parts] == ["A1.1", "A1.2"]
    assert third.text == "児童労働の統計を毎年公表する。"


def test_pasted_asks_are_read():
    call = read_call(Pasted(b"- End child labour.\n- Open schools.\n"), [])
    assert [ask.text for ask in call.asks] == ["End child labour.", "Open schools."]


def test_one_call_reads_asks_documents_and_earlier_texts(texts):
    new, old = texts / "Town_2024.txt", texts / "Town_2022.txt"
    call = read_call(FIXTURES / "tabs.tsv", [new], [old, new])
    assert [ask.document for ask in call.asks] == ["Town_2024"]
    assert [document.id for document in call.documents] == ["Town_2024"]
    assert [document.id for document in call.earlier] == ["Town_2022"]


def test_an_unknown_document_is_told(texts):
    with pytest.raises(InputError) as caught:
        read_call(FIXTURES / "tabs.tsv", [texts / "Town_2022.txt"], [texts / "Town_2024.txt"])
    assert str(caught.value) == (
        "tabs.tsv: ask A1 names the document 'Town_2024', which is not among those given. "
        "Name one of: Town_2022; or leave it empty to search all."
    )


def test_documents_are_checked_by_id():
    ask = Ask("A1", "Open schools.", "en", (Part("A1", "Open schools."),), document="b")
    check_documents([ask], ["a", "b"])
    with pytest.raises(InputError, match="ask A1 names the document 'b'"):
        check_documents([ask], ["a"])


def test_errors_of_the_child_name_file_and_row(tmp_path):
    path = tmp_path / "asks.csv"
    path.write_text("id,text\n1,\n")
    with pytest.raises(InputError, match=r"^asks.csv, row 2: the ask has no text\. "):
        read_call(path, [])
    with pytest.raises(InputError, match=r"asks.csv: the file has 0 MB|there is no such file"):
        read_call(tmp_path / "other.csv", [], limits=Limits(file_mb=1))
