import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from taiwa.cli.demo import demo

TAIWA = Path(sys.executable).with_name("taiwa")


def run(*words, cwd=None, path="/usr/bin:/bin"):
    environment = {**os.environ, "PATH": path}
    return subprocess.run(
        [TAIWA, *words], cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )


def list_printed_commands(text):
    lines = text.replace("\\\n", " ").splitlines()
    return [shlex.split(line) for line in lines if line.startswith(f"  {TAIWA} ")]


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_command_that_is_printed_works(language, tmp_path):
    commands = list_printed_commands(run("demo", "--lang", language).stdout)
    results = [run(*words[1:], cwd=tmp_path) for words in commands]
    assert [result.returncode for result in results] == [0, 0, 0, 0, 0]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["answers.docx", "asks.xlsx", "sample"]


def test_a_program_on_the_path_is_called_by_its_name():
    shown = run("demo", path=str(TAIWA.parent)).stdout
    assert list_printed_commands(shown) == []
    assert "  taiwa demo --copy sample\n" in shown


def test_copies_are_listed(tmp_path):
    result = CliRunner().invoke(demo, ["--copy", str(tmp_path / "sample")])
    assert result.output.splitlines() == [
        "The sample is in these files; nothing in it is real:",
        *(f"  {path}" for path in sorted((tmp_path / "sample").iterdir())),
    ]
