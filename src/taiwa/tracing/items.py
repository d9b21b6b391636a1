"""List items and recitals: sentences without a subject, read by their first verb and what leads to them."""

import re
from dataclasses import replace
from typing import Final

from taiwa.tracing.clauses import Clause, find_clauses, read_object
from taiwa.tracing.flags import is_due
from taiwa.tracing.grammar import (
    DETERMINERS,
    FINITE,
    OBJECT_OPENERS,
    PREPOSITIONS,
    SUBORDINATORS,
    is_adverb,
    skip_adverbs,
    word_set,
)
from taiwa.tracing.lexicon import Ladder, Words, find_marks, find_phrase
from taiwa.vocabulary.strength import DUTY, LASTING, NO_DUTY, PROMISE, WISH

BULLET: Final = re.compile(r"\s*(?:[-–—•*·▪]|\(?(?:[a-z]{1,2}|[ivx]{1,4}|\d{1,2})[.)]\s?(?=\S))")
LETTERED: Final = re.compile(r"\s*\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\)")
CLOSERS: Final = word_set(". ; , : and or")
ARTICLES: Final = word_set("a an the our their its all")
NOUN_LINKS: Final = word_set("of for in on and by between from")
NOUNS: Final = word_set(
    "access aim call charge cut effect exchange finance focus fund help highlight lead plan process progress "
    "project record report request respect review share start support use view work"
)
GERUND_NOUNS: Final = word_set("building financing funding lending meeting planning testing training working")
REACH: Final = 6


def is_item(words: Words) -> bool:
    """Whether a sentence opens like a list item: in lower case, or a verb and its object ("Expand the …")."""
    at = find_first(words)
    following = words.folded[at + 1 : at + 2]
    if words.text[words.starts[at]].islower() or bool(OBJECT_OPENERS.intersection(following)):
        return True
    return is_listed(words) and words.folded[at] not in NOUNS


def is_listed(words: Words) -> bool:
    """Whether a dash, a letter or a number stands before a sentence."""
    return BULLET.match(words.text) is not None


def find_first(words: Words) -> int:
    """The first word, past the number of a list item; in "A task force" that is "A", in "(a) support" not."""
    for i, word in enumerate(words.folded):
        article = word == "a" and words.folded[i + 1 : i + 2] not in ([")"], ["."])
        if article or (len(word) > 1 and word.isalpha() and words.folded[i + 1 : i + 2] != [")"]):
            return i
    return 0


def read_item(words: Words, ladder: Ladder, *, bullet: bool, lead: str) -> Clause | None:
    """Read a sentence without a subject: it inherits from its lead, else a bare verb is a promise.

    A noun phrase has the rung of its lead, and none without it.

    Args:
        words: the sentence.
        ladder: the tables.
        bullet: the sentence is known to be a list item.
        lead: the words that introduce the list; empty where they are not given.
    """
    at = skip_adverbs(words.folded, find_first(words))
    listed = bullet or is_listed(words)
    item = _read_verb(words, at, ladder, listed=listed, lead=lead)
    if item is None and listed and at < len(words) and _read_lead(lead, ladder) is not None:
        return _inherit(Clause("we", at, at + 1, PROMISE), words, lead, ladder)
    return item


def _read_verb(words: Words, at: int, ladder: Ladder, *, listed: bool, lead: str) -> Clause | None:
    """The gerund, bare verb or participle that opens an item or a recital at a token."""
    if at >= len(words) or (words.folded[-1] not in CLOSERS and not listed) or _is_noun(words, at):
        return None
    found = find_phrase(ladder.verbs, words.folded, at)
    if found is None and listed and _is_unknown_verb(words, at):
        return _inherit(Clause("we", at, at + 1, PROMISE), words, lead, ladder)
    if found is None or all(tense == "past" for _, tense in found[1]):
        return _read_participle(words, at, ladder)
    row, tense = min(found[1], key=lambda leaf: leaf[1] != "base")
    item = Clause("we", at, found[0], row.strength, row, tense=tense)
    if row.kind not in {"verb", "act", "call"} or (row.strength is None and not listed):
        return None
    if (
        tense == "base"
        or (tense == "ing" and LETTERED.match(words.text))
        or _is_act(words, item, listed=listed)
    ):
        return _inherit(item, words, lead, ladder)
    return _read_recital(words, item, ladder) if row.kind != "act" else None


def _is_noun(words: Words, at: int) -> bool:
    """Whether a word that may be a verb is a noun here: "support for", "review of"."""
    return words.folded[at] in NOUNS and not NOUN_LINKS.isdisjoint(words.folded[at + 1 : at + 2])


def _is_act(words: Words, item: Clause, *, listed: bool) -> bool:
    """Whether a gerund names an act of a list ("- Strengthening …"), not a noun ("- Training for …")."""
    following = words.folded[item.end : item.end + 1]
    noun = words.folded[item.start] in GERUND_NOUNS and OBJECT_OPENERS.isdisjoint(following)
    closed = FINITE.isdisjoint(words.folded)
    act = item.row is not None and item.row.kind == "act"
    promise = listed and (item.strength or 0) >= PROMISE
    return item.tense == "ing" and (promise or (act and (listed or closed) and not noun))


def _is_unknown_verb(words: Words, at: int) -> bool:
    """Whether a word that no table knows stands like a verb before its object ("Operationalise the fund")."""
    word, following = words.folded[at], words.folded[at + 1 : at + 2]
    closed = word in PREPOSITIONS or word in SUBORDINATORS or word in DETERMINERS or is_adverb(word)
    article = not ARTICLES.isdisjoint(following) and words.text[words.starts[at + 1]].islower()
    return article and not closed and word not in NOUNS


def _read_recital(words: Words, item: Clause, ladder: Ladder) -> Clause:
    """Read "Recognising …," and "Intending to …,": a purpose is a wish, what is noted is noted."""
    if item.tense == "ing" and (item.strength or 0) > LASTING:
        return replace(item, strength=WISH)
    return read_object(words, item, ladder)


def _read_participle(words: Words, at: int, ladder: Ladder) -> Clause | None:
    """Read a recital without a verb ("Convinced that …,", "Determined to …;") as if "be" stood before it."""
    found = find_phrase(ladder.verbs, ["be", *words.folded[at : at + REACH]], 0)
    closed = words.folded[-1] in CLOSERS - {"."} and words.folded[at] not in PREPOSITIONS
    if found is None or found[0] == 1 or not closed:
        return None
    row = found[1][0][0]
    return Clause("we", at, at + found[0] - 1, min(row.strength, WISH) if row.strength else None, row)


def _inherit(item: Clause, words: Words, lead: str, ladder: Ladder) -> Clause:
    leading = _read_lead(lead, ladder)
    if item.strength == NO_DUTY and leading is None:
        return item
    strength = leading.strength if leading is not None else PROMISE
    if strength == PROMISE and is_due(words.text):
        strength = DUTY
    return replace(item, strength=strength)


def _read_lead(lead: str, ladder: Ladder) -> Clause | None:
    if not lead:
        return None
    words = Words(lead)
    clauses = [
        item for item in find_clauses(words, find_marks(ladder, words), ladder) if item.strength is not None
    ]
    return max(clauses, key=lambda clause: clause.strength or 0, default=None)
