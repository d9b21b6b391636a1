import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from taiwa.tracing.overlap import list_terms, make_row, multiply_row, pair_characters, post_rows, weigh_terms

WORDS = st.lists(st.sampled_from("abcdefgh"), max_size=12)


def test_pairs_of_neighbours_are_terms():
    assert list_terms(["child", "labor", "end"]) == ["child", "labor", "end", "child labor", "labor end"]


def test_japanese_is_paired_without_pairs_of_hiragana():
    assert pair_characters("児童労働をなくす SDG") == ["児童", "童労", "労働", "働を"]


def test_what_most_texts_hold_weighs_least():
    weights = weigh_terms([["we", "mine"], ["we", "school"], ["we", "school"]])
    assert sorted(weights.ids, key=lambda term: weights.idf[weights.ids[term]]) == ["we", "school", "mine"]


@given(st.lists(WORDS, max_size=8), WORDS)
@settings(deadline=None)
def test_products_are_those_of_plain_vectors(texts, query):
    weights = weigh_terms([*texts, query])
    rows = [make_row(text, weights) for text in texts]
    row = make_row(query, weights)

    def spread(item):
        full = np.zeros(len(weights.idf))
        full[item.ids] = item.weights
        return full

    expected = [float(spread(row) @ spread(other)) for other in rows]
    np.testing.assert_allclose(multiply_row(row, post_rows(rows, weights)), expected)


@given(WORDS, st.lists(WORDS, min_size=1, max_size=6))
@settings(deadline=None)
def test_nothing_is_closer_than_one(query, texts):
    weights = weigh_terms(texts)
    products = multiply_row(
        make_row(query, weights), post_rows([make_row(t, weights) for t in texts], weights)
    )
    assert ((products >= 0) & (products <= 1)).all()
