"""Blocks of a page become a document: passages with numbers, headings, offsets and sentences."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from taiwa.tracing.dates import date_document
from taiwa.tracing.numbering import number_blocks
from taiwa.tracing.script import detect_language
from taiwa.tracing.sentences import split_sentences
from taiwa.vocabulary.document import About, Block, Document, Passage, Sentence


@dataclass(slots=True)
class _Page:
    """The stored text while it grows."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0

    def add(self, text: str) -> tuple[int, int]:
        start = self.length + (1 if self.pieces else 0)
        self.pieces.append(text)
        self.length = start + len(text)
        return start, self.length


def build_document(
    blocks: Iterable[Block], *, name: str, sha256: str, about: About, notes: tuple[str, ...] = ()
) -> Document:
    """Number the passages of a document, split them into sentences and place them in the stored text.

    Args:
        blocks: as a reader found them; empty ones are left out.
        name: the document's id.
        sha256: of the original bytes.
        about: what is known besides; where it is None the document is asked.
        notes: remarks of the reader for the person.
    """
    pieces = _keep_passages([piece for block in blocks if (piece := _fold(block)) is not None])
    title = about.title or next((block.text for block in pieces if block.kind in ("title", "heading")), None)
    texts = [block.text for block in pieces if block.kind != "title"]
    page = _Page()
    passages = _place_passages(pieces, page)
    text = "\n".join(page.pieces)
    return Document(
        id=name,
        title=title,
        language=about.language or detect_language(text),
        sha256=sha256,
        text=text,
        passages=tuple(passages),
        forum=about.forum,
        date=about.date or date_document(title, texts),
        version_of=about.version_of,
        notes=notes,
    )


def _fold(block: Block) -> Block | None:
    """Fold white space and set a number kept apart before the text, where a page shows it."""
    text = " ".join(block.text.split())
    return replace(block, text=f"{block.label} {text}" if block.label else text) if text else None


def _keep_passages(blocks: list[Block]) -> list[Block]:
    """A text of nothing but headings is read as passages: there is nothing else to search."""
    if any(block.kind not in ("title", "heading") for block in blocks):
        return blocks
    return [replace(block, kind="paragraph") for block in blocks]


def _place_passages(blocks: Sequence[Block], page: _Page) -> list[Passage]:
    passages: list[Passage] = []
    above: list[Block] = []
    for block, printed in zip(blocks, number_blocks(blocks), strict=True):
        start, end = page.add(block.text)
        if block.kind == "heading":
            above = [*[heading for heading in above if heading.level < block.level], block]
        elif block.kind != "title":
            passages.append(
                Passage(
                    running=len(passages) + 1,
                    printed=printed,
                    page=block.page,
                    heading=tuple(heading.text for heading in above),
                    text=block.text,
                    start=start,
                    end=end,
                    sentences=_cut_sentences(block.text, start),
                    kind=block.kind,
                )
            )
    return passages


def _cut_sentences(text: str, offset: int) -> tuple[Sentence, ...]:
    return tuple(
        Sentence(text[start:end], offset + start, offset + end) for start, end in split_sentences(text)
    )
