"""The choice of a Python, with stand-ins on PATH that say how new they are."""

import shutil
import subprocess

import pytest

from repository import ROOT

SHELL = shutil.which("sh")
NEW_ENOUGH = '#!{shell}\n[ "$1" = -c ] || echo "$0" "$@"\n'
TOO_OLD = "#!{shell}\nexit 1\n"
NO_VENV = '#!{shell}\n[ "$1" = -c ]\n'


@pytest.fixture
def path(tmp_path):
    folder = tmp_path / "bin"
    folder.mkdir()
    return folder


def install(path, name, script):
    (path / name).write_text(script.format(shell=SHELL), encoding="utf-8")
    (path / name).chmod(0o755)


def make_venv(path, python="python3"):
    command = [SHELL, str(ROOT / "tools" / "make_venv.sh"), "place"]
    surroundings = {"PATH": str(path), "PYTHON": python}
    return subprocess.run(command, env=surroundings, capture_output=True, text=True, check=False)


def test_the_python_named_comes_first(path):
    install(path, "python3", NEW_ENOUGH)
    install(path, "mine", NEW_ENOUGH)
    assert make_venv(path, "mine").stdout == f"{path}/mine -m venv place\n"


def test_an_old_python_gives_way_to_a_newer_one(path):
    install(path, "python3", TOO_OLD)
    install(path, "python3.12", NEW_ENOUGH)
    assert make_venv(path).stdout == f"{path}/python3.12 -m venv place\n"


def test_without_a_new_python_it_says_what_to_do(path):
    install(path, "python3", TOO_OLD)
    result = make_venv(path)
    assert result.returncode == 1
    assert result.stderr.startswith(
        "Taiwa needs Python 3.11 or newer, and none was found (python3 is older or"
    )
    assert "apt install python3 python3-venv" in result.stderr


def test_without_venv_it_says_what_to_install(path):
    install(path, "python3", NO_VENV)
    result = make_venv(path)
    assert result.returncode == 1
    assert "apt install python3-venv" in result.stderr
