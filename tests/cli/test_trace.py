import json

import pytest

CANDIDATE = {
    "document": str,
    "printed": str | None,
    "running": int,
    "page": int | None,
    "sentence": str,
    "passage": str,
    "start": int,
    "end": int,
    "score": float,
    "reasons": list,
    "strength": int | None,
    "flags": dict,
    "earlier": list,
}
ASK = {
    "id": str,
    "text": str,
    "language": str,
    "document": str | None,
    "parts": list,
    "none_found": bool,
    "searched": dict,
    "candidates": list,
}
FLAGS = {"actor": str | None, "condition": str | None, "deadline": str | None, "instruments": list}


def check(record, types):
    assert list(record) == list(types)
    assert [name for name, kind in types.items() if not isinstance(record[name], kind)] == []


@pytest.fixture
def trace(taiwa):
    """A function that traces the asks as JSON."""

    def run(*words, documents=("town.txt", "other.md")):
        named = [word for name in documents for word in ("--document", name)]
        code, out, errors = taiwa("trace", "asks.csv", *named, "--format", "json", *words)
        assert (code, errors) == (0, [])
        return json.loads(out)

    return run


def list_candidates(found):
    for ask in found["asks"]:
        yield from ask["candidates"]
        for part in ask["parts"]:
            yield from part["candidates"]


def test_every_field_has_its_name_and_type(trace):
    found = trace("--earlier", "town 2021.txt")
    assert list(found) == ["documents", "asks"]
    for document in found["documents"]:
        check(
            document,
            {
                "id": str,
                "title": str | None,
                "language": str,
                "sha256": str,
                "passages": int,
                "sentences": int,
            },
        )
    for ask in found["asks"]:
        check(ask, ASK)
        check(ask["searched"], {"documents": list, "passages": int, "threshold": float})
        for part in ask["parts"]:
            check(part, {"id": str, "text": str, "candidates": list})
    for candidate in list_candidates(found):
        check(candidate, CANDIDATE)
        check(candidate["flags"], FLAGS)
        for reason in candidate["reasons"]:
            check(reason, {"kind": str, "ask": str, "text": str})
            assert reason["kind"] in {"concept", "word", "related", "instrument", "meaning"}
        for source in candidate["earlier"]:
            check(source, {"document": str, "printed": str | None, "similarity": float})
        assert 0 <= candidate["score"] <= 1
        assert candidate["strength"] in {None, 0, 1, 2, 3, 4, 5}


def test_documents_are_counted_and_named_by_their_stem(trace):
    documents = trace()["documents"]
    assert [(d["id"], d["language"], d["passages"], d["sentences"]) for d in documents] == [
        ("town", "en", 4, 5),
        ("other", "en", 2, 2),
    ]


def test_offsets_bound_the_sentence_in_its_passage(trace):
    for candidate in list_candidates(trace()):
        assert candidate["end"] - candidate["start"] == len(candidate["sentence"])
        assert candidate["sentence"] in candidate["passage"]


def test_candidates_are_the_best_passages_best_first_up_to_top(trace):
    for ask in trace("--top", "3")["asks"]:
        scores = [candidate["score"] for candidate in ask["candidates"]]
        assert scores == sorted(scores, reverse=True)
        for part in ask["parts"]:
            places = [(c["document"], c["running"]) for c in part["candidates"]]
            assert (len(places), len(set(places))) == (3, 3)


def test_what_is_not_found_keeps_its_candidates(trace):
    found, _, absent = trace("--top", "6")["asks"]
    assert (found["none_found"], absent["none_found"]) == (False, True)
    assert len(absent["candidates"]) == 6
    assert absent["candidates"][0]["score"] < absent["searched"]["threshold"]
    assert absent["searched"] == {
        "documents": ["town", "other"],
        "passages": 6,
        "threshold": found["searched"]["threshold"],
    }


def test_a_found_candidate_has_words_strength_reasons_and_flags(trace):
    best = trace()["asks"][0]["candidates"][0]
    assert (best["document"], best["printed"], best["running"], best["page"]) == ("town", "2", 2, None)
    assert best["sentence"] == "2. We will end child labour and forced labour in cocoa farming by 2030."
    assert best["reasons"]
    assert (best["strength"], best["flags"]["actor"], best["flags"]["deadline"]) == (5, "we", "by 2030")


def test_a_split_ask_keeps_its_id_and_joins_its_parts(trace):
    ask = trace()["asks"][1]
    assert (ask["id"], [part["id"] for part in ask["parts"]]) == ("A2", ["A2.1", "A2.2"])
    joined = {(c["document"], c["running"]) for part in ask["parts"] for c in part["candidates"]}
    assert {(c["document"], c["running"]) for c in ask["candidates"]} <= joined
    assert [part["candidates"][0]["printed"] for part in ask["parts"]] == ["3", "4"]


def test_an_ask_that_names_a_document_is_searched_for_there_only(trace):
    ask = trace()["asks"][1]
    assert (ask["document"], ask["searched"]["documents"], ask["searched"]["passages"]) == (
        "town",
        ["town"],
        4,
    )
    assert {c["document"] for part in ask["parts"] for c in part["candidates"]} == {"town"}


def test_an_earlier_text_is_named_as_source(trace):
    ask = trace("--earlier", "town 2021.txt", documents=("town.txt",))["asks"][1]
    earlier = ask["parts"][0]["candidates"][0]["earlier"]
    assert [s["printed"] for s in earlier if s["document"] == "town 2021"] == ["3"]


def test_the_language_of_the_output_changes_labels_only(trace, taiwa):
    assert trace("--lang", "ja") == trace("--lang", "en")
    words = ("trace", "asks.csv", "--document", "town.txt")
    english, japanese = (taiwa(*words, "--lang", lang).out.decode() for lang in ("en", "ja"))
    assert ("Strength" in english, "表現の強さ" in japanese) == (True, True)
    assert all("cocoa" in table for table in (english, japanese))


@pytest.mark.parametrize("name", ["a.json", "a.csv", "a.txt", "a.html", "a.htm", "a.docx", "a.xlsx"])
def test_every_suffix_makes_a_file_and_no_noise(taiwa, files, name):
    words = (
        "trace",
        "asks.csv",
        "--document",
        "town.txt",
        "--document",
        "other.md",
        "--earlier",
        "town 2021.txt",
    )
    assert taiwa(*words, "--about", "about.csv", "-o", name) == (0, b"", [])
    assert (files / name).stat().st_size > 500


def test_the_format_goes_before_the_suffix_and_a_file_is_replaced(taiwa, files):
    (files / "a.csv").write_text("old")
    words = ("trace", "asks.csv", "--document", "town.txt", "--document", "other.md")
    assert taiwa(*words, "--format", "json", "-o", "a.csv") == (0, b"", [])
    assert list(json.loads((files / "a.csv").read_text())) == ["documents", "asks"]


def test_versions_in_two_languages_stand_side_by_side(trace, files):
    (files / "act.en.txt").write_text("1. We will end child labour.\n\n2. We welcome schools.\n")
    (files / "act.ja.txt").write_text(
        "1. 我々は、児童労働を撤廃する。\n\n2. 我々は、学校を歓迎する。\n", encoding="utf-8"
    )
    (files / "asks.csv").write_text("text\nEnd child labour.\n")
    found = trace(documents=("act.en.txt", "act.ja.txt"))
    assert [(d["id"], d["language"]) for d in found["documents"]] == [("act.en", "en"), ("act.ja", "ja")]
    best = {c["document"]: c["printed"] for c in reversed(found["asks"][0]["candidates"])}
    assert best == {"act.en": "1", "act.ja": "1"}


def test_a_template_is_a_workbook_without_asks(taiwa):
    told = ["taiwa: new.xlsx: there are no asks in it."]
    assert taiwa("trace", "--template", "new.xlsx") == (0, b"", ["A blank table for asks is in new.xlsx."])
    ended = taiwa("trace", "new.xlsx", "--document", "town.txt")
    assert (ended.code, [line[: len(told[0])] for line in ended.errors]) == (2, told)
