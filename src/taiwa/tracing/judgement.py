"""Whether a sentence was kept, softened or hardened, and what that makes of its passage."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from taiwa.tracing.dates import list_years
from taiwa.tracing.wording import differ_lightly
from taiwa.vocabulary.lineage import Change
from taiwa.vocabulary.strength import LASTING, Reading

# Words that make a duty enforceable; the condition that loosens one is read with the strength.
BINDING = re.compile(
    r"(?<!non-)(?<!non )\b(?:binding|mandatory|obligatory|enforceable)\b|拘束力|義務", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence with its strength."""

    text: str
    reading: Reading

    @property
    def rank(self) -> int:
        """The rung, with 0 for a sentence that is not operative: it asks nothing of anybody."""
        return self.reading.strength or 0


def judge_sentence(old: Statement, new: Statement) -> Change:
    """Compare two versions of a sentence.

    The rung decides. On the same rung a duty is softened when a condition was put in, when a deadline, an
    instrument or a binding word was taken out, or when its year was put off; the reverse hardens it. Where
    both happen it is softened.
    """
    if old.rank != new.rank:
        return "softened" if new.rank < old.rank else "hardened"
    if not old.rank or differ_lightly(old.text, new.text):
        return "kept"
    moves = _list_moves(old, new)
    if any(move < 0 for move in moves):
        return "softened"
    return "hardened" if any(moves) else "kept"


def _list_moves(old: Statement, new: Statement) -> list[int]:
    """Steps of the things beside the rung: below 0 softens, above 0 hardens."""
    before, after = old.reading.flags, new.reading.flags
    return [
        bool(before.condition) - bool(after.condition),
        bool(after.deadline) - bool(before.deadline),
        _move_year(before.deadline, after.deadline),
        _move_set(set(before.instruments), set(after.instruments)),
        bool(BINDING.search(new.text)) - bool(BINDING.search(old.text)),
    ]


def _move_year(before: str | None, after: str | None) -> int:
    """A later year softens; deadlines without a year cannot be compared."""
    years, others = list_years(before or ""), list_years(after or "")
    if not years or not others:
        return 0
    return (max(years) > max(others)) - (max(years) < max(others))


def _move_set(before: set[str], after: set[str]) -> int:
    """Only a pure loss or a pure gain counts: one instrument in place of another is a matter for a person."""
    if before < after:
        return 1
    return -1 if after < before else 0


def judge_passage(changes: Iterable[tuple[Change, Statement]]) -> Change:
    """Judge a passage by the worst that happened to its duties.

    Softened when one was softened or dropped, else hardened when one was hardened or added, else kept.
    Only a sentence that reaffirms, commits or obliges (rung 3 and up) bears a duty; others do not count.

    Args:
        changes: what became of each sentence, with the version that bears the duty: the older one of a
            softened or dropped sentence, else the newer one.
    """
    found = {change for change, statement in changes if statement.rank >= LASTING}
    if found & {"softened", "dropped"}:
        return "softened"
    return "hardened" if found & {"hardened", "new"} else "kept"
