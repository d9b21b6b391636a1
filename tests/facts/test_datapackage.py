import csv
import json
import re
from collections import Counter

import numpy as np
import pytest

from repository import PACKAGE
from taiwa.readers.concepts import load_concepts, load_instruments
from taiwa.tracing.concepts import read_pattern

FACTS = PACKAGE / "facts"
PACKED = json.loads((FACTS / "datapackage.json").read_text(encoding="utf-8"))
RESOURCES = {resource["path"]: resource for resource in PACKED["resources"]}
TABLES = [path for path, resource in RESOURCES.items() if resource["format"] == "csv"]
TYPES = {"string": str, "integer": int, "number": float}
CONCEPTS = load_concepts()
INSTRUMENTS = load_instruments()
NAMED = [*((c.id, c.en, c.ja) for c in CONCEPTS), *((i.code, i.en, i.ja) for i in INSTRUMENTS)]


def read_rows(path):
    with (FACTS / path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def find_faults(field, value):
    """What a cell does against the description of its column (Frictionless table schema)."""
    rules = field.get("constraints", {})
    if not value:
        return ["missing"] if rules.get("required") else []
    try:
        number = TYPES[field["type"]](value)
    except ValueError:
        return ["type"]
    checks = {
        "enum": lambda allowed: value in allowed,
        "minimum": lambda least: number >= least,
        "maximum": lambda most: number <= most,
        "minLength": lambda least: len(value) >= least,
        "pattern": lambda pattern: bool(re.fullmatch(pattern, value)),
    }
    return [rule for rule, holds in checks.items() if rule in rules and not holds(rules[rule])]


def list_repeated(values):
    return [value for value, count in Counter(values).items() if count > 1]


def test_every_file_is_listed():
    files = {
        path.relative_to(FACTS).as_posix()
        for path in FACTS.rglob("*")
        if path.is_file() and path.suffix not in {".py", ".pyc"}
    }
    assert sorted(RESOURCES) == sorted(files - {"datapackage.json"})


def test_every_resource_says_what_it_is_and_whence():
    lacking = [
        (path, key)
        for path, resource in RESOURCES.items()
        for key in ("name", "title", "description", "sources")
        if not resource.get(key)
    ]
    assert lacking == []
    assert list_repeated(resource["name"] for resource in RESOURCES.values()) == []
    assert [licence["name"] for licence in PACKED["licenses"]] == ["Apache-2.0"]


@pytest.mark.parametrize("path", TABLES)
def test_columns_are_those_described(path):
    fields = RESOURCES[path]["schema"]["fields"]
    assert list(read_rows(path)[0]) == [field["name"] for field in fields]
    assert [field["name"] for field in fields if not field["description"]] == []


@pytest.mark.parametrize("path", TABLES)
def test_every_cell_is_as_described(path):
    fields = RESOURCES[path]["schema"]["fields"]
    faults = [
        (number, field["name"], fault)
        for number, row in enumerate(read_rows(path), start=2)
        for field in fields
        for fault in find_faults(field, row[field["name"]])
    ]
    assert faults == []


@pytest.mark.parametrize("path", TABLES)
def test_no_row_stands_twice(path):
    keys = RESOURCES[path]["schema"].get("primaryKey", list(read_rows(path)[0]))
    keys = [keys] if isinstance(keys, str) else keys
    assert list_repeated(tuple(row[key] for key in keys) for row in read_rows(path)) == []


def test_concepts_of_both_tables_have_ids_of_their_own():
    assert list_repeated(concept.id for concept in CONCEPTS) == []


def test_every_concept_that_is_named_exists():
    known = {concept.id for concept in CONCEPTS}
    named = {
        *(wider for concept in CONCEPTS for wider in concept.broader),
        *(concept for instrument in INSTRUMENTS for concept in instrument.concepts),
        *(provision.concept for instrument in INSTRUMENTS for provision in instrument.provisions),
    }
    assert sorted(named - known) == []


def test_every_provision_says_where():
    assert [i.code for i in INSTRUMENTS for provision in i.provisions if not provision.article] == []


def test_no_phrase_stands_twice_in_a_cell():
    assert [(name, phrase) for name, en, ja in NAMED for phrase in list_repeated([*en, *ja])] == []


def test_no_phrase_of_several_words_is_found_by_one():
    short = [
        (name, phrase)
        for name, en, _ in NAMED
        for phrase in en
        if len(phrase.replace("...", " ").split()) > 1 and sum(map(len, read_pattern(phrase))) < 2
    ]
    assert short == []


def test_every_phrase_has_something_to_find():
    assert [(name, phrase) for name, en, _ in NAMED for phrase in en if not read_pattern(phrase)] == []


def test_japanese_phrases_have_two_characters():
    assert [(name, phrase) for name, _, ja in NAMED for phrase in ja if len(phrase) < 2] == []


def test_the_word_table_has_a_count_and_a_vector_for_each_stem():
    with np.load(FACTS / "words.npz") as table:
        stems = table["stems"].tobytes().decode().split("\n")
        assert stems == sorted(set(stems))
        assert table["vectors"].shape == (len(stems), 192)
        assert table["counts"].shape == (len(stems),)
        assert 0 <= table["counts"].min() <= table["counts"].max() <= table["texts"]
