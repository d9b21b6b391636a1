"""Phrases that several reports share: where a passage stands, what came before, what was searched."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from taiwa.vocabulary.catalogue import mark as _
from taiwa.vocabulary.catalogue import translate
from taiwa.vocabulary.document import Language
from taiwa.vocabulary.labels import ACTORS
from taiwa.vocabulary.match import Candidate, Earlier, Searched
from taiwa.vocabulary.strength import Flags

PARAGRAPH = re.compile(r"(?P<number>[^(]*)(?P<item>.*)")
COUNTED = re.compile(r"\d|[IVXLC]+(?![A-Za-z])|\(")
PROVISION = re.compile(r"(?P<kind>[A-Z][a-z]+)\.? (?P<number>[^\s(]+)(?P<item>(?:\(.*)?)")
PROVISIONS: Final[Mapping[str, str]] = {
    "Art": _("Art. {number}{item}"),
    "Article": _("Art. {number}{item}"),
    "Ch": _("Ch. {number}{item}"),
    "Indicator": _("Indicator {number}{item}"),
    "Objective": _("Objective {number}{item}"),
    "Para": _("para {number}{item}"),
    "Principle": _("Principle {number}{item}"),
    "Regulation": _("Regulation {number}{item}"),
    "Target": _("Target {number}{item}"),
}


def join_phrases(phrases: Iterable[str], language: Language) -> str:
    """One line of the phrases that are not empty."""
    _ = translate(language)
    return _("; ").join(filter(None, phrases))


def phrase_place(printed: str | None, running: int, language: Language) -> str:
    """Where a passage stands: "para 39" where a number is printed, else "passage 12", its running number."""
    _ = translate(language)
    if printed is None:
        return _("passage {number}").format(number=running)
    return _phrase_printed(printed, language)


def list_places(candidates: Iterable[Candidate], language: Language) -> str:
    """Where candidates stand: "G7_2024 para 39; G7_2023 passage 12"."""
    places = (
        f"{found.document} {phrase_place(found.printed, found.running, language)}" for found in candidates
    )
    return join_phrases(places, language)


def phrase_nearest(candidates: Sequence[Candidate], language: Language) -> str:
    """The best of the candidates, none of which counts as found; empty without one."""
    _ = translate(language)
    return _("nearest: {places}").format(places=list_places(candidates[:1], language)) if candidates else ""


def phrase_earlier(source: Earlier, language: Language) -> str:
    """An earlier source as people cite it: "C182 Art. 3(d) (1999)", "G7_2021 para 29"."""
    _ = translate(language)
    place = f" {_phrase_source(source, language)}" if source.printed or source.running else ""
    dated = source.year and str(source.year) not in source.document
    year = _(" ({year})").format(year=source.year) if dated else ""
    return f"{source.document}{place}{year}"


def _phrase_source(source: Earlier, language: Language) -> str:
    if source.running is None:
        return _phrase_printed(source.printed or "", language)
    return phrase_place(source.printed, source.running, language)


def phrase_already(sources: tuple[Earlier, ...], language: Language) -> str:
    """Every earlier source behind "already in:", empty without one."""
    _ = translate(language)
    listed = join_phrases((phrase_earlier(source, language) for source in sources), language)
    return _("already in: {sources}").format(sources=listed) if listed else ""


def phrase_searched(searched: Searched, language: Language) -> str:
    """What was searched without finding an answer."""
    _ = translate(language)
    return _("no answer found in these documents (searched: {passages} passages in {documents})").format(
        passages=searched.passages, documents=", ".join(searched.documents)
    )


def phrase_flags(flags: Flags, language: Language) -> tuple[str, ...]:
    """Who acts, under which condition, by when and by which instrument, each as a phrase."""
    _ = translate(language)
    phrases = [
        flags.actor and _(ACTORS[flags.actor]),
        flags.condition and _("condition: “{words}”").format(words=flags.condition),
        flags.deadline and _("deadline: {words}").format(words=flags.deadline),
        flags.instruments and _("names {instruments}").format(instruments=", ".join(flags.instruments)),
    ]
    return tuple(phrase for phrase in phrases if phrase)


def _phrase_printed(printed: str, language: Language) -> str:
    """A paragraph number or a provision as people cite it; other words ("Preamble") stay as they are."""
    _ = translate(language)
    provision = PROVISION.fullmatch(printed)
    if provision and provision["kind"] in PROVISIONS:
        return _(PROVISIONS[provision["kind"]]).format(number=provision["number"], item=provision["item"])
    paragraph = PARAGRAPH.fullmatch(printed)
    if paragraph and COUNTED.match(printed):
        return _("para {number}{item}").format(**paragraph.groupdict())
    return printed
