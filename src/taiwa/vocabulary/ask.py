"""An ask (recommendation, 提言) and the parts into which a long one is split."""

from dataclasses import dataclass

from taiwa.vocabulary.document import Language


@dataclass(frozen=True, slots=True)
class Part:
    """One thing asked for; `id` is the ask's id, or that id with ".1", ".2" … where the ask was split."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Ask:
    """A recommendation as it was brought in.

    Attributes:
        id: as in the file, or A1, A2 … in the order of the file.
        text: the whole ask.
        language: detected where the file does not say.
        parts: at least one; the visible splitting rule is in `tracing.parts`.
        document: id of the only document to search, None for all.
        instruments: names or codes as written in the file.
    """

    id: str
    text: str
    language: Language
    parts: tuple[Part, ...]
    addressee: str | None = None
    theme: str | None = None
    document: str | None = None
    deadline: str | None = None
    instruments: tuple[str, ...] = ()
