"""The main clauses of an English sentence: who is the subject and which verb is the predicate."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from taiwa.tracing.grammar import (
    APPOSITION,
    BE,
    CLOSE_BRACKETS,
    COMPLEMENTS,
    DETERMINERS,
    DISTRIBUTIVES,
    DO,
    EMPHATIC,
    FINITE,
    HAVE,
    JOINS,
    LASTING_VERBS,
    MODALS,
    NOUN_FOLLOWERS,
    OBJECT_ENDS,
    OPEN_BRACKETS,
    OPENERS,
    PAST_BE,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    REPEATING,
    STOPS,
    SUBORDINATORS,
    is_adverb,
    skip_adverbs,
)
from taiwa.tracing.lexicon import Ladder, Mark, VerbRow, Words, find_phrase
from taiwa.vocabulary.strength import LASTING, NO_DUTY, NOTED, PROMISE, WISH, Rung

Subject = Literal["we", "speaker", "country", "minister", "body", "other", "none"]

COMPLETED: Final = frozenset({"past", "base"})
ACTING: Final = frozenset({"we", "speaker", "body"})
REACH: Final = 60
OPENING: Final = 12
OBJECT: Final = 7
NAMED: Final = 2

Found = tuple[int, list[tuple[VerbRow, str]]]


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
        tense: of the deciding verb.
        passive: the subject is what the deed is done to.
    """

    subject: Subject
    start: int
    end: int
    strength: Rung | None
    row: VerbRow | None = None
    tense: str = "base"
    negated: bool = False
    passive: bool = False


def find_clauses(words: Words, marks: Sequence[Mark], ladder: Ladder) -> list[Clause]:
    """Find the predicates of the main clauses, in order.

    Args:
        words: the sentence.
        marks: its marks, which tell a speaker ("the Parties") from anybody else.
        ladder: the tables.
    """
    anchors = [i for i, word in enumerate(words.folded) if word == "we" and _is_main(words, i)]
    firsts = [_read_we(words, i, ladder) for i in anchors]
    if not any(first is not None and first.strength is not None for first in firsts):
        named = _read_named(words, marks, ladder)
        if named is not None and (not anchors or (named.start < anchors[0] and named.subject != "other")):
            firsts.append(named)
    clauses: list[Clause] = []
    for first in firsts:
        if first is not None:
            clauses += [first] if first.passive else [first, *_read_joined(words, first, ladder)]
    said = (_read_said(words, clause, marks, ladder) for clause in clauses)
    found = [read_object(words, clause, ladder) for clause in clauses]
    return found + [clause for clause in said if clause is not None]


def _read_said(words: Words, saying: Clause, marks: Sequence[Mark], ladder: Ladder) -> Clause | None:
    """What the speakers stress that they do: "We stress that we will" promises."""
    that = saying.end - (words.folded[saying.end - 1] == "that")
    if saying.row is None or saying.row.phrase.split()[0] not in EMPHATIC or saying.strength != NOTED:
        return None
    if words.folded[that : that + 1] != ["that"] or that + 1 >= len(words):
        return None
    if words.folded[that + 1] == "we":
        return _read_we(words, that + 1, ladder)
    said = _read_named(words, marks, ladder, that + 1)
    binding = said is not None and said.subject == "speaker" and (said.strength or 0) >= PROMISE
    return said if binding else None


def read_predicate(words: Words, at: int, subject: Subject, ladder: Ladder) -> Clause | None:
    """Read the predicate that begins at a token (after adverbs), or None where there is none."""
    folded = words.folded
    at = skip_adverbs(folded, at)
    if at >= len(folded):
        return None
    if folded[at] in DO and folded[at + 1 : at + 2] == ["not"]:
        denied = read_predicate(words, at + 2, subject, ladder)
        return replace(denied, start=at, negated=True) if denied else None
    found = find_phrase(ladder.verbs, folded, at)
    if found is not None and found[0] > at + 1:
        return _make_clause(words, at, found, subject)
    if folded[at] in HAVE:
        return _read_perfect(words, at, subject, ladder)
    if folded[at] in BE:
        return _read_being(words, at, subject, ladder)
    return _read_simple(words, at, subject, found)


def _read_simple(words: Words, at: int, subject: Subject, found: Found | None) -> Clause | None:
    """A modal or a single verb; a deed in the past that no table knows is rung 3 when "we" did it."""
    if found is not None:
        return _make_clause(words, at, found, subject)
    if words.folded[at].endswith("ed") and subject == "we":
        return Clause(subject, at, at + 1, LASTING)
    return None


def _make_clause(words: Words, at: int, found: Found, subject: Subject) -> Clause:
    end, leaves = found
    row, tense = min(leaves, key=lambda leaf: ("base", "third", "past", "ing").index(leaf[1]))
    strength = row.past if tense == "past" else row.strength
    if strength == LASTING and _is_doubled(words.folded, end):
        strength = PROMISE
    negated = "not" in words.folded[at:end]
    return Clause(subject, at, end, strength, row, tense=tense, negated=negated)


def read_object(words: Words, clause: Clause, ladder: Ladder) -> Clause:
    """After "reaffirm" and its like the noun decides: support, a call, a concern, a commitment."""
    if clause.row is None or clause.row.phrase not in REPEATING:
        return clause
    for i in range(clause.end, min(clause.end + OBJECT, len(words))):
        word = words.folded[i]
        if word in STOPS or word in OBJECT_ENDS:
            break
        if word in ladder.nouns:
            return replace(clause, end=i + 1, strength=ladder.nouns[word].strength, row=ladder.nouns[word])
    return clause


def _is_doubled(folded: Sequence[str], end: int) -> bool:
    """Whether "and" and a second verb follow "continue"; the second counts ("continue and strengthen")."""
    second = skip_adverbs(folded, end + 1)
    return folded[end - 1] in LASTING_VERBS and folded[end : end + 1] == ["and"] and second < len(folded)


def _read_perfect(words: Words, at: int, subject: Subject, ladder: Ladder) -> Clause | None:
    """Read "have launched": a deed done is rung 3, a view held keeps its own rung."""
    folded = words.folded
    i = skip_adverbs(folded, at + 1)
    if i >= len(folded) or folded[i] == "not":
        return None
    if folded[i] == "been":
        return _read_being(words, i, subject, ladder, since=at)
    found = find_phrase(ladder.verbs, folded, i)
    past = [leaf for leaf in found[1] if leaf[1] in COMPLETED] if found else []
    if found and past:
        row = past[0][0]
        return Clause(subject, at, found[0], _limit_perfect(row, subject), row, tense="past")
    if folded[i].endswith(("ed", "en")) and subject in ACTING:
        return Clause(subject, at, i + 1, LASTING)
    return None


def _limit_perfect(row: VerbRow, subject: Subject) -> Rung | None:
    """What a country "has done" is narrative; what it "has committed to" is not."""
    if row.kind == "act" and subject in {"country", "other"}:
        return None
    return row.past


def _read_being(
    words: Words, at: int, subject: Subject, ladder: Ladder, since: int | None = None
) -> Clause | None:
    """Read "are launching", "was launched": the gerund or participle after "be" decides."""
    folded = words.folded
    start = at if since is None else since
    found = find_phrase(ladder.verbs, folded, at)
    if found and found[0] > at + 1:
        return _make_clause(words, start, found, subject)
    i = skip_adverbs(folded, at + 1)
    negated = i < len(folded) and folded[i] == "not"
    i = skip_adverbs(folded, i + 1) if negated else i
    found = find_phrase(ladder.verbs, folded, i)
    for row, tense in found[1] if found else ():
        if tense == "ing" and subject in ACTING | {"country"}:
            return Clause(subject, start, found[0] if found else i, row.strength, row, negated=negated)
        if tense in COMPLETED and _is_telling(row, folded[at]):
            return Clause(subject, start, found[0] if found else i, row.past, row, tense="past", passive=True)
    if i < len(folded) and folded[i].endswith("ing") and subject in ACTING:
        return Clause(subject, start, i + 1, LASTING)
    return None


def _is_telling(row: VerbRow, be: str) -> bool:
    """Whether a passive says a deed: "are encouraged", "was launched"; not "is supported by"."""
    return row.kind == "call" or (be in PAST_BE and row.past != WISH)


def _is_main(words: Words, i: int) -> bool:
    """Whether "we" at a token opens a main clause: not "as we", "that we", "the steps we"."""
    folded = words.folded
    if i == 0 or words.text[words.starts[i]] == "W":
        return True
    before = folded[i - 1]
    if before in SUBORDINATORS:
        return False
    if before in OPENERS or is_adverb(before):
        return True
    return i <= OPENING and folded[0] in PREPOSITIONS and "," not in folded[:i] and "we" not in folded[:i]


def _read_we(words: Words, i: int, ladder: Ladder) -> Clause | None:
    """The predicate of "we", also behind an apposition ("We, the Leaders of …, met")."""
    folded = words.folded
    clause = read_predicate(words, i + 1, "we", ladder)
    if clause is not None or i + 1 >= len(words) or folded[i + 1] not in APPOSITION:
        return clause if clause is None or clause.tense != "third" else None
    for j in range(i + 2, min(len(words), i + REACH)):
        if folded[j - 1] in DETERMINERS or folded[j] in DETERMINERS:
            continue
        clause = read_predicate(words, j, "we", ladder)
        if clause is not None and clause.row is not None and clause.tense in {"base", "past"}:
            return clause
    return None


def _read_joined(words: Words, first: Clause, ladder: Ladder) -> list[Clause]:
    """Predicates joined to the first by a comma or "and" with the same subject; deeds only after a modal."""
    joined: list[Clause] = []
    folded = words.folded
    asks = first.row is not None and first.row.kind == "call"
    governs = first.row is not None and first.row.kind == "modal" and first.strength in {NO_DUTY, WISH}
    tenses = {first.tense, "base"} if first.subject in {"we", "speaker"} else {first.tense}
    for i in range(first.end, len(folded) - 1):
        if folded[i] not in JOINS or folded[i + 1] in JOINS:
            continue
        clause = read_predicate(words, i + 1, first.subject, ladder)
        if clause is None or clause.row is None or clause.tense not in tenses:
            continue
        if (clause.row.kind == "act") != (folded[i + 1] == "hereby"):
            continue
        if (governs and clause.row.kind != "modal") or (asks and _is_asked(words.folded, first, clause)):
            continue
        if clause.end < len(folded) and folded[clause.end] not in NOUN_FOLLOWERS:
            joined.append(clause)
    return joined


def _is_asked(folded: Sequence[str], call: Clause, clause: Clause) -> bool:
    """Whether a single bare verb goes on with what others are asked ("urge them to act and resolve")."""
    bare = clause.end == clause.start + 1 and clause.tense == "base"
    return bare and "to" in folded[call.start : clause.start]


def _read_named(words: Words, marks: Sequence[Mark], ladder: Ladder, start: int = 0) -> Clause | None:
    """The main clause of a sentence without "we": the first finite verb after a subject decides."""
    folded = words.folded
    start = _skip_opening(folded, start)
    impersonal = _read_form(words, start, ladder)
    if impersonal is not None:
        return impersonal
    depth = relatives = resume = 0
    for j in range(start + 1, min(len(folded), start + REACH)):
        depth += (folded[j] in OPEN_BRACKETS) - (folded[j] in CLOSE_BRACKETS)
        if depth > 0 or j < resume:
            continue
        if folded[j] in RELATIVES:
            resume, relatives = _skip_relative(folded, j, relatives)
            continue
        clause = _read_finite(words, start, j, marks, ladder)
        if clause is None:
            continue
        if not relatives:
            return clause
        relatives -= 1
    return None


def _read_form(words: Words, start: int, ladder: Ladder) -> Clause | None:
    """Read a form without a real subject: "It is essential that", "There was a discussion"."""
    found = find_phrase(ladder.verbs, words.folded, start)
    if found is None or found[1][0][0].kind != "form":
        return None
    return _make_clause(words, start, found, "none")


def _skip_relative(folded: Sequence[str], at: int, open_before: int) -> tuple[int, int]:
    """Where to go on after "who" or "that": behind its verb; a new subject leaves one more verb to pass."""
    verb = skip_adverbs(folded, at + 1)
    if verb >= len(folded) or folded[verb] in DETERMINERS or folded[verb] in PRONOUNS:
        return at + 1, open_before + 1
    helped = folded[verb] in MODALS or folded[verb] in BE or folded[verb] in HAVE
    return verb + 1 + helped, open_before


def _skip_opening(folded: Sequence[str], at: int) -> int:
    """First token of the subject: after a number and after "Recognising …," or "In this context,"."""
    for _ in range(4):
        while at < len(folded) and (folded[at] in STOPS or folded[at].isdigit() or len(folded[at]) == 1):
            at += 1
        if at >= len(folded) or not _is_opening(folded[at]) or "," not in folded[at:]:
            return at
        comma = folded.index(",", at)
        if folded[at] not in SUBORDINATORS and _holds_main(folded[at:comma]):
            return at
        at = comma + 1
    return at


def _holds_main(segment: Sequence[str]) -> bool:
    """Whether the words before the first comma already hold the main verb ("In 2023 the Task Force will")."""
    nested = not RELATIVES.isdisjoint(segment) or not SUBORDINATORS.isdisjoint(segment)
    return not nested and not FINITE.isdisjoint(segment)


def _is_opening(word: str) -> bool:
    if word in DISTRIBUTIVES or word == "working":
        return False
    return (
        word == "should"
        or word in PREPOSITIONS
        or word in SUBORDINATORS
        or is_adverb(word)
        or word.endswith(("ing", "ed"))
    )


def _read_finite(words: Words, start: int, j: int, marks: Sequence[Mark], ladder: Ladder) -> Clause | None:
    """The predicate at a token when it can be the finite verb of the subject before it."""
    folded = words.folded
    word = folded[j]
    if words.text[words.starts[j]].isupper():
        return None
    subject = name_subject(words, start, j, marks)
    if word in MODALS or word in BE or word in HAVE:
        return read_predicate(words, j, subject, ladder) or Clause(subject, j, j + 1, None)
    found = find_phrase(ladder.verbs, folded, j)
    if found is None or word.endswith("ing"):
        return None
    clause = _make_clause(words, j, found, subject)
    if clause.row is not None and clause.row.kind == "modal":
        return clause
    reduced = word.endswith("ed") and ("shall" in folded[j:] or MODALS.intersection(folded[j : j + 8]))
    last = clause.tense == "third" and clause.end < len(folded) and folded[clause.end] == "."
    noun = folded[j - 1] in DETERMINERS or folded[j - 1] == "-" or (last and clause.strength is None)
    return None if noun or reduced else _accept_finite(words, start, clause)


def _accept_finite(words: Words, start: int, clause: Clause) -> Clause | None:
    """The predicate of a subject that speaks or tells nothing; of others only a state, or what "it" noted."""
    if words.folded[start : clause.start] == ["it"] and clause.tense == "past" and clause.strength == NOTED:
        return replace(clause, subject="body")
    stated = clause.row is not None and clause.row.kind == "state"
    return clause if clause.subject != "other" or clause.strength is None or stated else None


def name_subject(words: Words, start: int, end: int, marks: Sequence[Mark]) -> Subject:
    """Who the words from token `start` to `end` (exclusive) speak of."""
    head = next((i for i in range(start + 1, end) if words.folded[i] in COMPLEMENTS), end)
    kinds = {mark.kind for mark in marks if start <= mark.start and mark.end <= head}
    if words.folded[start : start + 2] == ["those", "who"]:
        return "other"
    if start < end and words.folded[start] in PRONOUNS:
        kinds &= {"minister", "speaker"} if words.folded[start] == "these" else {"minister"}
    for kind in ("minister", "speaker", "country", "body"):
        if kind in kinds:
            return kind
    if start < end and words.folded[start] in PRONOUNS:
        return "other"
    if words.folded[start : start + 1] == ["they"]:
        return "country"
    content = [i for i in range(start, end) if words.folded[i] not in DETERMINERS]
    capitals = sum(words.text[words.starts[i]].isupper() for i in content)
    return "country" if capitals >= NAMED and 2 * capitals > len(content) else "other"
