"""Where and how strongly each edition speaks of a concept."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from taiwa.tracing.wording import fold_words
from taiwa.tracing.words import split_words
from taiwa.vocabulary.document import Document, Passage, Sentence
from taiwa.vocabulary.lineage import Mention
from taiwa.vocabulary.strength import Reading

Read = Callable[[Passage, Sentence], Reading]
Spot = Callable[[str], Collection[str]]
Find = Callable[[str], Collection[str]]

WORDS_BETWEEN = 3


def spot_query(query: str, find: Find) -> Spot:
    """Make the test whether a sentence carries what a person asked for.

    Where the query names concepts, sentences with one of them count, whatever their words. Else its own words
    count, in any order, up to three others between two of them ("child and forced labor" is "child labour").

    Args:
        query: a concept in free words.
        find: ids of the concepts in a text.

    Returns:
        A test from a sentence to the concepts it carries; the query itself where it names none.
    """
    wanted = frozenset(find(query))
    if wanted:
        return lambda text: sorted(wanted.intersection(find(text)))
    words = frozenset(split_words(query))
    if words:
        return lambda text: (query,) if stand_close(words, split_words(text)) else ()
    return lambda text: (query,) if fold_words(query) in fold_words(text) else ()


def stand_close(words: Collection[str], text: Sequence[str]) -> bool:
    """Tell whether all the words stand in the text with at most three others between neighbours."""
    reach = (WORDS_BETWEEN + 1) * (len(words) - 1)
    seen: dict[str, int] = {}
    for place, word in enumerate(text):
        if word in words:
            seen[word] = place
            if len(seen) == len(words) and place - min(seen.values()) <= reach:
                return True
    return False


def list_mentions(documents: Iterable[Document], read: Read, spot: Spot) -> Iterator[Mention]:
    """All sentences that carry the concept, edition by edition; `words` is the sentence as it stands."""
    for document in documents:
        for passage in document.passages:
            for sentence in passage.sentences:
                for concept in spot(sentence.text):
                    strength = read(passage, sentence).strength
                    yield Mention(document.id, concept, passage.running, sentence.text, strength)
