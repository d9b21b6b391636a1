import json
from collections import defaultdict

import pytest

from taiwa.readers.documents import read_document


@pytest.fixture(scope="module")
def declarations(shared):
    files = sorted((shared / "outcomes" / "summits").glob("*.txt"))
    return {path.stem: read_document(path.read_bytes(), path.name) for path in files}


@pytest.fixture(scope="module")
def expected(shared):
    rows = defaultdict(list)
    with (shared / "outcomes" / "summits" / "paragraphs.jsonl").open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            rows[row["doc"]].append(row)
    return rows


def plain(text):
    """The list keeps bullet marks, asterisks of emphasis and double spaces; a passage does not."""
    return " ".join(text.replace("*", "").split()).removeprefix("- ")


def test_passages_are_those_of_the_published_list(declarations, expected):
    assert sum(len(document.passages) for document in declarations.values()) == 1744
    for name, rows in expected.items():
        passages = declarations[name].passages
        assert [(p.running, plain(p.text)) for p in passages] == [(r["para"], plain(r["text"])) for r in rows]


def test_headings_are_those_of_the_published_list(declarations, expected):
    for name, rows in expected.items():
        found = [passage.heading[-1] if passage.heading else "" for passage in declarations[name].passages]
        assert found == [row["heading"] for row in rows]


def test_offsets_slice_to_the_texts(declarations):
    for document in declarations.values():
        for passage in document.passages:
            assert document.text[passage.start : passage.end] == passage.text
            assert passage.sentences
            assert all(document.text[s.start : s.end] == s.text for s in passage.sentences)


@pytest.mark.parametrize(
    ("name", "running", "printed"),
    [
        ("G20_2022", 44, "39"),
        ("G7_2023", 58, "36"),
        ("G7_2023", 33, "11"),
        ("TTC_2021", 26, "Annex I.2"),
        ("US-EU_2021", 10, "9"),
        ("US-recip-trade_2025-MY-v1", 9, "1.2"),
        ("US-recip-trade_2025-MY-v1", 23, "2.9(1)"),
        ("US-recip-trade_2025-MY-v1", 38, "3.4(2)(a)"),
        ("US-recip-trade_2026-JO", 62, "note 1"),
        ("US-labour-memo_2023", 49, "Sec. 3(e)(viii)"),
        ("G7_2024", 1, None),
    ],
)
def test_printed_numbers_are_those_people_cite(declarations, name, running, printed):
    assert declarations[name].passages[running - 1].printed == printed


def test_titles_lose_their_escapes_and_dates_are_read(declarations):
    document = declarations["G7_2023"]
    assert (document.title, document.date, document.language) == (
        "G7 Hiroshima Leaders’ Communiqué",
        "2023-05-20",
        "en",
    )
    assert {name for name, document in declarations.items() if document.date is None} == set()


def test_treaties_and_reviews_read(shared):
    for path in [
        *(shared / "outcomes" / "treaties").glob("*.txt"),
        *(shared / "outcomes" / "upr_slovenia").glob("*.txt"),
    ]:
        document = read_document(path.read_bytes(), path.name)
        assert len(document.passages) > 10, path.name
