"""UPR Info's action category of a recommendation, from the words of a published table."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

Place = Literal["always", "first", "second", "anywhere"]
Category = Literal[1, 2, 3, 4, 5]

CATEGORIES: Final[tuple[Category, ...]] = (1, 2, 3, 4, 5)
REACH: Final = 40
SECOND_REACH: Final = 3
LONGEST: Final = 3
_WORD: Final = re.compile(r"[a-z]+(?:[-'][a-z]+)*")


@dataclass(frozen=True, slots=True)
class ActionRow:
    """A row of the action table.

    Attributes:
        place: where the phrase counts: "first" opens the recommendation, "second" follows the first verb and
            "and", "anywhere" anywhere; "always" is the starting balance.
        phrase: one to three words, lower case.
        like: another opening verb whose weights this one takes; empty otherwise.
        weights: for categories 1 to 5; what is added to each when the phrase is there.
    """

    place: Place
    phrase: str
    like: str
    weights: tuple[float, float, float, float, float]


@dataclass(frozen=True, slots=True)
class ActionTable:
    """The action table by place and phrase."""

    always: tuple[float, ...]
    weights: dict[tuple[str, str], tuple[float, ...]]
    like: dict[str, str]
    openers: frozenset[str]


def build_actions(rows: Iterable[ActionRow]) -> ActionTable:
    """Compile the rows of the action table."""
    rows = tuple(rows)
    first = [row for row in rows if row.place == "first"]
    return ActionTable(
        always=next((row.weights for row in rows if row.place == "always"), (0.0,) * len(CATEGORIES)),
        weights={(row.place, row.phrase): row.weights for row in rows if any(row.weights)},
        like={row.phrase: row.like for row in first if row.like},
        openers=frozenset(row.phrase for row in first if " " not in row.phrase),
    )


def classify_action(text: str, table: ActionTable) -> Category:
    """The action category of a recommendation, 1 minimal to 5 specific (UPR Info, 2008 onwards).

    The weights of every phrase found are added; the highest sum wins, the lower category in a tie.

    Args:
        text: a recommendation in English.
        table: the compiled action table.
    """
    words = _WORD.findall(text.lower().replace("’", "'"))
    sums = list(table.always)
    for cue in set(_find_cues(words, table)):
        for i, weight in enumerate(table.weights.get(cue, ())):
            sums[i] += weight
    return CATEGORIES[max(range(len(CATEGORIES)), key=sums.__getitem__)]


def _find_cues(words: Sequence[str], table: ActionTable) -> Iterator[tuple[str, str]]:
    start = next((i for i, word in enumerate(words[:REACH]) if word in table.openers), None)
    if start is not None:
        yield from _find_opening(words, start, table)
    for length in range(1, LONGEST + 1):
        for i in range(len(words) - length + 1):
            yield "anywhere", " ".join(words[i : i + length])


def _find_opening(words: Sequence[str], start: int, table: ActionTable) -> Iterator[tuple[str, str]]:
    verb = table.like.get(words[start], words[start])
    yield "first", verb
    yield "first", " ".join([verb, *words[start + 1 : start + 2]])
    for i in range(start + 1, min(start + 1 + SECOND_REACH, len(words) - 1)):
        if words[i] in {"and", "or"}:
            yield "second", words[i + 1]
            return
