import pytest

from taiwa import __version__
from taiwa.cli.error_log import write_error


@pytest.fixture
def cache(tmp_path, monkeypatch):
    folder = tmp_path / "not" / "yet"
    monkeypatch.setenv("TAIWA_CACHE", str(folder))
    return folder


def fail(message):
    with pytest.raises(ValueError, match=message) as slip:
        raise ValueError(message)
    return slip.value


def test_errors_are_added_to_the_log(cache):
    paths = [write_error(fail("first")), write_error(fail("児童\udcff"))]
    log = (cache / "errors.log").read_text(encoding="utf-8")
    assert paths == [cache / "errors.log"] * 2
    assert log.count(f" taiwa {__version__} python ") == 2
    assert [line for line in log.splitlines() if line.startswith("ValueError")] == [
        "ValueError: first",
        r"ValueError: 児童\udcff",
    ]


def test_where_no_log_can_be_the_error_is_shown(monkeypatch, capsys):
    monkeypatch.setenv("TAIWA_CACHE", "/dev/null/cache")
    write_error(fail("lost"))
    assert capsys.readouterr().err.endswith("ValueError: lost\n\n")
