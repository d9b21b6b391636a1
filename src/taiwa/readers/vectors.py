"""Vectors of texts, kept in the cache by the hash of model and text, so that a document is encoded once."""

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from taiwa.readers.cache import find_cache
from taiwa.readers.model import Model
from taiwa.tracing.encoder import Array

CHUNK = 64
Progress = Callable[[int, int], None]


def encode_cached(model: Model, texts: Sequence[str], progress: Progress | None = None) -> Array:
    """Unit vectors (n, d) of the texts; new ones are encoded in chunks and each chunk is kept.

    A killed run loses at most one chunk. A cache that cannot be written is passed over.
    """
    store = VectorStore(find_cache() / "vectors" / f"{model.digest[:24]}.npz")
    keys = [hash_text(text) for text in texts]
    missing = list(
        {key: text for key, text in zip(keys, texts, strict=True) if key not in store.vectors}.items()
    )
    for first in range(0, len(missing), CHUNK):
        chunk = missing[first : first + CHUNK]
        vectors = model.encode([text for _, text in chunk])
        store.vectors.update(zip((key for key, _ in chunk), vectors, strict=True))
        if progress:
            progress(min(first + CHUNK, len(missing)), len(missing))
    if missing:
        store.write()
    return np.stack([store.vectors[key] for key in keys])


def hash_text(text: str) -> str:
    """The key of a text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class VectorStore:
    """The kept vectors of one model, by key; half precision on disk."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.vectors: dict[str, Array] = {}
        if path.is_file():
            self._read()

    def _read(self) -> None:
        try:
            with np.load(self.path) as kept:
                vectors = kept["vectors"].astype(np.float32)
                self.vectors = dict(zip(kept["keys"].tolist(), vectors, strict=True))
        except (OSError, ValueError, KeyError):  # a damaged cache is made again
            self.vectors = {}

    def write(self) -> None:
        """Replace the file by one with all vectors."""
        fresh = self.path.with_suffix(".part.npz")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            keys = np.array(list(self.vectors))
            np.savez(fresh, keys=keys, vectors=np.stack(list(self.vectors.values())).astype(np.float32))
            fresh.replace(self.path)
        except OSError:
            return
