import numpy as np

import distil_words


def test_a_fit_brings_the_mean_of_the_stems_to_the_target():
    start = np.array([[1.0, 0.0], [0.0, 1.0]])
    shares = [(np.array([0, 1]), np.array([0.5, 0.5]))] * 1000
    fitted = distil_words.fit_vectors(shares, np.tile([2.0, 3.0], (1000, 1)), start)
    assert np.round(fitted.mean(axis=0), 2).tolist() == [2.0, 3.0]


def test_a_stem_that_no_text_holds_stays_where_it_is():
    start = np.array([[1.0, 0.0], [0.0, 1.0]])
    fitted = distil_words.fit_vectors([(np.array([0]), np.array([1.0]))], np.array([[5.0, 5.0]]), start)
    assert fitted[1].tolist() == [0.0, 1.0]


def test_texts_hold_their_stems_by_weight():
    shares = distil_words.build_shares(["child", "labor"], np.array([3.0, 1.0]), ["Child labour", "Tea"])
    assert [(rows.tolist(), share.tolist()) for rows, share in shares] == [([0, 1], [0.75, 0.25]), ([], [])]


def test_a_stem_counts_once_in_a_text():
    counted = distil_words.count_stems(["child", "labor"], ["Child, children!", "child labor", "tea"])
    assert counted.tolist() == [2, 1]


def test_vectors_become_whole_numbers_of_one_byte():
    random = np.random.default_rng(0)
    reduced = distil_words.reduce_vectors(random.normal(size=(300, 100)), random.normal(size=(300, 100)))
    assert (reduced.shape, str(reduced.dtype)) == ((300, distil_words.DIMENSIONS), "int8")
    assert np.abs(reduced.astype(int)).max(axis=1).tolist() == [127] * 300


def test_a_table_is_read_back_as_it_was_written(tmp_path):
    stems, vectors = ["child", "labor"], np.array([[127, 0], [0, -127]], dtype=np.int8)
    distil_words.write_table(tmp_path / "words.npz", stems, vectors, np.array([4, 2]), 9)
    with np.load(tmp_path / "words.npz") as table:
        found = table["stems"].tobytes().decode().split("\n"), table["counts"].tolist(), int(table["texts"])
    assert found == (stems, [4, 2], 9)
