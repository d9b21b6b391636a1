"""Concepts of the field, the instruments that contain them, and the words that carry them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept with the phrases that mean it.

    Attributes:
        id: kebab-case name.
        field: the policy field it belongs to.
        label_en: shown in English.
        label_ja: shown in Japanese.
        en: English phrases; " ... " inside one means up to three words between.
        ja: Japanese phrases, found as substrings.
        broader: ids of concepts of which this one is a part.
    """

    id: str
    field: str
    label_en: str
    label_ja: str
    en: tuple[str, ...]
    ja: tuple[str, ...]
    broader: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Provision:
    """A concept and the article of an instrument that contains it."""

    concept: str
    article: str


@dataclass(frozen=True, slots=True)
class Instrument:
    """A treaty, law or guideline that asks and declarations name."""

    code: str
    kind: str
    year: int | None
    title_en: str
    title_ja: str
    en: tuple[str, ...]
    ja: tuple[str, ...]
    concepts: tuple[str, ...]
    provisions: tuple[Provision, ...]
    source: str
