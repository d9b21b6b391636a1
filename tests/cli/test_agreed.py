import json

FIELDS = {
    "document": str,
    "forum": str | None,
    "year": int | None,
    "printed": str | None,
    "running": int,
    "sentence": str,
    "strength": int | None,
    "first_use": bool,
    "state": str | None,
}


def search(taiwa, *words):
    code, out, errors = taiwa("agreed", *words, "--format", "json")
    assert (code, errors) == (0, [])
    return json.loads(out)


def cite(found):
    return [(s["document"], s["year"], s["strength"], s["first_use"], s["state"]) for s in found["sentences"]]


def test_every_field_has_its_name_and_type(taiwa):
    found = search(taiwa, "child labour", "--document", "town.txt", "--document", "town 2021.txt")
    assert (list(found), found["concept"]) == (["concept", "sentences"], "child labour")
    for row in found["sentences"]:
        assert list(row) == list(FIELDS)
        assert [name for name, kind in FIELDS.items() if not isinstance(row[name], kind)] == []


def test_the_strongest_words_come_first_with_forum_and_year(taiwa):
    words = ("child labour", "--document", "town.txt", "--document", "town 2021.txt", "--about", "about.csv")
    found = search(taiwa, *words)
    assert cite(found) == [("town", 2024, 5, False, None), ("town 2021", 2021, 1, True, None)]
    assert {row["forum"] for row in found["sentences"]} == {"Town Forum"}


def test_only_earlier_years_are_searched(taiwa):
    words = ("child labour", "--document", "town.txt", "--document", "town 2021.txt", "--about", "about.csv")
    assert cite(search(taiwa, *words, "--before", "2024")) == [("town 2021", 2021, 1, True, None)]


def test_the_last_edition_tells_what_is_to_gain(taiwa):
    words = ("child labour", "--document", "town.txt", "--about", "about.csv", "--last", "town 2021.txt")
    assert [(row["document"], row["state"]) for row in search(taiwa, *words)["sentences"]] == [
        ("town", "gain")
    ]


def test_a_folder_is_searched_whole(taiwa, files):
    (files / "texts").mkdir()
    for name in ("town.txt", "town 2021.txt"):
        (files / name).rename(files / "texts" / name)
    assert len(search(taiwa, "child labour", "--document", "texts")["sentences"]) == 2


def test_a_draft_finds_what_is_near(taiwa):
    draft = "Open more schools for the children of migrant workers in every town."
    found = search(taiwa, draft, "--document", "town.txt")
    assert [row["printed"] for row in found["sentences"]][:1] == ["3"]


def test_a_concept_that_nobody_mentions_is_told(taiwa):
    code, _, errors = taiwa("agreed", "chess", "--document", "town.txt")
    assert (code, errors) == (0, ['No sentence on "chess" was found in these texts.'])
