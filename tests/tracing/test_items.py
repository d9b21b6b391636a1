from functools import cache

import pytest

from taiwa.readers.facts import load_conditions, load_verbs
from taiwa.tracing.items import find_first, is_item, is_listed, read_item
from taiwa.tracing.lexicon import Words, build_ladder
from taiwa.tracing.strength import read_strength


@cache
def make_ladder():
    return build_ladder(load_verbs(), load_conditions())


@pytest.mark.parametrize(
    ("sentence", "strength"),
    [
        ("Participants discussed the role of inspection.", 1),
        ("- Championing the rights of workers.", 4),
        ("- Strengthening labour inspection;", 4),
        ("- Make an inventory of measures, and exchange information;", 4),
        ("- Stay agile and flexible in our policy responses.", 4),
        ("- Convene development banks and other donors to review support instruments for host countries.", 4),
        ("- Mobilising $50 million for schools;", 5),
        ("- The export of sensitive technologies to destinations of concern;", None),
        ("- Capacity building for partner countries;", None),
        ("- Training programmes for inspectors;", None),
        ("INTENDING to enhance reciprocity in their trade relationship; and", 2),
        ("Seeking to strengthen their commercial relationship; and", 2),
        ("Desiring to conclude a supplementary protocol,", 2),
        ("Determined to end the exploitation of children,", 2),
        ("Recalling the Declaration of the Rights of the Child,", 1),
        ("Convinced that the family is the fundamental group of society,", 1),
        ("Reaffirms its support for the mandate of the office;", 3),
        ("Developing countries cannot be left behind.", 2),
        ("Exchanging areas of interest and exploring joint initiatives.", 4),
        ("Monitoring and measuring existing risks.", 4),
        ("8.Where it is not feasible to fix a minimum age, one should be fixed for plantations.", 2),
        ("(d)respect for conjugal and family ties.", None),
        ("Preamble The States Parties to this Protocol,", None),
        ("- taking concrete steps to address the crisis;", 4),
        ("(b) preclude a Party from requiring access to software;", 0),
        ("- Operationalise the fund;", 4),
    ],
)
def test_items_standing_alone(sentence, strength):
    assert read_strength(sentence, make_ladder()).strength == strength


@pytest.mark.parametrize(
    ("sentence", "listed", "item"),
    [
        ("- expand the programme;", True, True),
        ("(ii) support schools;", True, True),
        ("3. Support schools;", True, False),
        ("Expand the programme;", False, True),
        ("Schools are open.", False, False),
    ],
)
def test_what_opens_like_an_item(sentence, listed, item):
    words = Words(sentence)
    assert (is_listed(words), is_item(words)) == (listed, item)


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("(a) support schools;", "support"),
        ("A task force met.", "a"),
        ("- 2. expand it;", "expand"),
        ("5", "5"),
    ],
)
def test_first_word(sentence, word):
    words = Words(sentence)
    assert words.folded[find_first(words)] == word


def test_noun_takes_the_rung_of_its_lead():
    words = Words("- the export of sensitive technologies;")
    leads = ("We intend to enhance cooperation on:", "We welcome:", "Areas of cooperation", "")
    found = [read_item(words, make_ladder(), bullet=True, lead=lead) for lead in leads]
    assert [None if clause is None else clause.strength for clause in found] == [4, 2, None, None]
