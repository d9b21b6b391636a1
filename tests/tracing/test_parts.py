import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taiwa.tracing.parts import split_ask


def split(text):
    return [part.text for part in split_ask("A7", text)]


@pytest.mark.parametrize(
    "text",
    [
        "Ratify the Minimum Age Convention, enforce it and report on it. Do so every year.",
        "End child labour.",
        "児童労働をなくし、学校を無償にすること。",
        "Ratify C138; C182; P029",
        "Ratify ILO Convention No. 189 (2011) on decent work and No. 190 (2019) on violence at work",
        "Lift the reservations to article 37 (a) and article 40 (b) of the Convention on children",
        "End the recruitment of children (a) by armed groups of any kind.",
    ],
)
def test_an_ask_for_one_thing_keeps_its_id_and_text(text):
    assert [(part.id, part.text) for part in split_ask("A7", text)] == [("A7", text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Pay teachers in every village; and open schools for working children",
            ["Pay teachers in every village", "open schools for working children"],
        ),
        (
            "Pay teachers in every village\n- open schools for all children\n• train inspectors for farms",
            [
                "Pay teachers in every village",
                "open schools for all children",
                "train inspectors for farms",
            ],
        ),
        (
            "We ask ministers to act: (a) pay teachers in every village (b) open schools for all children",
            [
                "We ask ministers to act: (a) pay teachers in every village",
                "We ask ministers to act: (b) open schools for all children",
            ],
        ),
        (
            "児童労働の統計を毎年公表する；学校給食を全国に広げる",
            ["児童労働の統計を毎年公表する", "学校給食を全国に広げる"],
        ),
        (
            "①児童労働の統計を公表する②学校給食を全国に広げる",
            ["①児童労働の統計を公表する", "②学校給食を全国に広げる"],
        ),
    ],
)
def test_an_ask_for_several_things_is_split_at_its_marks(text, parts):
    assert split(text) == parts


def test_parts_are_numbered_in_order():
    parts = split_ask(
        "A7", "Pay teachers in every village; open schools for all children; train the inspectors well"
    )
    assert [part.id for part in parts] == ["A7.1", "A7.2", "A7.3"]


def test_a_short_piece_stays_with_the_one_before():
    assert split("Pay teachers in every village; train them; open schools for all children") == [
        "Pay teachers in every village; train them",
        "open schools for all children",
    ]


WORDS = st.sampled_from(
    ["Ratify", "schools", "for", "C138", "児童労働", "学校を開く", "and", "or", "(a)", "(2)", "(ii)", "①"]
)
MARKS = st.sampled_from([" ", " ", "; ", "；", "\n", "\n- ", "\n• ", ", ", ". ", ";"])
ASKS = st.lists(st.tuples(WORDS, MARKS), min_size=1).map(lambda pairs: "".join(map("".join, pairs)))


def list_words(text):
    """All words, but "and" and "or", which a semicolon before them makes needless."""
    return [word for word in re.findall(r"\w+|[①-⑳]", text) if word not in {"and", "or"}]


@given(ASKS | st.text(min_size=1).filter(str.strip))
def test_no_word_is_lost_and_ids_are_unique(text):
    parts = split_ask("A7", text)
    assert {word for part in parts for word in list_words(part.text)} == set(list_words(text))
    assert len({part.id for part in parts}) == len(parts) > 0
    assert all(part.text and part.text == part.text.strip() for part in parts)
