import io
from pathlib import Path

import docx
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from taiwa.readers.ask_files import ASK_READERS, read_ask_file
from taiwa.vocabulary.ask import Ask
from taiwa.vocabulary.errors import InputError
from taiwa.vocabulary.limits import Limits

ROWS_REMEDY = (
    "Write one ask in each row, or one in each bullet; `taiwa trace --template FILE` writes a blank file."
)
ID_REMEDY = "Give each ask an id of its own, or leave the ids out."
LANGUAGE_REMEDY = "Write en or ja, or leave it empty: it is then detected."
JSON_REMEDY = 'Write one object in each line, such as {"id": "A1", "text": "…"}, or an array of them.'
FIXTURES = Path(__file__).resolve().parents[1] / "fixtures" / "asks"


def read(name, limits=None):
    return read_ask_file((FIXTURES / name).read_bytes(), name, limits or Limits())


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("english_bom.csv", [("R1", "en"), ("A1", "en"), ("R7", "ja")]),
        ("english_cp1252.csv", [("A1", "en")]),
        ("japanese_sjis.csv", [("提1", "ja"), ("A1", "en")]),
        ("tabs.tsv", [("A1", "en")]),
        ("lines.jsonl", [("7", "en"), ("A1", "ja")]),
        ("list.json", [("A1", "en")]),
        ("bullets.md", [("A1", "en"), ("A2", "en"), ("A3", "en"), ("A4", "en"), ("A5", "en")]),
        ("numbers.txt", [("A1", "ja"), ("A2", "ja")]),
        ("paragraphs.txt", [("A1", "en"), ("A2", "en")]),
    ],
)
def test_each_format_is_read(name, found):
    assert [(ask.id, ask.language) for ask in read(name)] == found


def test_pasted_json_is_known_by_its_first_characters():
    assert read_ask_file(b'{"text": "End child labour."}', "pasted.txt", Limits()) == read_ask_file(
        b'{"text": "End child labour."}', "asks.jsonl", Limits()
    )


def test_a_pasted_table_is_known_by_its_header():
    data = (FIXTURES / "english_bom.csv").read_bytes()
    assert read_ask_file(data, "pasted.txt", Limits()) == read("english_bom.csv")


def test_a_pasted_word_file_is_known_by_its_bytes():
    document = docx.Document()
    document.add_paragraph("Open schools.", style="List Bullet")
    data = io.BytesIO()
    document.save(data)
    assert [ask.text for ask in read_ask_file(data.getvalue(), "pasted.txt", Limits())] == ["Open schools."]


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.csv", b" \n", "a.csv: the file is empty. Check that it was saved whole."),
        (
            "a.csv",
            b"text\n",
            f"a.csv: there are no asks in it. {ROWS_REMEDY}",
        ),
        (
            "a.csv",
            b"id,text\n1,End child labour.\n2,\n",
            "a.csv, row 3: the ask has no text. Write the text, or empty the whole row.",
        ),
        (
            "a.csv",
            b"id,text\n1,End child labour.\n\n1,Open schools.\n",
            f"a.csv: the id 1 stands in row 2 and again in row 4. {ID_REMEDY}",
        ),
        (
            "a.csv",
            b"text,language\nFin du travail des enfants.,fr\n",
            f"a.csv, row 2: the language 'fr' is not known. {LANGUAGE_REMEDY}",
        ),
        (
            "a.jsonl",
            b'{"text": "End child labour."}\n{"text": ',
            f"a.jsonl, line 2: the line is no JSON. {JSON_REMEDY}",
        ),
        (
            "a.md",
            b"\x89PNG\0\0\0\0\0",
            "a.md: this is no text. Save it as PDF, Word, HTML or plain text in UTF-8.",
        ),
    ],
)
def test_bad_input_is_told_in_one_line(name, data, message):
    with pytest.raises(InputError) as caught:
        read_ask_file(data, name, Limits())
    assert str(caught.value) == message


def test_missing_text_column_names_what_was_found_and_what_is_accepted():
    with pytest.raises(InputError) as caught:
        read_ask_file(b"id,Wortlaut,theme\n1,Kinder in die Schule.,x\n", "a.csv", Limits())
    assert caught.value.what == "no column holds the text of the asks (columns found: id, Wortlaut, theme)"
    assert caught.value.remedy.startswith("Name it one of: text, ask, recommendation, ")
    assert caught.value.remedy.endswith(" `taiwa trace --template FILE` writes a blank file.")


def test_limits_are_kept():
    rows = b"text\nEnd child labour.\nOpen schools.\n"
    with pytest.raises(
        InputError, match=r"^a\.csv: the file has more than 1 asks\. Set TAIWA_MAX_ASKS higher"
    ):
        read_ask_file(rows, "a.csv", Limits(asks=1))
    with pytest.raises(InputError, match=r"^a\.csv, row 2: the ask has 17 characters, the limit is 15"):
        read_ask_file(rows, "a.csv", Limits(ask_chars=15))


SUFFIXES = sorted({*ASK_READERS, ".txt", ".md", ".html", ".docx", ".pdf", ""})
SHARDS = st.lists(
    st.one_of(
        st.binary(max_size=30),
        st.sampled_from(
            [
                *(
                    b"text",
                    "提言".encode(),
                    "提言".encode("cp932"),
                    b"id",
                    b",",
                    b";",
                    b"\t",
                    b"\n",
                    b'"',
                    b"\xef\xbb\xbf",
                ),
                *(
                    b"{",
                    b"}",
                    b'"text":',
                    b"[",
                    b"1",
                    b"null",
                    b"\\ud800",
                    b"- ",
                    b"1. ",
                    b"# ",
                    b"PK\x03\x04",
                ),
                *(b"xl/workbook.xml", b"%PDF-1.4", b"<html>", b"\xd0\xcf\x11\xe0", b"A1", b"\0"),
            ]
        ),
    ),
    max_size=30,
).map(b"".join)


def read_or_tell(data, name):
    """The asks, or the one line that a person reads."""
    try:
        return read_ask_file(data, name, Limits())
    except InputError as error:
        return str(error)


@settings(max_examples=300, deadline=None)
@example(b"\xad", ".csv")
@given(SHARDS, st.sampled_from(SUFFIXES))
def test_any_bytes_give_asks_or_one_line(data, suffix):
    found = read_or_tell(data, f"asks{suffix}")
    if isinstance(found, str):
        assert found.startswith(f"asks{suffix}")
        assert found.isprintable()
    else:
        assert all(isinstance(ask, Ask) and ask.text.encode() and ask.parts for ask in found)
        assert len({ask.id for ask in found}) == len(found) > 0
