from functools import cache

import pytest

from taiwa.readers.facts import load_conditions, load_verbs
from taiwa.tracing.clauses import find_clauses, name_subject, read_predicate
from taiwa.tracing.lexicon import Words, build_ladder, find_marks


@cache
def make_ladder():
    return build_ladder(load_verbs(), load_conditions())


def find(sentence):
    words = Words(sentence)
    clauses = find_clauses(words, find_marks(make_ladder(), words), make_ladder())
    return [(clause.subject, words.slice(clause.start, clause.end), clause.strength) for clause in clauses]


@pytest.mark.parametrize(
    ("sentence", "clauses"),
    [
        ("We welcome the report.", [("we", "welcome", 2)]),
        ("We welcome the report and instruct staff to act.", [("we", "welcome", 2), ("we", "instruct", 5)]),
        ("The Parties shall, in good faith, consult.", [("speaker", "shall", 5)]),
        ("As we grow, the Parties intend to act.", [("speaker", "intend to", 4)]),
        ("We stress that we will act.", [("we", "stress", 1), ("we", "will", 4)]),
        ("We stress that the fund will grow.", [("we", "stress", 1)]),
        ("We reaffirm our strong support for schools.", [("we", "reaffirm our strong support", 3)]),
        ("We reaffirm our commitment to support schools.", [("we", "reaffirm our commitment", 3)]),
        ("We urge them to respect rights and resolve disputes.", [("we", "urge them to", 2)]),
        ("A task force was established.", [("body", "was established", 3)]),
        ("Labour", []),
    ],
)
def test_main_clauses(sentence, clauses):
    assert find(sentence) == clauses


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The Parties", "speaker"),
        ("Viet Nam", "country"),
        ("The working group", "body"),
        ("Our Trade Ministers", "minister"),
        ("It", "other"),
        ("They", "country"),
        ("Those who help", "other"),
        ("Children", "other"),
        ("Our work", "speaker"),
    ],
)
def test_subject(text, subject):
    words = Words(text)
    assert name_subject(words, 0, len(words), find_marks(make_ladder(), words)) == subject


@pytest.mark.parametrize(
    ("text", "negated", "strength"),
    [("will not tolerate", True, 4), ("do not intend to", True, 4), ("have launched", False, 3)],
)
def test_predicate(text, negated, strength):
    clause = read_predicate(Words(text), 0, "we", make_ladder())
    assert clause is not None
    assert clause.strength == strength
    assert clause.negated == (negated and text.startswith("do"))
