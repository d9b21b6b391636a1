from collections import Counter

from taiwa.readers.facts import load_actions, load_conditions, load_verbs


def test_no_verb_stands_twice():
    counts = Counter((row.language, row.kind == "noun", row.phrase) for row in load_verbs())
    assert [key for key, count in counts.items() if count > 1] == []


def test_kinds_of_verbs():
    assert {row.kind for row in load_verbs()} == {"verb", "act", "call", "modal", "form", "state", "noun"}


def test_kinds_of_marks():
    assert {row.kind for row in load_conditions()} == {
        "body",
        "condition",
        "country",
        "definition",
        "disclaimer",
        "legal",
        "minister",
        "speaker",
    }


def test_every_borrowed_weight_exists():
    rows = load_actions()
    lenders = {row.phrase for row in rows if row.place == "first" and not row.like}
    assert {row.like for row in rows if row.like} <= lenders


def test_one_starting_balance():
    assert [row.place for row in load_actions()].count("always") == 1
