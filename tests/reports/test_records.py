import json

from samples import ELIMINATE, make_agreed, make_lineage, make_tracing
from taiwa.reports.records import (
    describe_agreed,
    describe_lineage,
    describe_strength,
    describe_tracing,
    render_json,
)
from taiwa.vocabulary.strength import Flags, Reading


def test_tracing_describes_documents_by_counts():
    assert describe_tracing(make_tracing())["documents"] == [
        {
            "id": "Town_2024",
            "title": "Town Declaration",
            "language": "en",
            "sha256": "ab" * 32,
            "passages": 3,
            "sentences": 3,
        }
    ]


def test_tracing_describes_a_candidate_by_the_contract():
    ask = describe_tracing(make_tracing())["asks"][0]
    assert ask["candidates"][0] == {
        "document": "Town_2024",
        "printed": "39",
        "running": 1,
        "page": None,
        "sentence": ELIMINATE,
        "passage": ELIMINATE,
        "start": 0,
        "end": 61,
        "score": 0.82,
        "reasons": [{"kind": "concept", "ask": "child labour", "text": "child and forced labour"}],
        "strength": 5,
        "flags": {
            "actor": "we",
            "condition": "as appropriate",
            "deadline": "2030",
            "instruments": ["SDG 8.7"],
        },
        "earlier": [
            {"document": "C182", "printed": "Art. 3(d)", "similarity": 0.7},
            {"document": "Town_2021", "printed": "29", "similarity": 0.9},
        ],
    }


def test_tracing_keeps_the_id_of_a_split_ask_and_shows_its_parts():
    ask = describe_tracing(make_tracing())["asks"][1]
    parts, candidates = ask.pop("parts"), ask.pop("candidates")
    assert ask == {
        "id": "A2",
        "text": "Collect data on working children and open schools for all.",
        "language": "en",
        "document": None,
        "none_found": False,
        "searched": {"documents": ["Town_2024"], "passages": 3, "threshold": 0.5},
    }
    assert [part["id"] for part in parts] == ["A2.1", "A2.2"]
    assert [found for part in parts for found in part["candidates"]] == candidates


def test_lineage_describes_kept_dropped_and_new():
    kept, dropped, new = describe_lineage(make_lineage())["pairs"]
    assert kept == {
        "from": {"document": "Town_2021", "running": 1, "printed": "29", "passage": ELIMINATE},
        "to": [
            {
                "document": "Town_2024",
                "running": 2,
                "printed": "39",
                "passage": ELIMINATE,
                "similarity": 1.0,
                "sentences": [{"text": ELIMINATE, "change": "kept"}],
            }
        ],
        "change": "kept",
    }
    assert (dropped["to"], dropped["change"]) == ([], "dropped")
    assert (new["from"], new["change"]) == (None, "new")


def test_lineage_describes_the_history():
    assert describe_lineage(make_lineage())["history"][1] == {
        "document": "Town_2024",
        "concept": "child-labour",
        "running": 2,
        "words": ELIMINATE,
        "strength": 5,
    }


def test_strength_keeps_the_order_and_the_nulls():
    readings = [("Text.", Reading(None, None, Flags())), (ELIMINATE, Reading(5, "will", Flags("we")))]
    nothing = {"actor": None, "condition": None, "deadline": None, "instruments": []}
    assert describe_strength(readings) == {
        "sentences": [
            {"sentence": "Text.", "strength": None, "verb": None, "flags": nothing},
            {"sentence": ELIMINATE, "strength": 5, "verb": "will", "flags": nothing | {"actor": "we"}},
        ]
    }


def test_agreed_describes_a_sentence():
    assert describe_agreed(make_agreed()) == {
        "concept": "child-labour",
        "sentences": [
            {
                "document": "Town_2024",
                "forum": "Town Forum",
                "year": 2024,
                "printed": "39",
                "running": 1,
                "sentence": ELIMINATE,
                "strength": 5,
                "first_use": True,
                "state": "gain",
            }
        ],
    }


def test_json_puts_each_entry_of_a_list_on_its_own_line():
    assert (
        render_json({"a": [{"b": 1}, {"b": 2}], "c": []})
        == b'{\n"a": [\n{"b": 1},\n{"b": 2}\n],\n"c": []\n}\n'
    )


def test_json_shows_japanese_as_it_is_and_survives_a_lone_surrogate():
    assert render_json({"words": "児童労働"}) == '{\n"words": "児童労働"\n}\n'.encode()
    assert json.loads(render_json({"words": "\ud800"})) == {"words": "\ud800"}
