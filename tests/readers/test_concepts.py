from collections import Counter

import pytest

from taiwa.readers.concepts import as_concept, load_concepts, load_instruments, read_provision, split_cell
from taiwa.tracing.concepts import read_pattern
from taiwa.vocabulary.concept import Provision

CONCEPTS, INSTRUMENTS = load_concepts(), load_instruments()
IDS = {concept.id for concept in CONCEPTS}


def test_every_id_stands_once():
    names = [concept.id for concept in CONCEPTS] + [instrument.code for instrument in INSTRUMENTS]
    assert [name for name, count in Counter(names).items() if count > 1] == []


def test_every_concept_has_its_words_in_both_languages():
    assert [c.id for c in CONCEPTS if not (c.label_en and c.label_ja and c.en and c.ja)] == []


def test_every_english_phrase_has_content_words():
    concepts = [*CONCEPTS, *map(as_concept, INSTRUMENTS)]
    assert [(c.id, phrase) for c in concepts for phrase in c.en if not read_pattern(phrase)] == []


def test_every_japanese_phrase_has_two_characters():
    concepts = [*CONCEPTS, *map(as_concept, INSTRUMENTS)]
    assert [(c.id, phrase) for c in concepts for phrase in c.ja if len(phrase) < 2] == []


def test_broader_concepts_exist():
    assert [(c.id, broader) for c in CONCEPTS for broader in c.broader if broader not in IDS] == []


def test_instruments_hold_concepts_that_exist():
    held = [(i.code, provision.concept) for i in INSTRUMENTS for provision in i.provisions]
    assert [pair for pair in held if pair[1] not in IDS] == []


def test_every_instrument_names_its_source():
    assert [instrument.code for instrument in INSTRUMENTS if not instrument.source] == []


@pytest.mark.parametrize(
    ("code", "year", "provision"),
    [
        ("C182", 1999, Provision("worst-forms", "Art. 3")),
        ("C138", 1973, Provision("minimum-age", "Art. 2")),
        ("SDG8.7", 2015, Provision("child-labour", "Target 8.7")),
    ],
)
def test_the_instruments_of_the_field_have_year_and_article(code, year, provision):
    [found] = [instrument for instrument in INSTRUMENTS if instrument.code == code]
    assert found.year == year
    articles = [held.article for held in found.provisions if held.concept == provision.concept]
    assert any(article.startswith(provision.article) for article in articles)


def test_cells_are_cut_at_bars():
    assert split_cell(" a | b||") == ("a", "b")
    assert read_provision("worst-forms@Art. 3(d)") == Provision("worst-forms", "Art. 3(d)")
    assert read_provision("sdgs") == Provision("sdgs", "")
