"""Vectors of texts, kept in the cache by the hash of model and text, so that a document is encoded once."""

import hashlib
import io
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from taiwa.readers.cache import find_cache
from taiwa.readers.model import Model
from taiwa.tracing.encoder import Array

CHUNK = 512
"""Texts encoded between two writings of the cache."""
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
        store.write()
        if progress:
            progress(min(first + CHUNK, len(missing)), len(missing))
    return np.stack([store.vectors[key] for key in keys]) if keys else model.encode([])


def hash_text(text: str) -> str:
    """The key of a text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class VectorStore:
    """The kept vectors of one model, by key. A file that is missing or damaged is made again."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.vectors: dict[str, Array] = {}
        with suppress(OSError, ValueError, KeyError, EOFError, BadZipFile):
            kept = np.load(io.BytesIO(path.read_bytes()))
            self.vectors = dict(zip(kept["keys"].tolist(), kept["vectors"], strict=True))

    def write(self) -> None:
        """Replace the file by one with all vectors; one that cannot be written is passed over."""
        fresh = self.path.with_suffix(f".{os.getpid()}.npz")
        with suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            np.savez(fresh, keys=np.array(list(self.vectors)), vectors=np.stack(list(self.vectors.values())))
            fresh.replace(self.path)
