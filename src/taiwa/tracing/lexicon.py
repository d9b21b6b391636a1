"""The strength ladder as data: rows of the verb and mark tables, compiled into tries over words."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, NamedTuple

from taiwa.tracing.grammar import is_adverb
from taiwa.tracing.inflection import Tense, inflect
from taiwa.vocabulary.concept import Instrument
from taiwa.vocabulary.document import Language
from taiwa.vocabulary.strength import Rung

VerbKind = Literal["verb", "act", "call", "modal", "form", "state", "noun"]
MarkKind = Literal[
    "condition", "disclaimer", "definition", "legal", "speaker", "country", "body", "minister", "instrument"
]
Node = dict[str, Any]

GAP: Final = "..."
GAP_WORDS: Final = 5
GAP_ENDS: Final = frozenset(("to", "that", "which", "who", ";", ":", "."))
LEAF: Final = ""
TOKEN: Final = re.compile(r"(?:[A-Za-z]\.){2,}|\d+(?=\.[A-Z][a-z])|[^\W_]+(?:['’\-–.&/][^\W_]+)*|[^\s\w]")


@dataclass(frozen=True, slots=True)
class VerbRow:
    """A row of the verb table.

    Attributes:
        phrase: base form; " ... " inside stands for up to five words; Japanese phrases are found as they are.
        strength: rung in the present, None for narrative.
        past: rung in the past and perfect ("we launched"); None for narrative.
        kind: "verb" is done by saying it; "act" names a deed; "call" asks others; "modal" stands before
            another verb; "form" is a set phrase without a real subject ("it is essential"); "state" is said
            of a thing ("remains a priority"); "noun" decides after "reaffirm" ("reaffirm our support").
        language: of the phrase.
    """

    phrase: str
    strength: Rung | None
    past: Rung | None
    kind: VerbKind
    language: Language = "en"


@dataclass(frozen=True, slots=True)
class MarkRow:
    """A phrase that is not a verb but changes the reading: a condition, a disclaimer, a word for who acts."""

    phrase: str
    kind: MarkKind
    language: Language = "en"


class Mark(NamedTuple):
    """A mark from token `start` to `end` (exclusive); `value` is a code or the phrase."""

    kind: MarkKind
    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class Ladder:
    """The tables, compiled; build it once with `build_ladder` and pass it on."""

    verbs: Node
    nouns: Mapping[str, VerbRow]
    marks: Node
    verbs_ja: tuple[VerbRow, ...]
    marks_ja: tuple[tuple[MarkKind, str, str], ...]


class Words:
    """The words of a sentence: as written, folded, and where they stand."""

    __slots__ = ("ends", "folded", "starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        found = list(TOKEN.finditer(text))
        self.starts = [hit.start() for hit in found]
        self.ends = [hit.end() for hit in found]
        self.folded = [hit.group().lower().replace("’", "'") for hit in found]

    def __len__(self) -> int:
        return len(self.folded)

    def slice(self, start: int, end: int) -> str:
        """The text from token `start` to token `end` (exclusive), as written."""
        return self.text[self.starts[start] : self.ends[end - 1]] if start < end <= len(self) else ""


def build_ladder(
    verb_rows: Iterable[VerbRow], mark_rows: Iterable[MarkRow], instruments: Iterable[Instrument] = ()
) -> Ladder:
    """Compile the tables.

    Args:
        verb_rows: English and Japanese verbs.
        mark_rows: conditions, disclaimers and words for who acts.
        instruments: their names become the flag `instruments`.
    """
    verb_rows, mark_rows, instruments = tuple(verb_rows), tuple(mark_rows), tuple(instruments)
    verbs: Node = {}
    for row in verb_rows:
        if row.language == "en" and row.kind != "noun":
            _insert_verb(verbs, row)
    marks: Node = {}
    for mark in mark_rows:
        if mark.language == "en":
            _insert(marks, _fold(mark.phrase), (mark.kind, mark.phrase))
    for instrument in instruments:
        for name in instrument.en:
            _insert(marks, _fold(name), ("instrument", instrument.code))
    japanese = [(mark.kind, mark.phrase, mark.phrase) for mark in mark_rows if mark.language == "ja"]
    japanese += [("instrument", name, item.code) for item in instruments for name in item.ja]
    return Ladder(
        verbs=verbs,
        nouns={row.phrase: row for row in verb_rows if row.kind == "noun"},
        marks=marks,
        verbs_ja=tuple(row for row in verb_rows if row.language == "ja"),
        marks_ja=tuple(japanese),
    )


def find_phrase(trie: Node, words: Sequence[str], start: int) -> tuple[int, Any] | None:
    """The longest phrase of a trie that begins at a word: (end, leaf), or None."""
    best: tuple[int, Any] | None = None
    for end, leaf in _walk(trie, words, start):
        if best is None or end > best[0]:
            best = end, leaf
    return best


def find_marks(ladder: Ladder, words: Words) -> list[Mark]:
    """All marks of an English sentence in order; inside a longer mark of the same kind none is reported."""
    found: list[Mark] = []
    covered: dict[str, int] = {}
    for i, word in enumerate(words.folded):
        if word not in ladder.marks:
            continue
        longest: dict[str, tuple[int, str]] = {}
        for end, leaf in _walk(ladder.marks, words.folded, i):
            for kind, value in leaf:
                longest[kind] = max(longest.get(kind, (0, "")), (end, value))
        for kind, (end, value) in longest.items():
            if end > covered.get(kind, 0):
                covered[kind] = end
                found.append(Mark(kind, i, end, value))  # type: ignore[arg-type]  # keys come from MarkRow.kind
    return found


def _fold(phrase: str) -> list[str]:
    if GAP not in phrase:
        return Words(phrase).folded
    return [word for part in phrase.split() for word in ([GAP] if part == GAP else Words(part).folded)]


def _insert(trie: Node, words: Sequence[str], leaf: Any) -> None:  # noqa: ANN401  leaves differ by trie
    for word in words:
        trie = trie.setdefault(word, {})
    trie.setdefault(LEAF, []).append(leaf)


def _insert_verb(trie: Node, row: VerbRow) -> None:
    first, *rest = _fold(row.phrase)
    forms: dict[str, Tense] = {first: "base"} if row.kind in {"modal", "form"} else inflect(first)
    for form, tense in forms.items():
        _insert(trie, [form, *rest], (row, tense))


def _walk(trie: Node, words: Sequence[str], start: int) -> Iterator[tuple[int, Any]]:
    """Yield (end, leaf) of every phrase at a word; adverbs between its words are skipped."""
    node = trie.get(words[start]) if start < len(words) else None
    if node is not None:
        yield from _descend(node, words, start + 1)


def _descend(node: Node, words: Sequence[str], at: int) -> Iterator[tuple[int, Any]]:
    if LEAF in node:
        yield at, node[LEAF]
    if GAP in node:
        for skip in range(min(GAP_WORDS, len(words) - at) + 1):
            yield from _walk(node[GAP], words, at + skip)
            if words[at + skip : at + skip + 1] and words[at + skip] in GAP_ENDS:
                break
    while at < len(words):
        if words[at] in node:
            yield from _descend(node[words[at]], words, at + 1)
            return
        if not is_adverb(words[at]):
            return
        at += 1
