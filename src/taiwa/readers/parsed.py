"""What a reader of one format hands on: blocks, and what the file says about itself."""

from dataclasses import dataclass, field

from taiwa.vocabulary.document import About, Block


@dataclass(frozen=True, slots=True)
class Parsed:
    """The blocks of a file in reading order.

    Attributes:
        blocks: titles, headings, paragraphs, bullets and footnotes.
        about: what a header or the file's properties say; the caller's own knowledge comes first.
        notes: remarks a person should see, for example that pages without text were left out.
    """

    blocks: tuple[Block, ...]
    about: About = field(default_factory=About)
    notes: tuple[str, ...] = ()
