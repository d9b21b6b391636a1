import pytest

from editions import load_ladder
from taiwa.tracing.leads import find_leads, read_in_place
from taiwa.tracing.passages import build_document
from taiwa.vocabulary.document import About, Block

SUPPORT = Block("bullet", "support Ukraine for as long as it takes;")


def make_document(*blocks):
    return build_document(blocks, name="Town", sha256="", about=About())


def read(*blocks):
    document = make_document(*blocks)
    reader = read_in_place([document], load_ladder())
    return [reader(passage, sentence) for passage in document.passages for sentence in passage.sentences]


def test_a_bullet_is_introduced_by_the_open_sentence_above_it():
    document = make_document(Block("paragraph", "We met. We will:"), SUPPORT, SUPPORT)
    assert find_leads(document) == {2: "We will:", 3: "We will:"}


@pytest.mark.parametrize("end", [".", "!", "。", "”", ")"])
def test_a_closed_sentence_introduces_nothing(end):
    assert find_leads(make_document(Block("paragraph", f"We will act{end}"), SUPPORT)) == {}


def test_a_paragraph_between_ends_the_list():
    assert (
        find_leads(make_document(Block("paragraph", "We will:"), Block("paragraph", "Done."), SUPPORT)) == {}
    )


def test_a_list_under_the_next_heading_has_no_lead():
    document = make_document(Block("paragraph", "We will:"), Block("heading", "Annex"), SUPPORT)
    assert find_leads(document) == {}


def test_a_bullet_is_as_strong_as_the_words_that_introduce_it():
    *_, introduced = read(Block("paragraph", "We will:"), SUPPORT)
    *_, noting = read(Block("paragraph", "We note the call to:"), SUPPORT)
    assert (introduced.strength, introduced.flags.actor) == (4, "we")
    assert noting.strength == 1


def test_a_sentence_is_read_once():
    document = make_document(Block("paragraph", "We will act."))
    reader = read_in_place([document], load_ladder())
    [passage] = document.passages
    [sentence] = passage.sentences
    assert reader(passage, sentence) is reader(passage, sentence)
