import re
from importlib import metadata

import pytest

from repository import ROOT

FILES = sorted((ROOT / "requirements").glob("*.txt"))
PIN = re.compile(
    r"^([A-Za-z0-9._-]+)==([^\s;]+)(?: ; (.+?))? \\\n(?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+",
    re.MULTILINE,
)
COPYLEFT = re.compile(r"\bA?GPL|GNU (Affero )?General Public")
LEFT_OUT = {"huggingface-hub", "matplotlib", "sentence-transformers", "torch", "pymupdf", "country-converter"}


def read_pins(path):
    return [match[1] for match in PIN.finditer(path.read_text(encoding="utf-8"))]


def test_there_is_a_file_for_each_step_of_the_installation():
    assert [path.name for path in FILES] == ["build.txt", "dev.txt", "run.txt", "uv.txt"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_each_package_is_pinned_by_hash(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    packages = [line for line in lines if line and not line.startswith((" ", "#"))]
    assert len(packages) == len(read_pins(path)) > 0


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_file_names_an_address(path):
    assert re.search(r"://|--(extra-)?index|--find-links", path.read_text(encoding="utf-8")) is None


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_heavy_packages_are_left_out(path):
    assert LEFT_OUT & set(read_pins(path)) == set()


def test_nothing_installed_by_default_is_copyleft():
    found = {name: read_licence(name) for name in read_pins(ROOT / "requirements" / "run.txt")}
    assert {name: licence for name, licence in found.items() if not licence or COPYLEFT.search(licence)} == {}


def read_licence(package):
    """What a package says of its licence: the expression, else the classifiers, else the first line."""
    told = metadata.metadata(package)
    classifiers = [name for name in told.get_all("Classifier", []) if name.startswith("License")]
    return told["License-Expression"] or " ".join(classifiers) or (told["License"] or "").partition("\n")[0]


def test_versions_agree_where_two_files_name_a_package():
    pins = {}
    for path in FILES:
        for match in PIN.finditer(path.read_text(encoding="utf-8")):
            pins.setdefault((match[1], match[3]), set()).add(match[2])
    assert {name: versions for name, versions in pins.items() if len(versions) > 1} == {}
