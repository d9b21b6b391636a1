import numpy as np
import pytest

from taiwa.readers.thesaurus import load_lexicon
from taiwa.tracing.concepts import find_concepts
from taiwa.tracing.japanese import find_japanese_words


@pytest.fixture(scope="module")
def lexicon():
    return load_lexicon()


def name(finder, text):
    return {mention.concept for mention in find_concepts(finder, text)}


@pytest.mark.parametrize(
    "text",
    [
        "child labour",
        "child and forced labor",
        "children at work",
        "working children",
        "児童労働",
        "働く子ども",
    ],
)
def test_child_labour_is_found_in_many_words(lexicon, text):
    assert "child-labour" in name(lexicon.concepts, text)


def test_childhood_and_labour_markets_are_not_child_labour(lexicon):
    text = "Early childhood care lets parents join the labour market."
    assert "child-labour" not in name(lexicon.concepts, text)


@pytest.mark.parametrize("text", ["ILO Convention No. 182", "C182", "第182号条約"])
def test_a_treaty_is_found_by_its_names(lexicon, text):
    assert name(lexicon.instruments, text) == {"C182"}


def test_japanese_words_carry_over_to_english(lexicon):
    [word] = find_japanese_words(lexicon.glossary, "義務化")
    assert ("mandatori",) in word.renderings


def test_every_word_of_the_table_has_a_count_and_a_direction(lexicon):
    words = lexicon.words
    assert len(words.rows) == len(words.counts) == len(words.vectors)
    lengths = np.linalg.norm(words.vectors, axis=1)
    assert np.all((lengths < 1e-6) | (np.abs(lengths - 1) < 1e-3))


def test_words_used_alike_are_near_and_others_far(lexicon):
    school, teach, missile = lexicon.words.look_up(["school", "teacher", "missil"])
    assert school @ teach > 0.4 > school @ missile


def test_rare_words_weigh_more_than_common_ones(lexicon):
    assert lexicon.words.weigh("trafficking") > lexicon.words.weigh("countri")


def test_an_instrument_is_met_by_its_subject_and_not_by_how_it_is_carried_out():
    holders = load_lexicon().holders
    assert {"SDG8.7", "C138", "C182"} - set(holders["child-labour"] | holders["worst-forms"]) == set()
    assert "penalties" not in holders
