import numpy as np
import pytest

from editions import make_edition
from taiwa.tracing.index import find_hits, learn_stems
from wordbook import index_passages, make_index

SCHOOL = "The child is at school."
MINE = "The pupil in a mine."
FORMS = "The worst forms."


def list_hits(index, stem):
    hits = find_hits(index, stem)
    return list(zip(hits.rows.tolist(), hits.values.tolist(), strict=True))


def test_sentences_stand_in_document_order():
    index = make_index(make_edition("a", f"{SCHOOL} {MINE}", MINE), make_edition("b", SCHOOL))
    places = [(place.document.id, place.passage.running, place.sentence.text) for place in index.places]
    assert places == [("a", 1, SCHOOL), ("a", 1, MINE), ("a", 2, MINE), ("b", 1, SCHOOL)]
    assert index.passages.tolist() == [0, 2, 3]
    assert index.spans == {"a": (0, 3), "b": (3, 4)}


def test_nothing_to_search_is_an_empty_index():
    index = make_index()
    assert (index.places, index.passages.tolist(), index.spans) == ((), [], {})
    assert list_hits(index, "child") == []


def test_a_stem_knows_its_sentences():
    index = index_passages(SCHOOL, MINE, f"{MINE} {SCHOOL}")
    assert {stem: rows.tolist() for stem, rows in index.postings.items()} == {
        "child": [0, 3],
        "school": [0, 3],
        "pupil": [1, 2],
        "mine": [1, 2],
    }


def test_a_part_counts_as_a_mention_of_the_whole():
    index = index_passages(FORMS, SCHOOL, "Convention 182.")
    assert {concept: rows.tolist() for concept, rows in index.concepts.items()} == {
        "worst-forms": [0],
        "child-labour": [0],
        "schooling": [1],
    }
    assert {code: rows.tolist() for code, rows in index.instruments.items()} == {"C182": [2]}


def test_a_sentence_points_where_its_words_point():
    index = index_passages("The child in a mine.", "Of unknown words.")
    assert index.means[0] == pytest.approx([1 / 5**0.5, 2 / 5**0.5])
    assert index.means[1].tolist() == [0, 0]


def test_the_same_word_counts_fully_and_a_related_one_by_its_nearness():
    index = index_passages(SCHOOL, MINE, "A wage for cocoa.")
    assert list_hits(index, "child") == [(0, 1), (1, pytest.approx(0.8**1.5))]
    assert list_hits(index, "mine") == [(0, pytest.approx(0.8**1.5)), (1, 1)]
    assert list_hits(index, "unseen") == []


def test_stems_learnt_together_are_as_if_learnt_one_by_one():
    stems = ["child", "mine", "unseen", "wage", "child"]
    together, alone = index_passages(SCHOOL, MINE), index_passages(SCHOOL, MINE)
    learn_stems(together, stems)
    assert list(together.memory) == ["child", "mine", "unseen", "wage"]
    for stem in stems:
        assert np.array_equal(together.memory[stem].rows, find_hits(alone, stem).rows)
        assert together.memory[stem].values == pytest.approx(find_hits(alone, stem).values)


def test_a_printed_number_is_no_word_of_its_passage():
    index = index_passages(f"39. {SCHOOL} 39 schools.", "(b) A mine.")
    assert [analysis.stems for analysis in index.analyses] == [
        ("child", "school"),
        ("39", "school"),
        ("mine",),
    ]
    assert [analysis.terms[0].start for analysis in index.analyses] == [8, 0, 6]
