import json

PASSAGE = ["document", "running", "printed", "passage"]


def test_every_field_has_its_name(taiwa):
    words = ("lineage", "town 2021.txt", "town.txt", "--concept", "child labour", "--format", "json")
    code, out, errors = taiwa(*words)
    found = json.loads(out)
    assert (code, errors, list(found)) == (0, [], ["pairs", "history"])
    for pair in found["pairs"]:
        assert list(pair) == ["from", "to", "change"]
        assert pair["from"] is None or list(pair["from"]) == PASSAGE
        for to in pair["to"]:
            assert list(to) == [*PASSAGE, "similarity", "sentences"]
            assert [list(sentence) for sentence in to["sentences"]] == [["text", "change"]] * len(
                to["sentences"]
            )
    assert {tuple(mention) for mention in found["history"]} == {
        ("document", "concept", "running", "words", "strength")
    }


def test_what_became_of_each_passage(taiwa):
    found = json.loads(taiwa("lineage", "town 2021.txt", "town.txt", "--format", "json").out)
    changes = {
        (pair["from"] and pair["from"]["printed"], *(to["printed"] for to in pair["to"])): pair["change"]
        for pair in found["pairs"]
    }
    assert (changes["2", "2"], changes["3", "3"], changes["4",], changes[None, "4"]) == (
        "hardened",
        "kept",
        "dropped",
        "new",
    )
    assert found["history"] == []


def test_a_concept_has_its_history(taiwa):
    words = ("lineage", "town 2021.txt", "town.txt", "--concept", "child labour", "--format", "json")
    history = json.loads(taiwa(*words).out)["history"]
    assert [(m["document"], m["running"], m["strength"]) for m in history] == [
        ("town 2021", 2, 1),
        ("town", 2, 5),
    ]


def test_a_concept_that_nobody_mentions_is_told(taiwa):
    code, out, errors = taiwa("lineage", "town 2021.txt", "town.txt", "--concept", "chess")
    told = 'No sentence carries "chess"; the editions are compared as a whole.'
    assert (code, b"Change" in out, errors) == (0, True, [told])


def test_csv_has_a_row_for_each_pair(taiwa):
    rows = taiwa("lineage", "town 2021.txt", "town.txt", "--format", "csv").out.decode().splitlines()
    assert rows[0].startswith("change,from_document,from_printed,")
    changes = sorted(row.partition(",")[0] for row in rows[1:])
    assert changes == ["dropped", "dropped", "hardened", "kept", "new", "new"]
