"""The repository as the tests about it see it: its tracked files, its modules, its functions."""

import ast
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "taiwa"


@cache
def list_tracked_files():
    """Every file under version control that is there, and those about to be added."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    paths = (ROOT / name for name in sorted(set(names.split("\0"))) if name)
    return tuple(path for path in paths if path.is_file())


def list_python_files(*folders):
    wanted = [ROOT / folder for folder in folders]
    return [
        path
        for path in list_tracked_files()
        if path.suffix == ".py" and any(path.is_relative_to(folder) for folder in wanted)
    ]


def list_functions(path):
    """Functions and methods of a file as pairs of a name and the number of lines."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [
        (f"{name_file(path)}:{node.lineno} {node.name}", (node.end_lineno or 0) - node.lineno + 1)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def name_file(path):
    return path.relative_to(ROOT).as_posix()
