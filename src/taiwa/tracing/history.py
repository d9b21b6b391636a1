"""Where and how strongly each edition speaks of a concept."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from taiwa.tracing.concepts import ConceptFinder, find_concepts
from taiwa.tracing.wording import fold_words
from taiwa.tracing.words import split_words
from taiwa.vocabulary.document import Document, Passage, Sentence
from taiwa.vocabulary.lineage import Mention
from taiwa.vocabulary.strength import Reading

Read = Callable[[Passage, Sentence], Reading]
Spot = Callable[[str], str | None]

WORDS_BETWEEN = 3


def spot_query(query: str, finder: ConceptFinder) -> Spot:
    """Make the test whether a sentence carries what a person asked for.

    A sentence counts when it carries a concept that the whole query names; where no concept is the whole
    query, when it carries all that the query names. It also counts when it has the words of the query, in any
    order, up to three others between neighbours ("child and forced labor").

    Args:
        query: a concept in free words, English or Japanese.
        finder: the thesaurus.

    Returns:
        A test from a sentence to the concept it carries: its id, the query where it names none, or None.
    """
    whole, parts = _name_concepts(query, finder)
    by_words = _spot_words(query)

    def spot(text: str) -> str | None:
        found = _find_ids(text, finder) if parts else set()
        if carried := sorted(whole & found):
            return carried[0]
        if not whole and parts and parts <= found:
            return query
        return (min(whole) if whole else query) if by_words(text) else None

    return spot


def _name_concepts(query: str, finder: ConceptFinder) -> tuple[set[str], set[str]]:
    """The concepts that the query as a whole means, and all that it names."""
    named = find_concepts(finder, query)
    words = fold_words(query)
    whole = {mention.concept for mention in named if fold_words(query[mention.start : mention.end]) == words}
    return whole, {mention.concept for mention in named}


def _find_ids(text: str, finder: ConceptFinder) -> set[str]:
    return {mention.concept for mention in find_concepts(finder, text)}


def _spot_words(query: str) -> Callable[[str], bool]:
    words = frozenset(split_words(query))
    if words:
        return lambda text: stand_close(words, split_words(text))
    plain = fold_words(query)
    return lambda text: plain in fold_words(text)


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
                if concept := spot(sentence.text):
                    strength = read(passage, sentence).strength
                    yield Mention(document.id, concept, passage.running, sentence.text, strength)
