import re
from collections import Counter
from hashlib import sha256
from itertools import chain

import pytest

from materials import LABELS, OUTCOMES, SUMMITS, TREATIES, quote_label, read_rows, read_text

LONGEST_QUOTE = 8
WORD = re.compile(r"\w+")


ASKS = ["asks.jsonl", "asks_ja.jsonl", "asks_fresh.jsonl", "asks_fresh_ja.jsonl"]


@pytest.fixture(scope="module")
def real():
    if not OUTCOMES.is_dir():
        pytest.skip("the real texts are not on this machine (../shared/data)")
    return OUTCOMES


@pytest.mark.parametrize("name", ASKS)
def test_an_ask_is_answered_where_a_passage_answers_it(name):
    rows = read_rows(name)
    assert [row["id"] for row in rows if row["answered"] != bool(row["relevant"])] == []
    assert [text for text, count in Counter(row["text"] for row in rows).items() if count > 1] == []
    assert [key for key, count in Counter(row["id"] for row in rows).items() if count > 1] == []


def test_the_set_is_as_large_as_promised():
    rows = read_rows("asks.jsonl")
    assert len(rows) >= 150
    assert len({row["document"] for row in rows}) >= 15
    assert sum(not row["answered"] for row in rows) * 2 == len(rows)


def test_every_ask_was_labelled_twice():
    rows = read_rows("asks.jsonl")
    assert [row["id"] for row in rows if row["answered_second"] != bool(row["relevant_second"])] == []


@pytest.mark.parametrize("name", ASKS)
@pytest.mark.usefixtures("real")
def test_labelled_passages_are_there(name):
    named = {
        (row["document"], running)
        for row in read_rows(name)
        for running in (*row["relevant"], *row.get("relevant_second", ()))
    }
    there = {(document, p.running) for document, _ in named for p in read_text(document).passages}
    assert named - there == set()


@pytest.mark.usefixtures("real")
def test_passages_of_lineage_are_there():
    rows = read_rows("lineage.jsonl")
    named = {(row["from_doc"], row["from_para"]) for row in rows}
    named |= {(row["to_doc"], running) for row in rows for running in row["to"]}
    there = {(document, p.running) for document, _ in named for p in read_text(document).passages}
    assert named - there == set()


@pytest.mark.usefixtures("real")
@pytest.mark.parametrize("name", ["strength.jsonl", "strength_random.jsonl"])
def test_labels_of_strength_point_at_the_sentences_that_were_read(name):
    moved = [
        (row["document"], row["running"])
        for row in read_rows(name)
        if sha256(quote_label(row).encode()).hexdigest()[:8] != row["digest"]
    ]
    assert moved == []


@pytest.mark.usefixtures("real")
def test_no_label_copies_a_declaration_or_a_treaty():
    texts = chain(SUMMITS.glob("*.txt"), TREATIES.glob("*.txt"))
    printed = {run for path in texts for run in list_runs(path.read_text(encoding="utf-8"))}
    lines = (line for path in LABELS.iterdir() for line in path.read_text(encoding="utf-8").splitlines())
    assert [line for line in lines if printed & set(list_runs(line))] == []


def list_runs(text):
    """Every eight words in a row."""
    words = WORD.findall(text.lower())
    return zip(*(words[start:] for start in range(LONGEST_QUOTE)), strict=False)
