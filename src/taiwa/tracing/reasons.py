"""Why a sentence is proposed for an ask: which words, concepts and instruments met which."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from taiwa.tracing.concepts import Mention
from taiwa.tracing.relatedness import NEAR, Vectors
from taiwa.tracing.terms import Analysis, Lexicon, Term
from taiwa.vocabulary.match import Reason

CLEAR = 0.55
"""Cosine from which a related word is shown; a fainter one counts, but is a reason only where no other is."""
LIGHTEST = 2.0
"""Weight below which a word is too common to be a reason by itself."""
SAME = 1.0
FAINTER = 0.999
"""The nearest that two different words can be."""
MOST = 8
"""How many reasons are shown."""


def explain_match(lexicon: Lexicon, ask: Analysis, text: Analysis) -> tuple[Reason, ...]:
    """The reasons for a match: instruments and concepts first, then words by weight."""
    named = (*text.instruments, *text.mentions)
    instruments = pair_mentions(lexicon, ask.instruments, named)
    concepts = pair_mentions(lexicon, ask.mentions, text.mentions)
    words = sorted(explain_words(lexicon, ask, text), key=lambda word: word.weight, reverse=True)
    clear = [word.reason for word in words if word.nearness >= CLEAR]
    reasons = [
        *(Reason("instrument", quote(ask, mine), quote(text, theirs)) for mine, theirs in instruments),
        *(Reason("concept", quote(ask, mine), quote(text, theirs)) for mine, theirs in concepts),
        *clear,
    ]
    faint = [word.reason for word in words[:1]]
    return tuple(dict.fromkeys(reasons or faint))[:MOST]


def pair_mentions(
    lexicon: Lexicon, asked: Sequence[Mention], found: Sequence[Mention]
) -> Iterator[tuple[Mention, Mention]]:
    """For each concept asked for that was found: its longest mention in the ask, and in the text.

    In the text a mention of the concept itself goes before one of a part of it.
    """
    for concept in dict.fromkeys(mention.concept for mention in asked):
        same = [mention for mention in found if mention.concept == concept]
        theirs = same or [mention for mention in found if means(lexicon, mention.concept, concept)]
        if theirs:
            yield longest([mention for mention in asked if mention.concept == concept]), longest(theirs)


def means(lexicon: Lexicon, found: str, asked: str) -> bool:
    """Whether what was found is what is asked for, a part of it, or stands in the instrument asked for."""
    return asked in lexicon.widen(found) or any(
        asked in lexicon.holders.get(concept, ()) for concept in lexicon.widen(found)
    )


def longest(mentions: Sequence[Mention]) -> Mention:
    """The mention with the most words."""
    return max(mentions, key=lambda mention: mention.end - mention.start)


def quote(analysis: Analysis, mention: Mention) -> str:
    """The words of a mention as they stand."""
    return analysis.text[mention.start : mention.end]


class Met(NamedTuple):
    """A word of the ask that a word of the text meets: how near it is, and how much it weighs by that."""

    nearness: float
    weight: float
    reason: Reason


def explain_words(lexicon: Lexicon, ask: Analysis, text: Analysis) -> Iterator[Met]:
    """The words of the ask that the same or a related word of the text meets."""
    stems = [(stem, term) for term in text.terms for rendering in term.renderings for stem in rendering]
    if not stems:
        return
    vectors = lexicon.words.look_up([stem for stem, _ in stems])
    for term in ask.terms:
        for stem in dict.fromkeys(stem for rendering in term.renderings for stem in rendering):
            weight = lexicon.words.weigh(stem)
            if weight >= LIGHTEST and (met := meet_word(lexicon, stem, stems, vectors)):
                nearness, other = met
                words = ask.text[term.start : term.end], text.text[other.start : other.end]
                yield Met(
                    nearness, weight * nearness, Reason("word" if nearness == SAME else "related", *words)
                )


def meet_word(
    lexicon: Lexicon, stem: str, stems: Sequence[tuple[str, Term]], vectors: Vectors
) -> tuple[float, Term] | None:
    """The same word in the text (nearness SAME), else the nearest related one, else None."""
    for other, term in stems:
        if other == stem:
            return SAME, term
    cosines = vectors @ lexicon.words.look_up([stem])[0]
    best = int(cosines.argmax())
    if cosines[best] < NEAR:
        return None
    return min(float(cosines[best]), FAINTER), stems[best][1]
