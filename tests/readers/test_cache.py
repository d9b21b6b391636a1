from pathlib import Path

import platformdirs
import pytest

from taiwa.readers.cache import find_cache


def test_the_cache_is_where_the_variable_says(monkeypatch, tmp_path):
    monkeypatch.setenv("TAIWA_CACHE", str(tmp_path))
    assert find_cache() == tmp_path


@pytest.mark.parametrize("value", [None, ""])
def test_the_cache_is_else_where_the_platform_keeps_them(monkeypatch, value):
    if value is None:
        monkeypatch.delenv("TAIWA_CACHE", raising=False)
    else:
        monkeypatch.setenv("TAIWA_CACHE", value)
    assert find_cache() == Path(platformdirs.user_cache_dir("taiwa", appauthor=False))
