"""What a command loads before it works: nothing that makes `taiwa --help` slow, and never Django."""

import json
import subprocess
import sys

import pytest

HEAVY = {"docx", "lxml", "numpy", "openpyxl", "pypdfium2", "python_calamine", "rich", "selectolax", "typst"}
RUN = """
import json, sys
class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"django", "wagtail"}:
            raise AssertionError(f"{name} was imported")
sys.meta_path.insert(0, Refuse())
sys.argv = ["taiwa", *sys.argv[1:]]
from taiwa.cli.main import run
try:
    run()
except SystemExit as end:
    code = end.code or 0
else:
    code = 0
print(json.dumps([code, sorted(name for name in sys.modules if "." not in name)]), file=sys.stderr)
"""


def run_taiwa(*arguments):
    """Run a command in a fresh interpreter where Django cannot be imported: its end, and what was loaded."""
    command = [sys.executable, "-c", RUN, *map(str, arguments)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "AssertionError" not in result.stderr
    code, modules = json.loads(result.stderr.splitlines()[-1])
    return code, set(modules)


@pytest.fixture
def sentences(tmp_path):
    path = tmp_path / "sentences.txt"
    path.write_text("We will end child labour by 2030.\n", encoding="utf-8")
    return path


@pytest.fixture
def asks(tmp_path):
    path = tmp_path / "asks.csv"
    path.write_text("id,text\nA1,End child labour.\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["trace", "--help"]])
def test_help_loads_nothing_heavy(arguments):
    code, modules = run_taiwa(*arguments)
    assert (code, modules & HEAVY) == (0, set())


def test_strength_loads_nothing_heavy(sentences):
    code, modules = run_taiwa("strength", sentences, "--format", "json")
    assert (code, modules & HEAVY) == (0, set())


@pytest.mark.parametrize("suffix", ["json", "csv", "html", "docx", "xlsx"])
def test_trace_needs_no_django(asks, sentences, tmp_path, suffix):
    code, modules = run_taiwa("trace", asks, "--document", sentences, "-o", tmp_path / f"answers.{suffix}")
    assert (code, modules & {"django", "wagtail"}) == (0, set())
