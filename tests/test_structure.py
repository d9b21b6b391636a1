import re
import shutil
import statistics
import subprocess
import sys
import tokenize
import tomllib
from pathlib import Path

import pytest

from repository import PACKAGE, ROOT, list_functions, list_python_files, list_tracked_files, name_file

ALL_PYTHON = list_python_files("src", "tests", "tools", "benchmarks")
MOST_LINES = 500
MOST_LINES_OF_A_FUNCTION = 60
DRAWERS = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "misc"}
SILENCERS = re.compile(
    r"noqa: [A-Z]+[0-9]+(?:, ?[A-Z]+[0-9]+)*|noqa|type: ignore(?:\[[\w, -]+\])?|pragma: no (?:cover|branch)"
)
MACHINE_PATH = re.compile(r"(?<![\w.~/-])/(?:home|root|Users|work|opt)/\w")


def test_files_stay_small():
    lengths = {name_file(path): len(path.read_text(encoding="utf-8").splitlines()) for path in ALL_PYTHON}
    assert {name: length for name, length in lengths.items() if length > MOST_LINES} == {}


def test_no_function_is_long():
    functions = [function for path in ALL_PYTHON for function in list_functions(path)]
    assert [name for name, length in functions if length > MOST_LINES_OF_A_FUNCTION] == []


def test_most_functions_are_short():
    lengths = [length for path in list_python_files("src") for _, length in list_functions(path)]
    assert statistics.median(lengths) < 10


def test_every_module_has_a_subject():
    places = [path.relative_to(ROOT).with_suffix("") for path in list_tracked_files()]
    assert [place for place in places if DRAWERS & set(place.parts)] == []


@pytest.mark.parametrize(("source", "mirror"), [("src/taiwa", "tests"), ("tools", "tests/tools")])
def test_every_module_with_functions_has_its_twin_test(source, mirror):
    missing = []
    for path in list_python_files(source):
        inside = path.relative_to(ROOT / source)
        twin = ROOT / mirror / inside.with_name(f"test_{inside.name}")
        if path.name != "__init__.py" and list_functions(path) and not twin.is_file():
            missing.append(name_file(twin))
    assert missing == []


def test_tests_use_real_things():
    patched = re.compile(r"mock\.patch|unittest\.mock|monkeypatch\.setattr|mocker\b")
    assert [
        name_file(path)
        for path in list_python_files("tests")
        if path != Path(__file__) and patched.search(path.read_text(encoding="utf-8"))
    ] == []


def test_every_exception_from_a_check_has_its_reason():
    assert [place for path in ALL_PYTHON for place, text in list_comments(path) if lacks_reason(text)] == []


def list_comments(path):
    with tokenize.open(path) as file:
        for token in tokenize.generate_tokens(file.readline):
            if token.type == tokenize.COMMENT:
                yield f"{name_file(path)}:{token.start[0]}", token.string


def lacks_reason(comment):
    rest, found = SILENCERS.subn("", comment)
    return bool(found) and not re.search(r"\w{2}", rest)


def test_a_reason_is_told_from_a_code():
    assert lacks_reason("# noqa: S603")
    assert lacks_reason("# type: ignore[arg-type]  # noqa: S603, D100")
    assert not lacks_reason("# noqa: S603  our own command")
    assert not lacks_reason("# type: ignore[arg-type]  # the library has no types")
    assert not lacks_reason("# a comment of its own")


def test_every_ignored_rule_has_its_reason():
    settings = (ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    rules = [line for line in settings if re.match(r'\s*"[A-Z]+[0-9]*",', line)]
    assert len(rules) > 20
    assert [line for line in rules if "# " not in line] == []


def test_no_file_names_a_folder_of_one_machine():
    named = []
    for path in list_tracked_files():
        text = path.read_bytes().decode("utf-8", errors="ignore")
        if MACHINE_PATH.search(text):
            named.append(name_file(path))
    assert named == []


def test_each_package_of_taiwa_has_a_layer(tmp_path):
    heavy = shutil.ignore_patterns("__pycache__", "facts", "locale")
    shutil.copytree(PACKAGE, tmp_path / "taiwa", ignore=heavy)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    assert check_layers(tmp_path).returncode == 0
    stray = tmp_path / "taiwa" / "stray"
    stray.mkdir()
    (stray / "__init__.py").touch()
    result = check_layers(tmp_path)
    assert result.returncode == 1
    assert "taiwa.stray" in result.stdout


def check_layers(folder):
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    return subprocess.run(
        command, cwd=folder, env={"PYTHONPATH": str(folder)}, capture_output=True, text=True, check=False
    )


def test_the_version_has_one_source():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert settings["project"]["dynamic"] == ["version"]
    source = (ROOT / settings["tool"]["hatch"]["version"]["path"]).read_text(encoding="utf-8")
    assert re.search(r'^__version__ = "\d+\.\d+\.\d+"$', source, re.MULTILINE)
