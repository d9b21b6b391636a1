from hypothesis import given
from hypothesis import strategies as st

from editions import make_edition
from taiwa.tracing.alignment import Link, prepare_editions
from taiwa.tracing.succession import match_sentences

RATIFY = "We will ratify the convention on mines."
SCHOOL = "We reaffirm free schooling for every girl."
BOTH = "We will ratify the convention on mines and offer free schooling for every girl."
DEBT = "We welcome swift treatment of sovereign debts."

OTHERS = tuple(f"Passage {number} speaks of {word}." for number, word in enumerate(["tea", "ships", "steel"]))


def follow(old, new):
    older, newer = prepare_editions([make_edition("old", old, *OTHERS), make_edition("new", new, *OTHERS)])
    return match_sentences(older, newer, [Link(0, 0, 1.0)])


def test_sentences_with_the_same_words_carry_on_wherever_they_stand():
    found = follow(f"{RATIFY} {SCHOOL}", f"{SCHOOL} {RATIFY}")
    assert (found.to, found.sources) == ({0: (1,), 1: (0,)}, {0: (1,), 1: (0,)})


def test_two_sentences_may_become_one():
    found = follow(f"{RATIFY} {SCHOOL}", BOTH)
    assert (found.to, found.sources[0]) == ({0: (0,), 1: (0,)}, (0, 1))


def test_one_sentence_may_become_two():
    found = follow(BOTH, f"{RATIFY} {SCHOOL}")
    assert (sorted(found.to[0]), found.sources) == ([0, 1], {0: (0,), 1: (0,)})


def test_a_sentence_without_a_counterpart_is_in_neither():
    assert follow(RATIFY, DEBT).to == {}


def test_passages_that_are_not_linked_are_not_compared():
    older, newer = prepare_editions([make_edition("old", RATIFY), make_edition("new", RATIFY)])
    assert match_sentences(older, newer, []).to == {}


TEXTS = st.lists(st.sampled_from([RATIFY, SCHOOL, BOTH, DEBT]), min_size=1, max_size=4).map(" ".join)


@given(TEXTS, TEXTS)
def test_both_directions_tell_the_same(old, new):
    found = follow(old, new)
    there = {(a, b) for a, others in found.to.items() for b in others}
    back = {(a, b) for b, others in found.sources.items() for a in others}
    assert there == back
