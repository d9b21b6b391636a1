from editions import make_edition
from taiwa.tracing.alignment import Link, link_passages, pair_in_order, prepare_editions

MINES = "We will end child labour in cobalt mines and small gold workings by the year named."
FARMS = "Cocoa farmers need a living income and their children a school within walking distance."
DEBT = "Debt treatment for poor countries has to be quicker and open to private creditors."
CLIMATE = "Coal power without capture is to be phased out and methane leaks measured from space."
HEALTH = "Vaccines, diagnostics and laboratories are shared before the next pandemic arrives."


def link(older, newer):
    return [
        (found.older, found.newer)
        for found in link_passages(*prepare_editions([make_edition("a", *older), make_edition("b", *newer)]))
    ]


def test_passages_are_found_in_any_order_and_others_stay_alone():
    assert link([MINES, FARMS, DEBT, HEALTH], [DEBT, CLIMATE, MINES]) == [(0, 2), (2, 0)]


def test_one_passage_may_be_split_in_two():
    assert link([f"{MINES} {FARMS}", DEBT], [MINES, FARMS, DEBT]) == [(0, 0), (0, 1), (1, 2)]


def test_two_passages_may_be_merged():
    assert link([MINES, FARMS, DEBT], [f"{MINES} {FARMS}", DEBT]) == [(0, 0), (1, 0), (2, 1)]


def test_a_shared_set_phrase_is_no_link():
    lead = "We reaffirm our strong commitment to"
    older = [
        f"{lead} cobalt mines.",
        f"{lead} cocoa farms.",
        f"{lead} coal power.",
        f"{lead} private creditors.",
    ]
    newer = [f"{lead} vaccine laboratories.", f"{lead} cocoa farms.", f"{lead} public libraries."]
    assert link(older, newer) == [(1, 1)]


def test_repeated_passages_are_joined_in_order():
    assert link(["###", MINES, "###"], ["###", MINES, "###"]) == [(0, 0), (1, 1), (2, 2)]
    assert link(["###", MINES], ["###", MINES, "###"]) == [(0, 0), (0, 2), (1, 1)]


def test_numbers_and_marks_do_not_hide_the_same_words():
    editions = prepare_editions([make_edition("a", f"14. {MINES}"), make_edition("b", f"(b) {MINES}")])
    assert link_passages(*editions) == (Link(0, 0, 1.0),)


def test_empty_editions_have_no_links():
    assert link([], [MINES]) == link([MINES], []) == link([], []) == []


def test_pairs_in_order_repeat_the_last():
    assert pair_in_order([1, 2], [5, 6, 7]) == [(1, 5), (2, 6), (2, 7)]
    assert pair_in_order([1, 2], [5]) == [(1, 5), (2, 5)]
