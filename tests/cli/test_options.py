import io
import os
import subprocess
import sys
from contextlib import redirect_stdout
from pathlib import Path

import pytest

from taiwa.cli.options import DATA_FORMATS, measure_screen, plan_delivery, refuse_two_pastes
from taiwa.vocabulary.errors import InputError

TAIWA = Path(sys.executable).with_name("taiwa")


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self):
        return True


@pytest.fixture
def terminal(monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    return Terminal()


def paste(data, **settings):
    """The end of a command that gets these bytes on standard input."""
    command = [TAIWA, "strength", "-", "--format", "csv"]
    ended = subprocess.run(
        command, input=data, env={**os.environ, **settings}, capture_output=True, check=False
    )
    return ended.returncode, ended.stdout.decode(), ended.stderr.decode()


def test_pasted_bytes_are_read_in_their_encoding():
    code, out, err = paste("我々は、児童労働を撤廃する。".encode("shift_jis"))
    assert (code, out.splitlines()[1].split(",")[:2], err) == (0, ["我々は、児童労働を撤廃する。", "4"], "")


def test_too_much_pasted_text_is_refused():
    told = "taiwa: the pasted text has more than 1 MB. Set TAIWA_MAX_FILE_MB higher, or cut it into parts.\n"
    assert paste(b"We act.\n" * 125_001, TAIWA_MAX_FILE_MB="1") == (2, "", told)


def test_standard_input_is_read_once():
    refuse_two_pastes(["-", "a.txt"])
    with pytest.raises(InputError, match="named twice"):
        refuse_two_pastes(["-", "-"])


def test_a_screen_gets_no_word_file(terminal):
    with redirect_stdout(terminal), pytest.raises(InputError, match="docx is no text for a screen"):
        plan_delivery("docx", None, ["table", "docx"])
    assert plan_delivery(None, None, DATA_FORMATS).form == "table"


@pytest.mark.parametrize(("columns", "width"), [("40", 60), ("80", 80), ("200", 200)])
def test_a_terminal_gives_its_width_and_bold_type(terminal, monkeypatch, columns, width):
    monkeypatch.setenv("COLUMNS", columns)
    with redirect_stdout(terminal):
        screen = measure_screen("ja", to_file=False)
    assert (screen.language, screen.width, screen.styled) == ("ja", width, True)


def test_no_colour_means_plain(terminal, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    with redirect_stdout(terminal):
        assert not measure_screen("en", to_file=False).styled


def test_a_file_is_plain_and_always_as_wide(monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    screen = measure_screen("en", to_file=True)
    assert (screen.width, screen.styled) == (120, False)
