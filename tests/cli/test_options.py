import io
import sys

import pytest

from taiwa.cli.options import DATA_FORMATS, measure_screen, open_input, plan_delivery, refuse_two_pastes
from taiwa.readers.intake import Pasted
from taiwa.vocabulary.errors import InputError


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self):
        return True


def watch(monkeypatch):
    """Make standard output a terminal."""
    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.delenv("NO_COLOR", raising=False)


def paste(monkeypatch, data):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_pasted_bytes_are_kept_as_they_are(monkeypatch):
    paste(monkeypatch, "児童".encode("shift_jis"))
    assert open_input("-") == Pasted("児童".encode("shift_jis"))


def test_too_much_pasted_text_is_refused(monkeypatch):
    monkeypatch.setenv("TAIWA_MAX_FILE_MB", "1")
    paste(monkeypatch, b"a" * 1_000_000)
    assert open_input("-") == Pasted(b"a" * 1_000_000)
    paste(monkeypatch, b"a" * 1_000_001)
    with pytest.raises(InputError, match="the pasted text has more than 1 MB"):
        open_input("-")


def test_standard_input_is_read_once():
    refuse_two_pastes(["-", "a.txt"])
    with pytest.raises(InputError, match="named twice"):
        refuse_two_pastes(["-", "-"])


def test_a_screen_gets_no_word_file(monkeypatch):
    watch(monkeypatch)
    with pytest.raises(InputError, match="docx is no text for a screen"):
        plan_delivery("docx", None, ["table", "docx"])
    assert plan_delivery(None, None, DATA_FORMATS).form == "table"


@pytest.mark.parametrize(("columns", "width"), [("40", 60), ("80", 80), ("200", 200)])
def test_a_terminal_gives_its_width_and_bold_type(monkeypatch, columns, width):
    watch(monkeypatch)
    monkeypatch.setenv("COLUMNS", columns)
    screen = measure_screen("ja", to_file=False)
    assert (screen.language, screen.width, screen.styled) == ("ja", width, True)


def test_no_colour_means_plain(monkeypatch):
    watch(monkeypatch)
    monkeypatch.setenv("NO_COLOR", "1")
    assert not measure_screen("en", to_file=False).styled


def test_a_file_is_plain_and_always_as_wide(monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    screen = measure_screen("en", to_file=True)
    assert (screen.width, screen.styled) == (120, False)
