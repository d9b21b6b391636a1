from dataclasses import dataclass, field

import numpy as np
import pytest

from taiwa.readers.vectors import CHUNK, encode_cached

TEXTS = ["a", "bb", "a", "ccc"]


@dataclass
class CountingModel:
    """Stands in for a model: a text's vector is its length, and every text encoded is remembered."""

    digest: str = "0" * 64
    seen: list = field(default_factory=list)
    fails_at: str | None = None

    def encode(self, texts):
        if self.fails_at in texts:
            raise KeyboardInterrupt
        self.seen += texts
        return np.array([[len(text), 1] for text in texts], dtype=np.float32).reshape(len(texts), 2)


@pytest.fixture
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("TAIWA_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache" / "vectors" / f"{'0' * 24}.npz"


def encode(texts=TEXTS, **model):
    counting = CountingModel(**model)
    return encode_cached(counting, texts).tolist(), counting.seen


@pytest.mark.usefixtures("cache")
def test_a_text_is_encoded_once():
    vectors = [[1, 1], [2, 1], [1, 1], [3, 1]]
    assert encode() == (vectors, ["a", "bb", "ccc"])
    assert encode() == (vectors, [])
    assert encode(["dddd", "a"]) == ([[4, 1], [1, 1]], ["dddd"])


@pytest.mark.usefixtures("cache")
def test_each_model_has_its_own_vectors():
    encode()
    assert encode(digest="1" * 64)[1] == ["a", "bb", "ccc"]


def test_vectors_lie_in_the_named_cache(cache):
    encode()
    assert [path.name for path in cache.parent.iterdir()] == [cache.name]


@pytest.mark.parametrize("damage", [b"", b"PK\x03\x04 cut", b"no archive", b"\x93NUMPY\x01\x00"])
def test_a_damaged_cache_is_made_again(cache, damage):
    encode()
    cache.write_bytes(damage)
    assert encode()[1] == ["a", "bb", "ccc"]
    assert encode()[1] == []


def test_a_cache_cut_short_is_made_again(cache):
    encode()
    cache.write_bytes(cache.read_bytes()[:-40])
    assert encode()[1] == ["a", "bb", "ccc"]


def test_a_cache_with_other_contents_is_made_again(cache):
    cache.parent.mkdir(parents=True)
    np.savez(cache, keys=np.array(["x", "y"]), vectors=np.ones((1, 2)))
    assert encode()[1] == ["a", "bb", "ccc"]


def test_a_cache_that_cannot_be_written_is_passed_over(cache):
    cache.parents[1].write_text("a file where the folder should be")
    assert encode() == encode() == ([[1, 1], [2, 1], [1, 1], [3, 1]], ["a", "bb", "ccc"])


@pytest.mark.usefixtures("cache")
def test_no_texts_are_no_vectors():
    assert encode_cached(CountingModel(), []).shape == (0, 2)


@pytest.mark.usefixtures("cache")
def test_any_character_may_stand_in_a_text():
    assert encode(["\ud800", "\0"])[1] == ["\ud800", "\0"]


@pytest.mark.usefixtures("cache")
def test_a_killed_run_loses_one_chunk_at_most():
    texts = [f"text {number}" for number in range(CHUNK + 2)]
    with pytest.raises(KeyboardInterrupt):
        encode(texts, fails_at=texts[-1])
    assert encode(texts)[1] == texts[CHUNK:]


@pytest.mark.usefixtures("cache")
def test_progress_counts_what_is_new():
    told = []
    encode(["a"])
    texts = ["a", *[f"text {number}" for number in range(CHUNK + 2)]]
    encode_cached(CountingModel(), texts, lambda done, total: told.append((done, total)))
    assert told == [(CHUNK, CHUNK + 2), (CHUNK + 2, CHUNK + 2)]
