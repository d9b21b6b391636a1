"""Reading the strength of a sentence where it stands: a bullet inherits the words that introduce its list."""

from collections.abc import Callable, Iterable

from taiwa.tracing.lexicon import Ladder
from taiwa.tracing.strength import read_strength
from taiwa.vocabulary.document import Document, Passage, Sentence
from taiwa.vocabulary.strength import Reading


def find_leads(document: Document) -> dict[int, str]:
    """The last sentence of the paragraph that introduces each bullet, by running number.

    A paragraph introduces the bullets right after it, under the same heading, when it does not end like a
    sentence ("We will:").
    """
    leads: dict[int, str] = {}
    above: Passage | None = None
    for passage in document.passages:
        if passage.kind != "bullet":
            above = passage if passage.sentences and introduces(passage.text) else None
        elif above and above.heading == passage.heading:
            leads[passage.running] = above.sentences[-1].text
    return leads


def introduces(text: str) -> bool:
    """Whether a paragraph is left open for a list."""
    return not text.rstrip().endswith((".", "!", "?", "。", "”", '"', ")"))


def read_in_place(documents: Iterable[Document], ladder: Ladder) -> Callable[[Passage, Sentence], Reading]:
    """A function that reads a sentence of these documents in its passage; each is read once."""
    leads = {
        id(passage): found[passage.running]
        for document in documents
        for found in [find_leads(document)]
        for passage in document.passages
        if passage.running in found
    }
    seen: dict[tuple[int, int], Reading] = {}

    def read(passage: Passage, sentence: Sentence) -> Reading:
        key = (id(passage), sentence.start)
        if key not in seen:
            seen[key] = read_strength(
                sentence.text,
                ladder,
                heading=passage.heading[-1] if passage.heading else "",
                bullet=passage.kind == "bullet",
                lead=leads.get(id(passage), ""),
            )
        return seen[key]

    return read
