import re
import shlex
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import click
import pytest

from repository import PACKAGE, ROOT, list_python_files, list_tracked_files, name_file
from taiwa.cli import main
from taiwa.readers import READERS
from taiwa.readers.ask_files import ASK_READERS
from taiwa.vocabulary.limits import Limits

REFERENCE = ROOT / "docs" / "reference"
SHELL_BLOCK = re.compile(r"^```(?:sh|shell|console|bash)\n(.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!\w+://|#|mailto:)([^)#\s]+)")
TAIWA = Path(sys.executable).with_name("taiwa")


def list_commands():
    group = next(value for value in vars(main).values() if isinstance(value, click.Group))
    context = click.Context(group, info_name="taiwa")
    yield "taiwa", group
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        yield f"taiwa {name}", command


COMMANDS = dict(list_commands())


def read_section(page, heading):
    """The text below a heading, down to the next one of its rank."""
    text = (REFERENCE / page).read_text(encoding="utf-8")
    found = re.search(rf"^(#+) `?{re.escape(heading)}`?\s*$(.*?)(?=^\1 |\Z)", text, re.MULTILINE | re.DOTALL)
    return found[2] if found else ""


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_has_its_place_in_the_reference(name):
    section = read_section("cli.md", name)
    assert section.strip()
    options = [option for parameter in COMMANDS[name].params for option in parameter.opts if option[0] == "-"]
    assert [option for option in options if f"`{option}" not in section] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_explains_itself(name):
    command = COMMANDS[name]
    assert command.help
    options = [parameter for parameter in command.params if isinstance(parameter, click.Option)]
    assert [option.name for option in options if not option.help] == []


@pytest.mark.parametrize("name", sorted(set(COMMANDS) - {"taiwa", "taiwa demo"}))
def test_every_command_shows_an_example(name):
    command = COMMANDS[name]
    shown = "\n".join(filter(None, [command.help, command.epilog]))
    assert f"{name} " in shown


def test_every_setting_is_documented():
    page = (REFERENCE / "settings.md").read_text(encoding="utf-8")
    sources = "".join(path.read_text(encoding="utf-8") for path in list_python_files("src"))
    limits = {f"TAIWA_MAX_{field.name.upper()}": field.default for field in fields(Limits)}
    named = set(re.findall(r"\bTAIWA_[A-Z_]*[A-Z]\b", sources)) | {"TAIWA_CACHE"} | set(limits)
    assert sorted(name for name in named - {"TAIWA_MAX"} if f"`{name}`" not in page) == []
    rows = {line for line in page.splitlines() if line.startswith("|")}
    assert [
        name
        for name, default in limits.items()
        if not any(f"`{name}`" in row and f"{default:,}" in row for row in rows)
    ] == []


def test_every_format_that_is_read_is_documented():
    page = (REFERENCE / "readers.md").read_text(encoding="utf-8")
    assert [suffix for suffix in (*READERS, *ASK_READERS) if f"`{suffix}`" not in page] == []


def test_every_table_of_facts_is_documented():
    pages = "".join(path.read_text(encoding="utf-8") for path in REFERENCE.glob("*.md"))
    tables = [path.name for path in list_tracked_files() if path.parent == PACKAGE / "facts"]
    assert [name for name in tables if name != "__init__.py" and f"`{name}`" not in pages] == []


def test_documentation_has_its_four_modes():
    folders = {path.name for path in (ROOT / "docs").iterdir() if path.is_dir()}
    assert {"tutorial", "how-to", "reference", "explanation", "decisions"} - folders == set()


def test_every_page_is_in_the_index():
    index = (ROOT / "docs" / "README.md").read_text(encoding="utf-8")
    pages = {
        path.relative_to(ROOT / "docs").as_posix()
        for path in list_pages()
        if path.is_relative_to(ROOT / "docs")
    }
    assert sorted(pages - {"README.md"} - set(LINK.findall(index))) == []


def list_pages():
    return [path for path in list_tracked_files() if path.suffix == ".md"]


@pytest.mark.parametrize("page", list_pages(), ids=name_file)
def test_every_link_leads_somewhere(page):
    targets = LINK.findall(page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


def list_shell_lines(page):
    for block in SHELL_BLOCK.findall(page.read_text(encoding="utf-8")):
        for line in block.replace("\\\n", " ").splitlines():
            words = shlex.split(line.removeprefix("$ "), comments=True)
            if words and Path(words[0]).name == "taiwa":
                yield words[1:]


PAGES_WITH_COMMANDS = [page for page in list_pages() if any(list_shell_lines(page))]


@pytest.fixture
def checkout(tmp_path):
    """A folder that looks like the repository, where what an example writes harms nothing."""
    for entry in ROOT.iterdir():
        (tmp_path / entry.name).symlink_to(entry)
    return tmp_path


@pytest.mark.parametrize("page", PAGES_WITH_COMMANDS, ids=name_file)
def test_every_example_runs(page, checkout):
    failed = []
    for words in list_shell_lines(page):
        result = subprocess.run([TAIWA, *words], cwd=checkout, capture_output=True, text=True, check=False)
        if result.returncode:
            failed.append((shlex.join(words), result.stderr))
    assert failed == []
