from taiwa.tracing import grammar
from taiwa.tracing.grammar import is_adverb, skip_adverbs, word_set


def test_word_set():
    assert word_set("a  b a") == {"a", "b"}


def test_adverbs():
    words = ("firmly", "also", "family", "supply", "commit")
    assert [is_adverb(word) for word in words] == [True, True, False, False, False]


def test_adverbs_are_skipped():
    assert [skip_adverbs(["we", "also", "firmly", "act"], at) for at in (0, 1, 4)] == [0, 3, 4]


def test_classes_are_in_lower_case():
    classes = [value for value in vars(grammar).values() if isinstance(value, frozenset)]
    assert all(word == word.lower() for words in classes for word in words)
