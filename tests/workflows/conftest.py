from pathlib import Path

import pytest

from taiwa.readers.intake import Pasted
from taiwa.vocabulary.limits import Limits
from taiwa.workflows.trace import TraceRequest, trace_asks


@pytest.fixture(scope="session")
def summits():
    """The folder of real declarations, which lies beside the repository on a developer's machine."""
    folder = Path(__file__).resolve().parents[3] / "shared/data/outcomes/summits"
    if not folder.is_dir():
        pytest.skip("the sample declarations are not beside the repository")
    return folder


@pytest.fixture
def write(tmp_path):
    """A function that writes a text file and gives its path."""

    def write_file(name, text):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write_file


@pytest.fixture
def trace():
    """A function that traces asks, pasted as one bullet each."""

    def trace_bullets(asks, documents, **options):
        pasted = Pasted("".join(f"- {ask}\n" for ask in asks).encode(), "asks.md")
        return trace_asks(TraceRequest(pasted, tuple(documents), **options), Limits())

    return trace_bullets
