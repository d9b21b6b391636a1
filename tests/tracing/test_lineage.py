from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from editions import make_edition, read_simply, read_summit, read_with_ladder
from taiwa.readers.concepts import load_concepts
from taiwa.tracing.concepts import build_finder
from taiwa.tracing.history import spot_query
from taiwa.tracing.lineage import trace_lineage

MINES = "We will end child labour in cobalt mines and small gold workings."
FARMS = "We welcome a living income for cocoa farmers with children in village schools."
DEBT = "We reaffirm that debt treatment for poor countries is open to private creditors."
COAL = "We note methane leaks from coal power measured from space."

SENTENCE = st.sampled_from(
    [MINES, FARMS, DEBT, COAL, "We met.", "###", "", "児童労働を撤廃する。", "39. (b)"]
)
PASSAGES = st.lists(st.lists(SENTENCE | st.text(max_size=30), max_size=4).map(" ".join), max_size=6)


def list_changes(pair):
    return [(change.change, change.text) for successor in pair.to for change in successor.sentences]


def trace(older, newer):
    return trace_lineage([make_edition("a", *older), make_edition("b", *newer)], read_simply).pairs


def spot_child_labour():
    return spot_query("child labour", build_finder(load_concepts()))


def find_pair(lineage, document, running):
    return next(pair for pair in lineage.pairs if pair.source and _name(pair.source) == (document, running))


def _name(source):
    return source[0], source[1].running


def test_what_stands_nowhere_is_dropped_and_what_stood_nowhere_is_new():
    kept, dropped, new = trace([DEBT, MINES], [COAL, DEBT])
    assert (kept.change, list_changes(kept)) == ("kept", [("kept", DEBT)])
    assert (dropped.change, dropped.to, dropped.source[1].text) == ("dropped", (), MINES)
    assert (new.change, new.source, list_changes(new)) == ("new", None, [("new", COAL)])


def test_sentences_are_followed_inside_a_passage():
    softer = "We note child labour in cobalt mines and small gold workings."
    [pair] = trace([f"{MINES} {FARMS}"], [f"{softer} {COAL}"])
    assert list_changes(pair) == [("softened", softer), ("new", COAL), ("dropped", FARMS)]
    assert pair.change == "softened"


def test_a_changed_sentence_names_the_one_it_came_from():
    softer = "We note child labour in cobalt mines and small gold workings."
    [pair] = trace([MINES], [f"{softer} {COAL}"])
    assert [change.before for change in pair.to[0].sentences] == [MINES, None]


def test_a_condition_softens():
    looser = "We will end child labour in cobalt mines and small gold workings by voluntary means."
    [pair] = trace([MINES], [looser])
    assert (pair.change, list_changes(pair)) == ("softened", [("softened", looser)])


def test_a_split_passage_loses_nothing():
    pair = trace([f"{MINES} {FARMS}"], [MINES, FARMS])[0]
    assert sorted(list_changes(pair)) == sorted([("kept", MINES), ("kept", FARMS)])
    assert pair.change == "kept"


def test_what_came_from_another_passage_is_told_there():
    first, second = trace([MINES, DEBT], [f"{MINES} {DEBT}"])
    assert list_changes(first) == [("kept", MINES)]
    assert list_changes(second) == [("kept", DEBT)]


def test_a_sentence_split_in_two_keeps_its_duty_in_the_stronger_half():
    old = "We will end child labour in cobalt mines and open village schools for cocoa farmers."
    halves = "We will end child labour in cobalt mines. We note village schools for cocoa farmers."
    [pair] = trace([old], [halves])
    assert [change for change, _ in list_changes(pair)] == ["kept", "kept"]


def test_japanese_editions_are_aligned_by_their_characters():
    audit, school = "鉱山の監査を強化する。", "すべての子どもに学校教育を保障する。"
    older = make_edition("a", "児童労働を撤廃する。", audit, school, language="ja")
    newer = make_edition("b", school, "あらゆる形態の児童労働を撤廃する。", language="ja")
    pairs = trace_lineage([older, newer], read_simply).pairs
    assert [[successor.passage.running for successor in pair.to] for pair in pairs] == [[2], [], [1]]


def test_one_edition_has_no_pairs_and_no_history_without_a_concept():
    lineage = trace_lineage([make_edition("a", MINES)], read_simply)
    assert (lineage.pairs, lineage.history) == ((), ())


@given(PASSAGES, PASSAGES)
@settings(max_examples=60, deadline=None)
def test_every_passage_is_accounted_for_once(older, newer):
    documents = [make_edition("a", *older), make_edition("b", *newer)]
    pairs = trace_lineage(documents, read_simply).pairs
    sources = [pair.source[1].running for pair in pairs if pair.source]
    assert sources == [passage.running for passage in documents[0].passages]
    told = Counter(successor.passage.running for pair in pairs for successor in pair.to)
    assert set(told) == {passage.running for passage in documents[1].passages}
    assert all(told[pair.to[0].passage.running] == 1 for pair in pairs if pair.source is None)
    old_sentences = Counter(
        change.text
        for pair in pairs
        for successor in pair.to
        for change in successor.sentences
        if change.change == "dropped"
    )
    assert old_sentences <= Counter(s.text for passage in documents[0].passages for s in passage.sentences)


@given(PASSAGES)
@settings(max_examples=60, deadline=None)
def test_a_text_beside_itself_is_kept(passages):
    pairs = trace(passages, passages)
    assert {pair.change for pair in pairs} <= {"kept"}
    assert {change for pair in pairs for change, _ in list_changes(pair)} <= {"kept"}


SUBJECTS = st.lists(st.sampled_from([MINES, FARMS, DEBT, COAL]), unique=True)


@given(SUBJECTS, SUBJECTS)
@settings(max_examples=60, deadline=None)
def test_turning_the_editions_round_swaps_new_and_dropped(older, newer):
    forth, back = trace(older, newer), trace(newer, older)
    assert list_words(forth, "dropped") == list_words(back, "new") == set(older) - set(newer)
    assert list_words(forth, "new") == list_words(back, "dropped") == set(newer) - set(older)


def list_words(pairs, change):
    """The words of dropped passages, or of new ones."""
    found = [pair for pair in pairs if pair.change == change]
    return {(pair.source[1] if pair.source else pair.to[0].passage).text for pair in found}


def test_g7_2024_lost_the_smart_mix_and_kept_child_labour():
    editions = [read_summit(name) for name in ("G7_2021", "G7_2023", "G7_2024")]
    lineage = trace_lineage(editions, read_with_ladder, concepts=spot_child_labour())
    labour = find_pair(lineage, "G7_2023", 58)
    assert labour.to[0].passage.running == 143
    smart = [
        change for change, text in list_changes(labour) if "smart mix" in text or "binding instrument" in text
    ]
    assert smart == ["dropped"]
    assert [text for change, text in list_changes(labour) if "child labor" in text and change == "hardened"]
    assert [(mention.document, mention.running) for mention in lineage.history] == [
        ("G7_2023", 58),
        ("G7_2024", 143),
    ]


def test_g7_2023_lost_the_task_of_the_trade_ministers():
    lineage = trace_lineage([read_summit("G7_2021"), read_summit("G7_2023")], read_with_ladder)
    forced = find_pair(lineage, "G7_2021", 43)
    assert (forced.to[0].passage.running, forced.change) == (58, "softened")


def test_the_council_spoke_of_child_labour_in_its_first_text_only():
    editions = [read_summit(f"TTC_{year}") for year in (2021, 2022, 2023, 2024)]
    lineage = trace_lineage(editions, read_with_ladder, concepts=spot_child_labour())
    assert Counter(mention.document for mention in lineage.history) == {"TTC_2021": 5}


def test_a_correction_does_not_cry_wolf():
    names = ("US-recip-trade_2025-MY-v1", "US-recip-trade_2025-MY-v2")
    lineage = trace_lineage([read_summit(name) for name in names], read_with_ladder)
    changed = [pair for pair in lineage.pairs if pair.change != "kept"]
    assert [(pair.change, pair.source[1].text) for pair in changed] == [
        ("dropped", "Donald. J. Trump Anwar Ibrahim"),
        ("dropped", "President Prime Minister"),
    ]
