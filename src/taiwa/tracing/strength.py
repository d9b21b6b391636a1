"""Read how far a sentence binds those who speak it: a rung of the ladder, the deciding words, and flags."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from taiwa.tracing.clauses import COMPLETED, Clause, find_clauses, name_subject
from taiwa.tracing.flags import find_condition, find_deadline, find_instruments, is_due, is_funded
from taiwa.tracing.grammar import CALLS, MEETINGS, RELATIVES, skip_adverbs
from taiwa.tracing.items import is_item, read_item
from taiwa.tracing.lexicon import Ladder, Mark, Words, find_marks, find_phrase
from taiwa.tracing.script import JAPANESE
from taiwa.tracing.strength_ja import read_japanese
from taiwa.vocabulary.strength import (
    DUTY,
    LASTING,
    NO_DUTY,
    PROMISE,
    WISH,
    Actor,
    Flags,
    Reading,
    Rung,
)

NOTHING: Final = Reading(None, None, Flags())
NEAR: Final = 6
GLUED: Final = re.compile(r".{2,}shall|shall[^o-].+")
TREATY_DUTIES: Final = frozenset(("undertake", "undertake to"))
MANDATES: Final = frozenset(("ask", "request"))


def read_strength(
    sentence: str, ladder: Ladder, *, heading: str = "", bullet: bool = False, lead: str = ""
) -> Reading:
    """Read the strength of one sentence.

    Args:
        sentence: English or Japanese; Japanese is told by its script.
        ladder: the compiled tables.
        heading: the heading above, the lead where there is none ("We are determined to").
        bullet: the sentence is a list item.
        lead: the text that introduces the list ("We will:").
    """
    if JAPANESE.search(sentence):
        return read_japanese(sentence, ladder, lead=lead or heading)
    words = Words(sentence)
    if not any(word.isalpha() for word in words.folded):
        return NOTHING
    marks = find_marks(ladder, words)
    clause = _decide(words, marks, ladder, bullet=bullet, lead=lead or heading)
    if clause is None or clause.strength is None:
        return NOTHING
    return _finish(clause, words, marks)


def _decide(words: Words, marks: Sequence[Mark], ladder: Ladder, *, bullet: bool, lead: str) -> Clause | None:
    if any(mark.kind == "definition" for mark in marks):
        return None
    if is_item(words):
        bare = read_item(words, ladder, bullet=bullet, lead=lead)
        if bare is not None and bare.tense == "base":
            return bare
    found = find_clauses(words, marks, ladder)
    disclaimer = _find_disclaimer(found, marks)
    if disclaimer is not None:
        return disclaimer
    legal = any(mark.kind == "legal" for mark in marks)
    clauses = [_weigh(clause, words, marks, ladder, legal=legal) for clause in found]
    graded = [clause for clause in clauses if clause.strength is not None]
    if graded:
        return max(graded, key=lambda clause: (clause.strength or 0, -clause.start))
    duty = _read_duty(words, marks, legal=legal)
    if duty is not None or clauses:
        return duty
    return read_item(words, ladder, bullet=bullet, lead=lead)


def _read_duty(words: Words, marks: Sequence[Mark], *, legal: bool) -> Clause | None:
    """The "shall" (in a treaty also "may") of a sentence too winding to parse, outside "which shall"."""
    rungs: dict[str, Rung] = {"shall": DUTY, "may": NO_DUTY} if legal else {"shall": DUTY}
    for word, strength in rungs.items():
        for at in range(word == "may", len(words)):
            relative = not RELATIVES.isdisjoint(words.folded[at - 2 : at])
            if _holds_word(words.folded[at], word) and not relative:
                return Clause(name_subject(words, 0, at, marks), at, at + 1, strength)
    return None


def _holds_word(token: str, word: str) -> bool:
    """Whether a token is a word, or a "shall" that a file has run into its neighbour ("Partyshall")."""
    return token == word or (word == "shall" and GLUED.fullmatch(token) is not None)


def _find_disclaimer(clauses: Sequence[Clause], marks: Sequence[Mark]) -> Clause | None:
    """A disclaimer that is the predicate, not one deep inside another sentence."""
    limit = min((clause.start for clause in clauses if clause.strength is not None), default=None)
    for mark in marks:
        if mark.kind == "disclaimer" and (limit is None or mark.start <= limit + NEAR):
            return Clause("none", mark.start, mark.end, NO_DUTY)
    return None


def _weigh(clause: Clause, words: Words, marks: Sequence[Mark], ladder: Ladder, *, legal: bool) -> Clause:
    """Adjust a rung by who the subject is, and raise a commitment with a date, a sum or a mandate to 5."""
    strength, row = clause.strength, clause.row
    if strength is None or row is None:
        return clause
    if clause.tense == "past" and strength <= WISH and "ago" in words.folded:
        return replace(clause, strength=None)
    if clause.subject == "other":
        return replace(clause, strength=_weigh_other(clause, words, ladder, legal=legal))
    if clause.negated and row.kind != "modal" and strength >= LASTING:
        return replace(clause, strength=NO_DUTY)
    raised = (
        (strength == PROMISE and is_due(words.text, words.starts[clause.start]))
        or (strength == LASTING and row.kind == "noun" and is_funded(words.text, words.starts[clause.start]))
        or (legal and row.phrase in TREATY_DUTIES)
        or (row.phrase in MANDATES and any(_is_own(mark, clause) for mark in marks))
    )
    return replace(clause, strength=DUTY) if raised else clause


def _is_own(mark: Mark, clause: Clause) -> bool:
    """Whether those who are asked are the speakers' own ministers or officials."""
    return mark.kind == "minister" and clause.end <= mark.start <= clause.end + NEAR


def _weigh_other(clause: Clause, words: Words, ladder: Ladder, *, legal: bool) -> Rung | None:
    """A subject that does not speak can only be bound ("shall", "must") or acted upon ("was launched")."""
    row = clause.row
    if clause.strength == NO_DUTY and not legal:
        return None
    if row is None or clause.passive or row.kind == "state" or clause.strength in {DUTY, WISH, NO_DUTY}:
        return clause.strength
    if row.phrase != "will" or not _is_done(words, clause.end, ladder):
        return None
    return DUTY if is_due(words.text, words.starts[clause.start]) else PROMISE


def _is_done(words: Words, at: int, ladder: Ladder) -> bool:
    """Whether "be" and a deed follow "will": "be launched", not "be seen"."""
    following = words.folded[at : at + 3]
    if "be" not in following:
        return False
    deed = skip_adverbs(words.folded, at + following.index("be") + 1)
    if words.folded[deed : deed + 1] in (["made"], ["taken"]):
        return True
    found = find_phrase(ladder.verbs, words.folded, deed)
    deeds = (row for row, tense in found[1] if tense in COMPLETED) if found else ()
    return any(row.kind == "act" or row.phrase in MEETINGS for row in deeds)


def _finish(clause: Clause, words: Words, marks: Sequence[Mark]) -> Reading:
    flags = Flags(
        actor=_name_actor(clause, marks),
        condition=find_condition(marks, words) if clause.strength else None,
        deadline=_find_deadline(clause, words) if clause.strength else None,
        instruments=find_instruments(marks),
    )
    return Reading(clause.strength, words.slice(clause.start, clause.end), flags)


def _find_deadline(clause: Clause, words: Words) -> str | None:
    place = words.starts[clause.start] if clause.strength in {PROMISE, DUTY} else 0
    return find_deadline(words.text, place, promise=clause.strength in {PROMISE, DUTY})


def _name_actor(clause: Clause, marks: Sequence[Mark]) -> Actor | None:
    row = clause.row
    if clause.strength == NO_DUTY or clause.subject == "none":
        return None
    if row is not None and (row.kind == "call" or (row.kind == "noun" and row.phrase in CALLS)):
        own = [mark for mark in marks if mark.kind == "minister" and not clause.passive]
        asked = any(mark.start >= clause.end or row.strength == DUTY for mark in own)
        return "ministers" if asked else "others"
    if clause.subject == "minister":
        return "ministers"
    wish = row is not None and row.kind == "modal" and row.strength == WISH
    if wish and clause.subject != "we":
        return "others"
    if clause.subject == "body":
        return "others"
    return None if clause.subject == "other" else "we"
