import json

import pytest

from taiwa.readers.intake import Pasted
from taiwa.vocabulary.errors import InputError
from taiwa.vocabulary.limits import Limits
from taiwa.workflows.strength import read_strength_file

SENTENCES = ("We will end child labour.", "We note it.")


def read(text, name="a.txt", limits=None):
    data = text if isinstance(text, bytes) else text.encode()
    return [
        (sentence, reading.strength)
        for sentence, reading in read_strength_file(Pasted(data, name), limits or Limits())
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\n\n"])
def test_a_line_is_a_sentence(end):
    assert read(end.join(SENTENCES)) == [(SENTENCES[0], 4), (SENTENCES[1], 1)]


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "a.txt"])
def test_json_lines_hold_a_sentence_each(name):
    rows = "\n".join(json.dumps({"sentence": sentence, "id": 1}) for sentence in SENTENCES)
    assert read(rows, name) == read("\n".join(SENTENCES))


def test_a_line_separator_of_unicode_may_stand_inside_a_json_row():
    row = json.dumps({"sentence": "We will\u2028act."}, ensure_ascii=False)
    assert [sentence for sentence, _ in read(row, "a.jsonl")] == ["We will\u2028act."]


def test_a_file_is_read_in_its_encoding(write):
    path = write("a.txt", "\ufeff我々は児童労働を撤廃する。\n")
    [(sentence, reading)] = read_strength_file(path, Limits())
    assert (sentence, reading.strength) == ("我々は児童労働を撤廃する。", 4)


@pytest.mark.parametrize("row", ["{", "[1]", '{"text": "We act."}', '{"sentence": 1}', "[" * 100_000])
def test_a_row_without_a_sentence_is_named_by_its_line(row):
    with pytest.raises(InputError) as error:
        read(f'{{"sentence": "We act."}}\n\n{row}', "a.jsonl")
    assert error.value.where == "a.jsonl, line 3"


@pytest.mark.parametrize("text", ["", " \n\n"])
def test_an_empty_file_is_refused(text):
    with pytest.raises(InputError, match="the file is empty"):
        read(text)


def test_a_pasted_text_may_be_too_large():
    with pytest.raises(InputError):
        read(b"We act.\n" * 200_000, limits=Limits(file_mb=1))
