import pytest

from taiwa.vocabulary.errors import InputError
from taiwa.vocabulary.limits import Limits
from taiwa.workflows.agreed import AgreedRequest, is_concept, search_agreed

NOTE = "We note child labour in cocoa farming."
WILL = "We will end child labour in cocoa farming."
DRAFT = "Governments should put an end to child labour on all cocoa farms."


def search(query, *documents, **options):
    found = search_agreed(AgreedRequest(query, documents, **options), Limits())
    return [(said.document, said.sentence.text, said.state) for said in found.sentences]


def test_the_strongest_words_on_a_concept_come_first(write):
    files = write("a.txt", f"{NOTE}\n\nWe met.\n"), write("b.txt", f"{WILL}\n")
    assert search("child labour", *files) == [("b", WILL, None), ("a", NOTE, None)]


def test_a_folder_is_searched_whole(write, tmp_path):
    write("a.txt", NOTE)
    write("b.txt", WILL)
    assert [document for document, *_ in search("child labour", tmp_path)] == ["b", "a"]


def test_the_last_edition_says_what_to_keep_and_to_gain(write):
    files = write("a.txt", WILL), write("b.txt", NOTE)
    last = write("last.txt", f"{NOTE}\n\nWe met in the spring.\n")
    assert search("child labour", *files, last=last) == [("a", WILL, "gain"), ("b", NOTE, "keep")]
    assert search("child labour", *files, last, last=last) == search("child labour", *files, last=last)


def test_a_draft_is_compared_by_the_tracers_score(write):
    text = write("a.txt", f"{WILL}\n\nWe welcome new roads to every port.\n")
    assert search(DRAFT, text) == [("a", WILL, None)]


def test_only_older_texts_count_before_a_year(write):
    files = (
        write("a_2020.txt", f"Town, 1 May 2020\n\n{WILL}\n"),
        write("b_2023.txt", f"Town, 1 May 2023\n\n{WILL}\n"),
    )
    assert [document for document, *_ in search("child labour", *files, before=2023)] == ["a_2020"]


@pytest.mark.parametrize(
    ("query", "concept"),
    [("due diligence", True), ("child and forced labour", True), (DRAFT, False), ("児童労働", True)],
)
def test_a_concept_is_told_from_a_draft(query, concept):
    assert is_concept(query) is concept


@pytest.mark.parametrize("query", ["", "  "])
def test_an_empty_query_is_refused(write, query):
    with pytest.raises(InputError, match="no concept is named"):
        search(query, write("a.txt", WILL))
