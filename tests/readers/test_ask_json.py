import pytest

from taiwa.readers.ask_json import read_json
from taiwa.readers.ask_rows import Row
from taiwa.vocabulary.errors import InputError
from taiwa.vocabulary.limits import Limits


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ('{"ID": 3, "提言": "Open schools.", "other": {}}\n\n', "entry 1"),
        ('[{"id": "3", "text": "Open schools."}]', "entry 1"),
        ('{\n "asks": [{"id": 3, "text": "Open schools.", "parts": []}]\n}', "entry 1"),
        ('{"id": 3, "text": "Open schools."}\n{"id": null}', "line 1"),
    ],
)
def test_lines_arrays_and_results_of_a_trace_are_read(data, place):
    assert read_json(data.encode(), Limits())[0] == Row(place, {"id": "3", "text": "Open schools."})


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("3", "entry 1: this is no object."),
        ('{"text": "a"}\n[1]', "line 2: this is no object."),
        ('{"text": {"en": "a"}}', "entry 1: the text is no text."),
        ('{"id": 1, "note": "a"}', r"no column holds the text of the asks \(columns found: id, note\)"),
        ("[" * 200_000, "the JSON is nested too deeply"),
    ],
)
def test_bad_json_is_told(data, message):
    with pytest.raises(InputError, match=message):
        read_json(data.encode(), Limits())
