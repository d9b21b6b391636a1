from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taiwa.tracing.sentences import split_sentences


def cut(text):
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["We met in the U.S.", "We agreed.", "See Art. 5 of No. 3."],
        ["He said “Stop.”", "Then (see p. 5.)", "Next!"],
        ["1. We, the Leaders, act.", "2025 is near."],
        [
            "(b) Children, e.g. those at work; i.e. all of them; are protected.",
            "Dr. Smith of St. Lucia agreed.",
        ],
        ["We note Convention No. 182.[3]", "We will act by 2025.", "Children come first."],
        ["We commit to: i) schools; ii) health; and iii) rights.", "We will report."],
        ["Sec. 2. Approach.", "The agencies shall act."],
        ["我々は「合意した。」と述べた。", "次に（注。）進む。", "終わりか？", "はい"],
        ["児童労働を撤廃する。", "2025年までに行動する。"],
    ],
)
def test_sentences_end_where_a_reader_ends_them(sentences):
    assert cut(" ".join(sentences)) == sentences


def test_japanese_needs_no_space():
    assert cut("我々は決意する。（強制労働を含む。）我々は行動する。") == [
        "我々は決意する。",
        "（強制労働を含む。）我々は行動する。",
    ]


@pytest.mark.parametrize("piece", ["A. ", ".", ". ", "。", "「", "(", "a.", "\n", "１．"])
def test_a_million_odd_characters_are_no_trouble(piece):
    text = piece * (200_000 // len(piece))
    assert split_sentences(text) is not None


@given(st.text(alphabet="aB .!?。！」「（）“”\n1)(;", max_size=80))
def test_spans_are_ordered_and_cover_all_but_white_space(text):
    spans = split_sentences(text)
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())


def test_a_text_without_full_stops_is_cut_at_spaces():
    text = "we will act and " * 1000
    spans = split_sentences(text)
    assert len(spans) == 4
    assert " ".join(text[start:end] for start, end in spans) == text.strip()


def test_a_run_without_spaces_is_cut_too():
    assert split_sentences("x" * 12_000) == [(0, 5_000), (5_000, 10_000), (10_000, 12_000)]
