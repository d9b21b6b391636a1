"""Read how far a sentence binds those who speak it: a rung of the ladder, the deciding words, and flags."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from taiwa.tracing.clauses import Clause, find_clauses, read_predicate
from taiwa.tracing.flags import find_condition, find_deadline, find_instruments, has_quantity
from taiwa.tracing.lexicon import JAPANESE, Ladder, Mark, Words, find_marks, find_phrase
from taiwa.tracing.strength_ja import read_japanese
from taiwa.vocabulary.strength import Actor, Flags, Reading

NOTHING: Final = Reading(None, None, Flags())
PREAMBLE_LIMIT: Final = 2


def read_strength(
    sentence: str, ladder: Ladder, *, heading: str = "", bullet: bool = False, lead: str = ""
) -> Reading:
    """Read the strength of one sentence.

    Args:
        sentence: English or Japanese; Japanese is told by its script.
        ladder: the compiled tables.
        heading: the heading above, used as a lead where it ends in a verb ("We are determined to:").
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
    for mark in marks:
        if mark.kind == "disclaimer":
            return Clause("none", mark.start, mark.end, 0)
    clauses = [_weigh(clause, words, marks) for clause in find_clauses(words, marks, ladder)]
    graded = [clause for clause in clauses if clause.strength is not None]
    if graded:
        return max(graded, key=lambda clause: (clause.strength or 0, -clause.start))
    if clauses:
        return None
    return _read_bare(words, ladder, bullet=bullet, lead=lead)


def _weigh(clause: Clause, words: Words, marks: Sequence[Mark]) -> Clause:
    """Adjust a rung by who the subject is, and raise a commitment with a date, a sum or a mandate to 5."""
    strength = clause.strength
    if strength is None:
        return clause
    if clause.subject == "other" and clause.modal and strength not in {5, 2, 0}:
        return replace(clause, strength=None)
    if clause.subject == "other" and not clause.modal:
        return replace(clause, strength=None)
    if clause.negated and clause.row is not None and not clause.modal and strength >= 3:
        return replace(clause, strength=0)
    place = words.starts[clause.start]
    if strength == 4 and (find_deadline(words.text, place) or has_quantity(words.text, place)):
        return replace(clause, strength=5)
    return clause


def _read_bare(words: Words, ladder: Ladder, *, bullet: bool, lead: str) -> Clause | None:
    """A list item without a subject: it inherits from its lead, else a bare verb in lower case is a promise."""
    at = next((i for i, word in enumerate(words.folded) if len(word) > 1 and word.isalpha()), None)
    if at is None:
        return None
    found = find_phrase(ladder.verbs, words.folded, at)
    if found is None:
        return None
    row, tense = found[1][0]
    if tense == "ing":
        return Clause("we", at, found[0], _limit(row.strength), row) if row.kind in {"verb", "call"} else None
    if tense != "base":
        return None
    inherited = _read_lead(lead, ladder)
    if inherited is not None:
        return replace(inherited, start=at, end=found[0])
    if words.slice(at, at + 1)[0].islower() or bullet:
        return Clause("we", at, found[0], 4 if row.kind == "act" else row.strength, row)
    return None


def _limit(strength: int | None) -> int | None:
    return None if strength is None else min(strength, PREAMBLE_LIMIT)


def _read_lead(lead: str, ladder: Ladder) -> Clause | None:
    if not lead:
        return None
    words = Words(lead)
    clauses = [item for item in find_clauses(words, find_marks(ladder, words), ladder) if item.strength is not None]
    return max(clauses, key=lambda clause: clause.strength or 0, default=None)


def _finish(clause: Clause, words: Words, marks: Sequence[Mark]) -> Reading:
    flags = Flags(
        actor=_name_actor(clause, marks),
        condition=find_condition(marks, words),
        deadline=find_deadline(words.text),
        instruments=find_instruments(marks),
    )
    return Reading(clause.strength, words.slice(clause.start, clause.end), flags)


def _name_actor(clause: Clause, marks: Sequence[Mark]) -> Actor | None:
    after = [mark for mark in marks if mark.start >= clause.end]
    asked = clause.row is not None and (clause.row.kind == "call" or clause.strength == 5 and clause.row.strength == 5)
    if asked and not (clause.row and clause.row.kind == "modal"):
        return "ministers" if any(mark.kind == "minister" for mark in after) else "others"
    if clause.subject == "minister":
        return "ministers"
    if clause.subject == "other":
        return "others"
    return "we"
