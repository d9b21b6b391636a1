import io
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import click
import pytest

from taiwa import __version__
from taiwa.cli.main import BAD_INPUT, INTERNAL, Stopped, explain
from taiwa.cli.main import taiwa as group
from taiwa.vocabulary.errors import InputError

TAIWA = Path(sys.executable).with_name("taiwa")
COMMANDS = sorted(group.commands)

WRONG_USE = {
    ("trase",): "No such command 'trase'. Did you mean 'trace'? See: taiwa --help",
    ("--foo",): "No such option '--foo'. See: taiwa --help",
    ("strength",): "Missing argument 'FILE'. See: taiwa strength --help",
    ("strength", "lines.txt", "lines.txt"): (
        "Got unexpected extra argument (lines.txt) See: taiwa strength --help"
    ),
    ("agreed", "schools"): "Missing option '--document'. See: taiwa agreed --help",
    ("trace",): (
        "name the asks and at least one --document. Example: taiwa trace asks.csv --document declaration.pdf"
    ),
    ("trace", "asks.csv", "--document", "town.txt", "--top", "0"): (
        "Invalid value for '--top': 0 is not in the range 1<=x<=100. See: taiwa trace --help"
    ),
    ("lineage", "town.txt"): "one edition has no lineage. Name at least two files, the oldest first.",
    ("agreed", " ", "--document", "town.txt"): (
        'no concept is named. Name one: taiwa agreed "due diligence" …'
    ),
    ("trace", "-", "--document", "-"): '"-" is named twice. Save one of the texts to a file and name that.',
    ("trace", "--template", "asks.csv"): "asks.csv: the blank table is an Excel workbook. Name it .xlsx.",
}
WRONG_PLACE = {
    "answers.odt": (
        "answers.odt: the suffix '.odt' is none of .json, .csv, .txt. Use one of these, or say --format."
    ),
    "nowhere/a.json": "nowhere/a.json: there is no folder nowhere. Make it, or name another.",
    "town.txt/a.json": "town.txt/a.json: there is no folder town.txt. Make it, or name another.",
    "x" * 300 + ".json": "x" * 300 + ".json: cannot be written (File name too long). Name another place.",
}


def make_bomb():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"\0" * 3_000_000)
    return stream.getvalue()


WRONG_DOCUMENT = {
    "empty.pdf": (b"", "the file is empty. Check that it was saved whole."),
    "bad.pdf": (
        b"%PDF-1.4\n" + bytes(range(256)) * 9,
        "the PDF is damaged. Fetch or export it again, or save its text as .txt.",
    ),
    "bad.docx": (
        b"PK\3\4" + bytes(256),
        "the file is a damaged Word file or archive. Fetch or export it again.",
    ),
    "bomb.docx": (
        make_bomb(),
        (
            "the file grows to 3 MB when unpacked, the limit is 2 MB."
            " If you trust it, set TAIWA_MAX_UNPACKED_MB higher."
        ),
    ),
    "large.txt": (
        b"We will act. " * 90_000,
        "the file has 1 MB, the limit is 1 MB. Set TAIWA_MAX_FILE_MB higher, or cut the file into parts.",
    ),
    "town.md": (
        b"We will act.",
        (
            "two documents have the id town (town.txt and town.md)."
            " Rename one of the files: the name without its ending is the id."
        ),
    ),
}
WRONG_ASKS = {
    "id,text\n": "there are no asks in it. Write one ask in each row, or one in each bullet;",
    "foo,bar\n1,2\n": "no column holds the text of the asks (columns found: foo, bar).",
    "id,text\nA1,Act.\nA1,Act now.\n": "the id A1 stands in row 2 and again in row 3.",
    "text,document\nAct.,city\n": (
        "ask A1 names the document 'city', which is not among those given. Name one of: town;"
    ),
}


@pytest.mark.parametrize(("words", "message"), WRONG_USE.items(), ids=lambda value: " ".join(value)[:30])
def test_wrong_use_is_told_in_one_line(taiwa, words, message):
    assert taiwa(*words) == (BAD_INPUT, b"", [f"taiwa: {message}"])


@pytest.mark.parametrize(("place", "message"), WRONG_PLACE.items(), ids=lambda value: value[:20])
def test_a_wrong_place_is_told_before_the_work(taiwa, files, place, message):
    before = sorted(files.iterdir())
    assert taiwa("strength", "lines.txt", "-o", place) == (BAD_INPUT, b"", [f"taiwa: {message}"])
    assert sorted(files.iterdir()) == before


def test_a_folder_is_no_place_for_a_file(taiwa, files):
    (files / "folder").mkdir()
    ended = taiwa("strength", "lines.txt", "--format", "json", "-o", "folder")
    assert ended == (BAD_INPUT, b"", ["taiwa: folder: this is a folder. Name a file."])


@pytest.mark.parametrize("name", WRONG_DOCUMENT)
def test_a_wrong_document_is_told_in_one_line(taiwa, files, monkeypatch, name):
    monkeypatch.setenv("TAIWA_MAX_FILE_MB", "1")
    monkeypatch.setenv("TAIWA_MAX_UNPACKED_MB", "2")
    data, message = WRONG_DOCUMENT[name]
    (files / name).write_bytes(data)
    where = "" if name == "town.md" else f"{name}: "
    ended = taiwa("trace", "asks.csv", "--document", "town.txt", "--document", name, "-o", "a.json")
    assert ended == (BAD_INPUT, b"", [f"taiwa: {where}{message}"])
    assert not (files / "a.json").exists()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--document", "town.txt"), "town.txt: the file is named twice. Name it once."),
        (("--document", "."), ".: this is a folder. Name the files in it."),
        (("--document", "no.pdf"), "no.pdf: there is no such file. Check the name and the folder."),
        (("--earlier", "no.pdf"), "no.pdf: there is no such file. Check the name and the folder."),
        (
            ("--document", "x" * 300),
            (
                f"{'x' * 300}: the file cannot be opened (File name too long)."
                " Check its name, and that you may read it."
            ),
        ),
        (
            ("--about", "no.csv"),
            "no.csv: the file cannot be read (No such file or directory). Name a CSV file that you may read.",
        ),
    ],
)
def test_a_wrong_name_is_told_in_one_line(taiwa, words, message):
    ended = taiwa("trace", "asks.csv", "--document", "town.txt", *words)
    assert ended == (BAD_INPUT, b"", [f"taiwa: {message}"])


@pytest.mark.parametrize(("text", "message"), WRONG_ASKS.items())
def test_wrong_asks_are_told_in_one_line(taiwa, files, text, message):
    (files / "wrong.csv").write_text(text)
    code, out, errors = taiwa("trace", "wrong.csv", "--document", "town.txt")
    assert (code, out, len(errors)) == (BAD_INPUT, b"", 1)
    assert errors[0].startswith(f"taiwa: wrong.csv: {message}")


def test_a_whole_text_on_one_line_is_no_sentence(taiwa, files):
    (files / "long.txt").write_text("We will act. " * 1000)
    message = "long.txt: a sentence has 12,999 characters, the limit is 10,000. Write a sentence per line."
    assert taiwa("strength", "long.txt") == (BAD_INPUT, b"", [f"taiwa: {message}"])


@pytest.mark.usefixtures("taiwa")
def test_an_error_of_ours_is_logged_and_told_in_one_line(files, capfdbinary):
    with pytest.raises(ZeroDivisionError) as slip:
        _ = 1 / 0
    code = explain(slip.value)
    log = files / "cache" / "errors.log"
    told = f"taiwa: an internal error (ZeroDivisionError); please report it with {log}\n"
    assert (code, capfdbinary.readouterr()) == (INTERNAL, (b"", told.encode()))
    assert log.read_text().endswith("ZeroDivisionError: division by zero\n\n")
    assert "Traceback (most recent call last):" in log.read_text()


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (InputError("bad"), 2),
        (click.UsageError("bad"), 2),
        (Stopped(signal.SIGINT), 130),
        (Stopped(signal.SIGTERM), 143),
        (RuntimeError(), 1),
    ],
)
@pytest.mark.usefixtures("taiwa")
def test_each_error_has_its_code(error, code):
    assert explain(error) == code


def test_version_and_bare_name(taiwa):
    assert taiwa("--version") == (0, f"taiwa, version {__version__}\n".encode(), [])
    code, out, errors = taiwa()
    assert (code, out.startswith(b"Usage: taiwa"), errors) == (2, True, [])


@pytest.mark.parametrize("name", COMMANDS)
def test_help_fits_eighty_columns(taiwa, monkeypatch, name):
    monkeypatch.setenv("COLUMNS", "80")
    code, out, errors = taiwa(name, "--help")
    assert (code, errors) == (0, [])
    assert max(map(len, out.decode().splitlines())) <= 80


@pytest.mark.parametrize("name", sorted(set(COMMANDS) - {"demo"}))
def test_the_example_stands_on_one_line(taiwa, monkeypatch, name):
    monkeypatch.setenv("COLUMNS", "80")
    head, example = taiwa(name, "--help").out.decode().splitlines()[-2:]
    assert (head, f"taiwa {name} " in example) == ("  Example:", True)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_in_one_line_without_remains(files, number):
    rows = "".join(f"End child labour in supply chain {n}.\n" for n in range(2000))
    (files / "many.csv").write_text("text\n" + rows)
    before = sorted(files.iterdir())
    command = [TAIWA, "trace", "many.csv", "--document", "town.txt", "-o", "answers.json"]
    with subprocess.Popen(command, cwd=files, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        time.sleep(0.8)
        process.send_signal(number)
        out, err = process.communicate()
    assert (process.returncode, out, err) == (
        128 + number,
        b"",
        b"taiwa: interrupted; nothing was written\n",
    )
    assert sorted(files.iterdir()) == before


def test_a_reader_that_has_enough_ends_quietly(files):
    (files / "many.txt").write_text("We will act.\n" * 5000)
    with subprocess.Popen(
        [TAIWA, "strength", "many.txt", "--format", "json"],
        cwd=files,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        process.stdout.readline()
        process.stdout.close()
        err = process.stderr.read()
    assert err == b""


def test_a_full_disk_is_told(files):
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [TAIWA, "strength", "lines.txt"], cwd=files, stdout=full, stderr=subprocess.PIPE, check=False
        )
    message = "standard output cannot be written (No space left on device). Name another place: -o FILE"
    assert (ended.returncode, ended.stderr.decode()) == (2, f"taiwa: {message}\n")


def test_any_locale_and_any_name_will_do(files):
    (files / "町の 宣言.txt").write_text((files / "town.txt").read_text())
    surroundings = {"LANG": "C", "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "TAIWA_CACHE": "/dev/null/x"}
    ended = subprocess.run(
        [TAIWA, "lineage", "town 2021.txt", "町の 宣言.txt", "--lang", "ja", "-o", "変化.txt"],
        cwd=files,
        env=surroundings,
        capture_output=True,
        check=False,
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, b"", b"")
    assert "町の 宣言 第2段落" in (files / "変化.txt").read_text()
