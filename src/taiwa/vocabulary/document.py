"""A document as a person cites it: passages with printed and running numbers, and the sentences inside."""

from dataclasses import dataclass, field
from typing import Literal

Language = Literal["en", "ja"]
BlockKind = Literal["title", "heading", "paragraph", "bullet", "footnote"]


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of a page as a reader found it, before numbering.

    Attributes:
        kind: what the piece is; only paragraphs, bullets and footnotes become passages.
        text: its text, white space folded, without the bullet mark; a printed number stays in the text.
        page: page from 1 where the format has pages.
        level: depth of a heading (1 is the highest) or of a bullet (1 is the outermost).
        label: the number a format stores apart from the text (a Word or HTML list), e.g. "3." or "(b)".
    """

    kind: BlockKind
    text: str
    page: int | None = None
    level: int = 1
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence; start and end are code points in `Document.text`, end exclusive."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """One printed paragraph or one bullet.

    Attributes:
        running: number from 1 in the order of the document.
        printed: the number people cite ("39", "IV.2", "36(b)"), None where nothing is printed.
        page: page from 1, None where the format has no pages.
        heading: the headings above it, outermost first.
        text: the passage as in `Document.text[start:end]`.
        start: first code point in `Document.text`.
        end: code point after the last.
        sentences: the sentences inside, in order.
        kind: paragraph, bullet or footnote.
    """

    running: int
    printed: str | None
    page: int | None
    heading: tuple[str, ...]
    text: str
    start: int
    end: int
    sentences: tuple[Sentence, ...]
    kind: BlockKind = "paragraph"


@dataclass(frozen=True, slots=True)
class About:
    """What is known about a document besides its text; None is "unknown" and is shown so."""

    title: str | None = None
    forum: str | None = None
    date: str | None = None
    language: Language | None = None
    version_of: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its passages; `id` is the file's stem, `sha256` that of the original bytes.

    `date` is ISO 8601, to the day, month or year as far as it is known.
    """

    id: str
    title: str | None
    language: Language
    sha256: str
    text: str
    passages: tuple[Passage, ...]
    forum: str | None = None
    date: str | None = None
    version_of: str | None = None
    notes: tuple[str, ...] = field(default=())

    @property
    def year(self) -> int | None:
        """The year of the date, None when the date is unknown."""
        return int(self.date[:4]) if self.date else None

    @property
    def sentence_count(self) -> int:
        """How many sentences the passages hold together."""
        return sum(len(passage.sentences) for passage in self.passages)

    def may_precede(self, other: "Document") -> bool:
        """Whether this text is not known to be the younger one; dates count as far as both are known."""
        mine, theirs = self.date or "", other.date or ""
        known = min(len(mine), len(theirs))
        return mine[:known] <= theirs[:known]
