from taiwa.tracing.lexicon import MarkRow, VerbRow, Words, build_ladder, find_marks, find_phrase


def verb(phrase, kind="verb"):
    return VerbRow(phrase, 3, 3, kind)


def find(ladder, text):
    found = find_phrase(ladder.verbs, Words(text).folded, 0)
    return found and (found[0], found[1][0][0].phrase, found[1][0][1])


def test_longest_phrase_wins():
    ladder = build_ladder((verb("remain"), verb("remain committed to")), ())
    assert find(ladder, "remains committed to peace") == (3, "remain committed to", "third")


def test_adverbs_between_the_words_are_skipped():
    ladder = build_ladder((verb("commit to"),), ())
    assert find(ladder, "commit jointly to peace") == (3, "commit to", "base")


def test_gap_holds_up_to_five_words():
    ladder = build_ladder((verb("express ... concern"),), ())
    assert find(ladder, "expressed our deep and grave concern") == (6, "express ... concern", "past")
    assert find(ladder, "express a b c d e f concern") is None


def test_modals_are_not_inflected():
    assert find(build_ladder((verb("will", "modal"),), ()), "willing") is None


def test_longest_mark_of_a_kind_is_reported():
    rows = (MarkRow("in line with", "condition"), MarkRow("in line with ... law", "condition"))
    words = Words("We act in line with national law.")
    marks = find_marks(build_ladder((), rows), words)
    assert [words.slice(mark.start, mark.end) for mark in marks] == ["in line with national law"]


def test_gap_ends_at_a_new_phrase():
    ladder = build_ladder((verb("reaffirm ... support"),), ())
    assert find(ladder, "reaffirm our firm support") == (4, "reaffirm ... support", "base")
    assert find(ladder, "reaffirm our commitment to support") is None


def test_nouns_stand_apart_from_verbs():
    ladder = build_ladder((verb("support"), VerbRow("support", 2, 2, "noun")), ())
    assert (find(ladder, "support")[1], ladder.nouns["support"].kind) == ("support", "noun")


def test_number_run_into_a_word_is_a_word_of_its_own():
    assert Words("8.Where it is 3.5 degrees").folded == ["8", ".", "where", "it", "is", "3.5", "degrees"]
