"""Why a sentence is proposed for an ask: which words, concepts and instruments met which."""

from collections.abc import Iterator, Sequence
from operator import itemgetter

import numpy as np

from taiwa.tracing.concepts import Mention
from taiwa.tracing.relatedness import NEAR
from taiwa.tracing.terms import Analysis, Lexicon, Term
from taiwa.vocabulary.match import Reason

LIGHTEST = 2.0
"""Weight below which a word is too common to be a reason by itself."""
MOST = 8
"""How many reasons are shown."""


def explain_match(lexicon: Lexicon, ask: Analysis, text: Analysis) -> tuple[Reason, ...]:
    """The reasons for a match: instruments and concepts first, then words by weight."""
    named = (*text.instruments, *text.mentions)
    instruments = pair_mentions(lexicon, ask.instruments, named)
    concepts = pair_mentions(lexicon, ask.mentions, text.mentions)
    words = sorted(explain_words(lexicon, ask, text), key=itemgetter(0), reverse=True)
    reasons = [
        *(Reason("instrument", quote(ask, mine), quote(text, theirs)) for mine, theirs in instruments),
        *(Reason("concept", quote(ask, mine), quote(text, theirs)) for mine, theirs in concepts),
        *(reason for _, reason in words),
    ]
    return tuple(dict.fromkeys(reasons))[:MOST]


def pair_mentions(
    lexicon: Lexicon, asked: Sequence[Mention], found: Sequence[Mention]
) -> Iterator[tuple[Mention, Mention]]:
    """For each concept asked for that was found: its longest mention in the ask, and in the text."""
    for concept in dict.fromkeys(mention.concept for mention in asked):
        theirs = [mention for mention in found if means(lexicon, mention.concept, concept)]
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


def explain_words(lexicon: Lexicon, ask: Analysis, text: Analysis) -> Iterator[tuple[float, Reason]]:
    """Weight and reason for each term of the ask that the same or a related word of the text meets."""
    stems = [(stem, term) for term in text.terms for rendering in term.renderings for stem in rendering]
    if not stems:
        return
    vectors = lexicon.words.look_up([stem for stem, _ in stems])
    for term in ask.terms:
        for stem in dict.fromkeys(stem for rendering in term.renderings for stem in rendering):
            weight = lexicon.words.weigh(stem)
            if weight >= LIGHTEST and (met := meet_word(lexicon, stem, stems, vectors)):
                kind, nearness, other = met
                words = ask.text[term.start : term.end], text.text[other.start : other.end]
                yield weight * nearness, Reason("word" if kind == "word" else "related", *words)


def meet_word(
    lexicon: Lexicon, stem: str, stems: Sequence[tuple[str, Term]], vectors: np.ndarray
) -> tuple[str, float, Term] | None:
    """The same word in the text, else the nearest related one, else None."""
    for other, term in stems:
        if other == stem:
            return "word", 1.0, term
    cosines = vectors @ lexicon.words.look_up([stem])[0]
    best = int(cosines.argmax())
    if cosines[best] < NEAR:
        return None
    return "related", float(cosines[best]), stems[best][1]
