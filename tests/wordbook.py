"""A tiny lexicon, small enough to compute every expected number by hand."""

import numpy as np

from editions import make_edition
from taiwa.tracing.concepts import build_finder
from taiwa.tracing.index import build_index
from taiwa.tracing.japanese import build_glossary
from taiwa.tracing.match import Tracer
from taiwa.tracing.relatedness import WordTable
from taiwa.tracing.terms import Lexicon, analyse
from taiwa.vocabulary.ask import Ask, Part
from taiwa.vocabulary.concept import Concept, Instrument, Provision
from taiwa.vocabulary.strength import Flags, Reading

VECTORS = {
    "child": (1, 0),
    "pupil": (0.8, 0.6),
    "school": (0.6, 0.8),
    "mine": (0, 1),
    "cocoa": (-1, 0),
    "wage": (0, -1),
}
COUNTS = {"child": 9, "pupil": 9, "school": 9, "mine": 0, "cocoa": 0, "wage": 9}
TEN = float(np.log(10))
"""Weight of child, pupil, school and wage; every other word weighs twice that."""

TABLE = WordTable(
    rows={stem: row for row, stem in enumerate(VECTORS)},
    counts=np.array(list(COUNTS.values())),
    texts=99,
    vectors=np.array(list(VECTORS.values()), dtype=np.float32),
)
CONCEPTS = (
    Concept("child-labour", "child", "", "", ("child ... labour", "working children"), ("児童労働",)),
    Concept("worst-forms", "child", "", "", ("worst forms",), ("最悪の形態",), ("child-labour",)),
    Concept("schooling", "school", "", "", ("school",), ("学校",)),
)
INSTRUMENTS = (
    Instrument(
        code="C182",
        kind="ilo-convention",
        year=1999,
        title_en="",
        title_ja="",
        en=("convention 182", "c182"),
        ja=("第182号条約",),
        concepts=(),
        provisions=(Provision("child-labour", "Art. 1"), Provision("worst-forms", "Art. 3")),
        source="",
    ),
    Instrument(
        code="GOAL",
        kind="goal",
        year=2015,
        title_en="",
        title_ja="",
        en=("target 8.7",),
        ja=(),
        concepts=(),
        provisions=(Provision("child-labour", "Target 8.7"),),
        source="",
    ),
)
GLOSSARY = (
    ("児童", ("child",)),
    ("児童労働", ("child labour",)),
    ("学校", ("school",)),
    ("鉱山", ("mine",)),
    ("賃金", ("wage", "salary")),
)
LEXICON = Lexicon(
    concepts=build_finder(CONCEPTS),
    instruments=build_finder(Concept(i.code, i.kind, "", "", i.en, i.ja) for i in INSTRUMENTS),
    glossary=build_glossary(GLOSSARY),
    words=TABLE,
)


def read_words(text):
    return analyse(LEXICON, text)


def make_index(*documents):
    return build_index(documents, LEXICON, read_words)


def index_passages(*passages, **about):
    return make_index(make_edition("Town", *passages, **about))


def make_tracer(*documents, top=5, find_earlier=None):
    return Tracer(
        index=make_index(*documents),
        analyse=read_words,
        read=lambda _passage, _sentence: Reading(None, None, Flags()),
        find_earlier=find_earlier or (lambda _row, _ask: ()),
        top=top,
    )


def make_ask(*parts, document=None):
    split = tuple(Part(f"A1.{number}", text) for number, text in enumerate(parts, 1))
    return Ask("A1", "; ".join(parts), "en", split, document=document)
