"""Editions of a text for the tests of lineage and agreed language: made by hand, or real declarations."""

from functools import cache
from pathlib import Path

import pytest

from taiwa.readers.documents import read_document
from taiwa.readers.ladder import load_ladder
from taiwa.tracing.passages import build_document
from taiwa.tracing.strength import read_strength
from taiwa.vocabulary.document import About, Block
from taiwa.vocabulary.strength import Flags, Reading

SUMMITS = Path(__file__).parents[2] / "shared/data/outcomes/summits"
RUNGS = {"shall": 5, "will": 4, "reaffirm": 3, "welcome": 2, "note": 1}


def make_edition(name, *passages, heading="", date=None, forum=None, language=None):
    blocks = [Block("heading", heading)] if heading else []
    blocks += [Block("paragraph", text) for text in passages]
    about = About(language=language, date=date, forum=forum)
    return build_document(blocks, name=name, sha256="ab" * 32, about=about)


def read_simply(_passage, sentence):
    """The first verb that is known decides; "voluntary" is a condition."""
    words = sentence.text.lower().strip(".").split()
    rung = next((RUNGS[word] for word in words if word in RUNGS), None)
    return Reading(rung, None, Flags(condition="voluntary" if "voluntary" in words else None))


@cache
def read_summit(name):
    path = SUMMITS / f"{name}.txt"
    if not path.exists():
        pytest.skip("the sample declarations are not beside the repository")
    return read_document(path.read_bytes(), path.name)


@cache
def ladder():
    return load_ladder()


def read_with_ladder(passage, sentence):
    heading = passage.heading[-1] if passage.heading else ""
    return read_strength(sentence.text, ladder(), heading=heading, bullet=passage.kind == "bullet")
