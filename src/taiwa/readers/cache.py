"""The user cache directory: vectors, fetched files and the error log. It may be deleted at any time."""

import os
from pathlib import Path

import platformdirs


def find_cache() -> Path:
    """TAIWA_CACHE, else the cache directory of the platform."""
    named = os.environ.get("TAIWA_CACHE")
    return Path(named) if named else Path(platformdirs.user_cache_dir("taiwa", appauthor=False))
