import subprocess
import sys
from pathlib import Path

import pytest

TOOL = Path(__file__).parents[2] / "tools" / "fuzz_readers.py"


def test_thousands_of_inputs_find_no_traceback_and_no_hang(tmp_path):
    pytest.importorskip("atheris", reason="atheris runs on Linux only")
    command = [sys.executable, str(TOOL), str(tmp_path / "corpus"), "-runs=3000", "-seed=8"]
    found = subprocess.run(command, capture_output=True, timeout=300, check=False, cwd=tmp_path)
    assert (found.returncode, found.stderr[-2000:] if found.returncode else b"") == (0, b"")
