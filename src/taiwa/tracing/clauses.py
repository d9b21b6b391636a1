"""The main clauses of an English sentence: who is the subject and which verb of the ladder is the predicate."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from taiwa.tracing.lexicon import Ladder, Mark, VerbRow, Words, find_phrase, is_adverb
from taiwa.vocabulary.strength import Rung

Subject = Literal["we", "speaker", "minister", "body", "other", "none"]

MODALS: Final = frozenset("will shall should must may can cannot could might would ought".split())
BE: Final = frozenset("am are is was were".split())
HAVE: Final = frozenset("have has had".split())
STOPS: Final = frozenset(", ; : . ( ) — – \" “ ” ! ? [ ] * •".split())
JOINS: Final = frozenset("and or but , ; nor".split())
OPENERS: Final = STOPS | JOINS | frozenset("today together hereby therefore so thus yet accordingly consequently".split())
SUBORDINATORS: Final = frozenset(
    "as when while whereas that which where if until since what how why because before after than whom who whose once "
    "although though unless whether".split()
)
PREPOSITIONS: Final = frozenset(
    "in to at with through on for by under from over during following given as against building upon across within "
    "beyond throughout amid among via per despite alongside after before since consistent pursuant drawing guided "
    "noting recognizing recognising acknowledging recalling reaffirming bearing mindful welcoming considering "
    "underlining emphasizing emphasising stressing taking having based inspired looking according regarding "
    "concerning without because due thanks ahead until".split()
)
DETERMINERS: Final = frozenset(
    "the a an our their its his this that these those any all some no each every such other of in on for with by "
    "and or to from at as new further more own joint continued strong global into".split()
)
RELATIVES: Final = frozenset("that which who whom whose where".split())


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate found on the ladder.

    Attributes:
        subject: who acts in it.
        start: first token of the deciding words.
        end: token after them.
        strength: rung before dates and sums are looked at; None for narrative.
        row: the row that decided, None where a form decided without a row ("have mobilised").
        negated: "not" stands in it.
        future: it stands under "will", "shall", "intend to".
    """

    subject: Subject
    start: int
    end: int
    strength: Rung | None
    row: VerbRow | None = None
    negated: bool = False
    modal: bool = False


def find_clauses(words: Words, marks: Sequence[Mark], ladder: Ladder) -> list[Clause]:
    """Find the predicates of the main clauses, in order.

    Args:
        words: the sentence.
        marks: its marks, which tell a speaker ("the Parties") from anybody else.
        ladder: the tables.
    """
    anchors = [i for i, word in enumerate(words.folded) if word in {"we", "i"} and _is_main(words.folded, i)]
    clauses: list[Clause] = []
    for i in anchors:
        first = _read_we(words, i, ladder)
        if first is not None:
            clauses += [first, *_read_joined(words, first, ladder)]
    if any(clause.strength is not None for clause in clauses):
        return clauses
    named = _read_named(words, marks, ladder)
    return clauses + ([named, *_read_joined(words, named, ladder)] if named else [])


def read_predicate(words: Words, at: int, subject: Subject, ladder: Ladder) -> Clause | None:
    """Read the predicate that begins at a token (after adverbs), or None where there is none."""
    folded = words.folded
    while at < len(folded) and is_adverb(folded[at]):
        at += 1
    if at >= len(folded):
        return None
    found = find_phrase(ladder.verbs, folded, at)
    if folded[at] in HAVE and not (found and found[0] > at + 1):
        return _read_perfect(words, at, subject, ladder)
    if folded[at] in BE and not (found and found[0] > at + 1):
        return _read_being(words, at, subject, ladder)
    if found is None:
        return None
    return _make_clause(words, at, found, subject)


def _make_clause(words: Words, at: int, found: tuple[int, list[tuple[VerbRow, str]]], subject: Subject) -> Clause:
    end, leaves = found
    row, tense = min(leaves, key=lambda leaf: ("base", "third", "past", "ing").index(leaf[1]))
    strength = row.past if tense == "past" else row.strength
    negated = "not" in words.folded[at : end + 2]
    modal = row.kind == "modal"
    return Clause(subject, at, end, strength, row, negated=negated, modal=modal)


def _read_perfect(words: Words, at: int, subject: Subject, ladder: Ladder) -> Clause | None:
    """ "have launched": a deed done is rung 3, a view held keeps its own rung."""
    folded = words.folded
    i = _skip_adverbs(folded, at + 1)
    if i >= len(folded):
        return None
    if folded[i] == "been":
        found = find_phrase(ladder.verbs, folded, i)
        if found and found[0] > i + 1:
            return _make_clause(words, at, found, subject)
        going = i + 1 < len(folded) and folded[i + 1].endswith("ing")
        return Clause(subject, at, i + 2, 3) if going else None
    found = find_phrase(ladder.verbs, folded, i)
    if found:
        past = [leaf for leaf in found[1] if leaf[1] == "past"]
        if past:
            row = past[0][0]
            return Clause(subject, at, found[0], row.past, row, negated="not" in folded[at:i])
    if folded[i].endswith(("ed", "en")) and subject in {"we", "speaker", "body"}:
        return Clause(subject, at, i + 1, 3)
    return None


def _read_being(words: Words, at: int, subject: Subject, ladder: Ladder) -> Clause | None:
    """ "are launching", "are committed": the gerund or the adjective after "be" decides."""
    folded = words.folded
    i = _skip_adverbs(folded, at + 1)
    if i >= len(folded):
        return None
    negated = folded[i] == "not"
    if negated:
        i = _skip_adverbs(folded, i + 1)
    found = find_phrase(ladder.verbs, folded, i) if i < len(folded) else None
    if found:
        going = [leaf for leaf in found[1] if leaf[1] == "ing"]
        if going:
            row = going[0][0]
            return Clause(subject, at, found[0], row.strength, row, negated=negated)
    if i < len(folded) and folded[i].endswith("ing") and subject in {"we", "speaker", "body"}:
        return Clause(subject, at, i + 1, 3)
    return None


def _skip_adverbs(folded: Sequence[str], at: int) -> int:
    while at < len(folded) and is_adverb(folded[at]):
        at += 1
    return at


def _is_main(folded: Sequence[str], i: int) -> bool:
    """Whether "we" at a token opens a main clause: not "as we", "that we", "the steps we"."""
    if i == 0:
        return True
    before = folded[i - 1]
    if before in SUBORDINATORS:
        return False
    if before in OPENERS or is_adverb(before):
        return True
    return i <= 12 and folded[0] in PREPOSITIONS and "," not in folded[:i] and "we" not in folded[:i]


def _read_we(words: Words, i: int, ladder: Ladder) -> Clause | None:
    at = i + 1
    clause = read_predicate(words, at, "we", ladder)
    if clause is not None or at >= len(words):
        return clause
    commas = [j for j in range(at, min(len(words), at + 45)) if words.folded[j] == ","]
    for j in commas:
        clause = read_predicate(words, j + 1, "we", ladder)
        if clause is not None and clause.row is not None:
            return clause
    return None


def _read_joined(words: Words, first: Clause, ladder: Ladder) -> list[Clause]:
    """Predicates joined to the first by a comma or "and" with the same subject; deeds only after a modal."""
    joined: list[Clause] = []
    folded = words.folded
    for i in range(first.end, len(folded) - 1):
        if folded[i] not in JOINS or folded[i + 1] in JOINS:
            continue
        clause = read_predicate(words, i + 1, first.subject, ladder)
        if clause and clause.row and clause.row.kind in {"verb", "modal", "call"} and _is_finite(folded, i + 1, clause):
            joined.append(clause)
    return joined


def _is_finite(folded: Sequence[str], at: int, clause: Clause) -> bool:
    word = folded[_skip_adverbs(folded, at)]
    return clause.modal or not word.endswith(("ing", "ed"))


def _read_named(words: Words, marks: Sequence[Mark], ladder: Ladder) -> Clause | None:
    """The main clause of a sentence without "we": the first finite verb after a subject decides."""
    folded = words.folded
    start = _skip_opening(folded)
    depth = relatives = 0
    for j in range(start, min(len(folded), start + 60)):
        word = folded[j]
        depth += (word in {"(", "["}) - (word in {")", "]"})
        if depth > 0 or j == start:
            continue
        if word in RELATIVES:
            relatives += 1
            continue
        clause = _read_finite(words, start, j, marks, ladder)
        if clause is None:
            continue
        if relatives:
            relatives -= 1
            continue
        return clause
    return None


def _skip_opening(folded: Sequence[str]) -> int:
    """First token of the subject: after a number and after "Recognising …," or "In this context,"."""
    at = 0
    for _ in range(4):
        while at < len(folded) and (folded[at] in STOPS or folded[at].isdigit() or len(folded[at]) == 1):
            at += 1
        opens = at < len(folded) and (folded[at] in PREPOSITIONS or is_adverb(folded[at]) or folded[at] in SUBORDINATORS)
        if not opens or "," not in folded[at:]:
            return at
        at = folded.index(",", at) + 1
    return at


def _read_finite(words: Words, start: int, j: int, marks: Sequence[Mark], ladder: Ladder) -> Clause | None:
    folded = words.folded
    subject = _name_subject(words, start, j, marks)
    word = folded[j]
    if word in MODALS or word in BE or word in HAVE:
        clause = read_predicate(words, j, subject, ladder)
        if clause is None:
            return Clause(subject, j, j + 1, None)
        return clause
    if folded[j - 1] in DETERMINERS or subject == "other":
        return None
    found = find_phrase(ladder.verbs, folded, j)
    if found is None:
        return None
    clause = _make_clause(words, j, found, subject)
    return None if word.endswith("ing") else clause


def _name_subject(words: Words, start: int, end: int, marks: Sequence[Mark]) -> Subject:
    kinds = {mark.kind for mark in marks if start <= mark.start and mark.end <= end}
    if "minister" in kinds:
        return "minister"
    if "speaker" in kinds:
        return "speaker"
    return "body" if "body" in kinds else "other"
