from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from editions import make_edition
from taiwa.tracing.match import merge_candidates, score_part, trace_ask
from taiwa.tracing.scoring import THRESHOLD
from taiwa.vocabulary.match import Earlier, Reason
from wordbook import make_ask, make_tracer, read_words

SCHOOL = "The child is at school."
MINE = "The pupil in a mine."
LABOUR = "We end child labour in every mine."
WAGE = "A wage for cocoa."
SENTENCE = st.lists(
    st.sampled_from(
        ["child", "labour", "pupil", "school", "mine", "cocoa", "wage", "児童労働", "other", "C182"]
    ),
    min_size=1,
    max_size=6,
).map(lambda words: f"{' '.join(words).capitalize()}.")
PASSAGES = st.lists(st.lists(SENTENCE, min_size=1, max_size=3).map(" ".join), min_size=1, max_size=5)


def cite(candidates):
    return [(candidate.document, candidate.running, candidate.sentence) for candidate in candidates]


def test_each_passage_proposes_its_best_sentence_best_first():
    tracer = make_tracer(make_edition("a", f"{WAGE} {MINE}", WAGE), make_edition("b", f"{SCHOOL} {LABOUR}"))
    found = trace_ask(tracer, make_ask("End child labour in mines."))
    assert cite(found.candidates) == [("b", 1, LABOUR), ("a", 1, MINE), ("a", 2, WAGE)]
    assert found.searched.documents == ("a", "b")
    assert (found.searched.passages, found.searched.threshold) == (3, THRESHOLD)


def test_a_candidate_says_where_it_stands():
    document = make_edition("a", f"7. {SCHOOL} {LABOUR}")
    tracer = make_tracer(document, find_earlier=lambda row, _ask: (Earlier(f"row {row}", None, 1.0),))
    [found] = trace_ask(tracer, make_ask("Child labour")).candidates
    assert (found.printed, found.running, found.page) == ("7", 1, None)
    assert found.passage == document.passages[0].text
    assert document.text[found.start : found.end] == found.sentence == LABOUR
    assert found.earlier == (Earlier("row 1", None, 1.0),)


def test_an_ask_that_names_a_document_searches_it_alone():
    tracer = make_tracer(make_edition("a", LABOUR), make_edition("b", SCHOOL, WAGE))
    found = trace_ask(tracer, make_ask("End child labour.", document="b"))
    assert {candidate.document for candidate in found.candidates} == {"b"}
    assert (found.searched.documents, found.searched.passages) == (("b",), 2)


def test_nothing_is_found_in_nothing():
    found = trace_ask(make_tracer(), make_ask("End child labour."))
    assert (found.candidates, found.none_found, found.searched.passages) == ((), True, 0)


def test_an_ask_about_something_absent_is_told_so_and_keeps_its_candidates():
    found = trace_ask(make_tracer(make_edition("a", WAGE, SCHOOL)), make_ask("Protect coral reefs."))
    assert (found.none_found, len(found.candidates)) == (True, 2)
    assert all(candidate.score < THRESHOLD for candidate in found.candidates)


def test_the_candidates_of_an_ask_are_those_of_its_parts():
    tracer = make_tracer(make_edition("a", WAGE, LABOUR, SCHOOL), top=1)
    found = trace_ask(tracer, make_ask("A wage for cocoa.", "End child labour in every mine."))
    assert [cite(part.candidates) for part in found.parts] == [[("a", 1, WAGE)], [("a", 2, LABOUR)]]
    both = sorted((part.candidates[0] for part in found.parts), key=lambda candidate: -candidate.score)
    assert found.candidates == (both[0],)


def test_merging_keeps_the_better_of_two_candidates_of_one_passage():
    [best] = trace_ask(make_tracer(make_edition("a", LABOUR)), make_ask("End child labour.")).candidates
    worse = replace(best, score=best.score / 2)
    other = replace(worse, running=2)
    assert merge_candidates([[worse, other], [best]], 5) == (best, other)
    assert merge_candidates([[worse, other], [best]], 1) == (best,)


def test_equal_sentences_stand_in_text_order():
    tracer = make_tracer(make_edition("a", *[SCHOOL] * 7))
    found = trace_ask(tracer, make_ask("A school for every child."))
    assert [candidate.running for candidate in found.candidates] == [1, 2, 3, 4, 5]


def test_meaning_lifts_what_words_miss():
    tracer = make_tracer(make_edition("a", SCHOOL, WAGE))
    meanings = np.array([[1, 0], [0, 1]], dtype=np.float32)
    fused = replace(tracer, meanings=meanings, encode=lambda _text: np.array([0, 1], dtype=np.float32))
    first, second = score_part(fused, read_words("Fair pay"))
    assert first < second


def test_where_the_model_cannot_read_words_decide_alone():
    tracer = make_tracer(make_edition("a", SCHOOL, WAGE))
    plain = score_part(tracer, read_words("School"))
    mute = replace(tracer, meanings=np.eye(2, dtype=np.float32), encode=lambda _text: None)
    assert score_part(mute, read_words("School")).tolist() == plain.tolist()
    blind = replace(
        tracer,
        meanings=np.array([[0, 0], [1, 0]], dtype=np.float32),
        encode=lambda _text: np.array([1, 0], dtype=np.float32),
    )
    assert score_part(blind, read_words("School"))[0] == plain[0]


@given(PASSAGES, SENTENCE, st.integers(1, 4))
def test_candidates_are_sorted_shares_one_per_passage(passages, ask, top):
    found = trace_ask(make_tracer(make_edition("a", *passages), top=top), make_ask(ask))
    scores = [candidate.score for candidate in found.candidates]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)
    assert (
        len(scores) == len({candidate.running for candidate in found.candidates}) == min(top, len(passages))
    )
    assert found.none_found == (scores[0] < THRESHOLD)


@given(PASSAGES)
def test_sentences_stand_at_their_place_in_the_document(passages):
    document = make_edition("a", *passages)
    for candidate in trace_ask(make_tracer(document), make_ask("Child labour")).candidates:
        assert document.text[candidate.start : candidate.end] == candidate.sentence
        assert candidate.sentence in candidate.passage


@given(PASSAGES, SENTENCE)
def test_an_ask_in_the_words_of_a_sentence_finds_it_first(passages, ask):
    document = make_edition("a", *passages, ask)
    found = trace_ask(make_tracer(document, top=9), make_ask(ask)).candidates
    own = next(candidate for candidate in found if candidate.running == len(passages) + 1)
    assert found[0].score == own.score


@settings(max_examples=60)
@given(PASSAGES, PASSAGES, SENTENCE)
def test_the_score_of_a_sentence_is_the_same_in_any_company(passages, others, ask):
    document, other = make_edition("a", *passages), make_edition("b", *others)
    alone = trace_ask(make_tracer(document), make_ask(ask)).candidates
    for company in (make_tracer(document, other, top=10), make_tracer(other, document, top=10)):
        assert trace_ask(replace(company, top=5), make_ask(ask, document="a")).candidates == alone
        beside = trace_ask(company, make_ask(ask)).candidates
        assert tuple(candidate for candidate in beside if candidate.document == "a") == alone


def test_a_model_that_finds_ask_and_sentence_near_in_meaning_is_a_reason():
    tracer = make_tracer(make_edition("a", SCHOOL, WAGE))
    meanings = np.array([[1.0, 0.0], [0.0, 1.0]], dtype=np.float32)
    tracer = replace(tracer, meanings=meanings, encode=lambda _text: meanings[0])
    found = trace_ask(tracer, make_ask("Somewhere to learn"))
    reasons = {candidate.running: candidate.reasons for candidate in found.candidates}
    assert reasons == {1: (Reason("meaning", "Somewhere to learn", SCHOOL),), 2: ()}
