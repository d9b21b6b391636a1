"""What people read instead of codes: strength, actors, changes, reasons, states and decisions."""

from collections.abc import Mapping
from typing import Final

from taiwa.vocabulary.agreed import State
from taiwa.vocabulary.catalogue import mark as _
from taiwa.vocabulary.catalogue import translate
from taiwa.vocabulary.document import Language
from taiwa.vocabulary.lineage import Change
from taiwa.vocabulary.match import ReasonKind
from taiwa.vocabulary.strength import Actor, Rung

STRENGTHS: Final[Mapping[Rung | None, str]] = {
    None: _("not operative"),
    0: _("creates no duty"),
    1: _("notes"),
    2: _("welcomes or encourages"),
    3: _("reaffirms, no new act"),
    4: _("commits to act"),
    5: _("commits with date, measure or duty"),
}
ACTORS: Final[Mapping[Actor, str]] = {
    "we": _("who acts: those who adopt the text"),
    "others": _("who acts: others"),
    "ministers": _("who acts: ministers or officials, as tasked"),
}
CHANGES: Final[Mapping[Change, str]] = {
    "kept": _("kept"),
    "softened": _("softened"),
    "hardened": _("hardened"),
    "dropped": _("dropped"),
    "new": _("new"),
}
REASONS: Final[Mapping[ReasonKind, str]] = {
    "concept": _("same concept"),
    "word": _("same word"),
    "related": _("related word"),
    "instrument": _("instrument named"),
    "meaning": _("similar meaning"),
}
STATES: Final[Mapping[State, str]] = {"keep": _("to keep"), "gain": _("to gain")}
DECISIONS: Final[tuple[str, ...]] = (
    _("in full"),
    _("in part"),
    _("named only"),
    _("not found"),
    _("points the other way"),
)
UNKNOWN: Final = _("unknown")
MONTHS: Final[tuple[str, ...]] = (
    _("January"),
    _("February"),
    _("March"),
    _("April"),
    _("May"),
    _("June"),
    _("July"),
    _("August"),
    _("September"),
    _("October"),
    _("November"),
    _("December"),
)
DATES: Final[Mapping[int, str]] = {1: _("{year}"), 2: _("{month} {year}"), 3: _("{day} {month} {year}")}


def label_strength(strength: Rung | None, language: Language) -> str:
    """The rung in words ("commits to act"); None is "not operative"."""
    return translate(language)(STRENGTHS[strength])


def label_change(change: Change | None, language: Language) -> str:
    """What became of a sentence, in a word; None is "unknown"."""
    return translate(language)(CHANGES[change] if change else UNKNOWN)


def label_decisions(language: Language) -> tuple[str, ...]:
    """The decisions a reviewer chooses from, strongest first."""
    return tuple(map(translate(language), DECISIONS))


def label_date(date: str | None, language: Language) -> str:
    """A date as people write it, to the day, month or year as far as it is known.

    Args:
        date: ISO 8601 ("2022-11-16", "2022-11", "2022"), None when unknown.
        language: of the label.
    """
    _ = translate(language)
    if not date:
        return _(UNKNOWN)
    year, month, day = (*map(int, date[:10].split("-")), 0, 0)[:3]
    known = 1 + bool(month) + bool(day)
    return _(DATES[known]).format(year=year, month=_(MONTHS[month - 1]), day=day)
