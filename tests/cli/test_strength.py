import json
import subprocess
import sys
from pathlib import Path

TAIWA = Path(sys.executable).with_name("taiwa")
READ = [
    ("We will end child labour by 2030.", 5, "will"),
    ("We note the figures.", 1, "note"),
    ("The weather was fine.", None, None),
]


def read(out):
    return [(row["sentence"], row["strength"], row["verb"]) for row in json.loads(out)["sentences"]]


def test_every_field_has_its_name(taiwa):
    found = json.loads(taiwa("strength", "lines.txt", "--format", "json").out)
    assert list(found) == ["sentences"]
    for row in found["sentences"]:
        assert list(row) == ["sentence", "strength", "verb", "flags"]
        assert list(row["flags"]) == ["actor", "condition", "deadline", "instruments"]


def test_lines_are_read_in_order(taiwa):
    assert read(taiwa("strength", "lines.txt", "--format", "json").out) == READ


def test_json_lines_are_read_alike(taiwa, files):
    rows = (json.dumps({"id": n, "sentence": text}) for n, (text, _, _) in enumerate(READ))
    (files / "lines.jsonl").write_text("\n".join(rows))
    assert read(taiwa("strength", "lines.jsonl", "--format", "json").out) == READ


def test_pasted_lines_are_read_alike():
    pasted = "\n".join(text for text, _, _ in READ)
    command = [TAIWA, "strength", "-", "--format", "json"]
    assert (
        read(subprocess.run(command, input=pasted.encode(), stdout=subprocess.PIPE, check=True).stdout)
        == READ
    )


def test_the_table_is_written_for_people(taiwa, files):
    shown = taiwa("strength", "lines.txt", "--lang", "ja", "-o", "a.txt")
    assert shown == (0, b"", [])
    assert "表現の強さ" in (files / "a.txt").read_text()
