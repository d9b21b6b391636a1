"""The tables that ship with Taiwa: any by name, and those of the strength ladder and of actions as rows."""

import csv
from collections.abc import Iterator
from importlib.resources import files
from typing import cast

from taiwa.tracing.action import ActionRow, Place
from taiwa.tracing.lexicon import MarkKind, MarkRow, VerbKind, VerbRow
from taiwa.vocabulary.document import Language
from taiwa.vocabulary.errors import InputError
from taiwa.vocabulary.strength import Rung


def read_table(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a table in `taiwa/facts` by column name.

    Args:
        name: file name, e.g. "verbs.csv".
    """
    with files("taiwa").joinpath("facts", name).open(encoding="utf-8") as file:
        yield from csv.DictReader(file)


def load_verbs() -> tuple[VerbRow, ...]:
    """Load the English and Japanese verbs of the ladder.

    Raises:
        InputError: a rung or category in a table is not a number from 0 to 5.
    """
    english = (_read_verb(row, "en", "verbs.csv") for row in read_table("verbs.csv"))
    japanese = (_read_verb(row, "ja", "verbs_ja.csv") for row in read_table("verbs_ja.csv"))
    return (*english, *japanese)


def load_conditions() -> tuple[MarkRow, ...]:
    """Load the conditions, disclaimers and words for who acts."""
    return tuple(
        MarkRow(row["phrase"], cast("MarkKind", row["kind"]), cast("Language", row["language"]))
        for row in read_table("conditions.csv")
    )


def load_actions() -> tuple[ActionRow, ...]:
    """Load the table from words to UPR Info's action categories."""
    return tuple(
        ActionRow(cast("Place", row["place"]), row["phrase"], row["like"], _read_weights(row))
        for row in read_table("actions.csv")
    )


def _read_weights(row: dict[str, str]) -> tuple[float, float, float, float, float]:
    minimal, continuing, considering, general, specific = (
        float(row[name] or 0) for name in ("minimal", "continuing", "considering", "general", "specific")
    )
    return minimal, continuing, considering, general, specific


def _read_verb(row: dict[str, str], language: Language, table: str) -> VerbRow:
    place = f"{table}, {row['phrase']}"
    strength = _read_rung(row["strength"], place)
    past = _read_rung(row["past"], place) if "past" in row else strength
    return VerbRow(row["phrase"], strength, past, cast("VerbKind", row["kind"]), language)


def _read_rung(cell: str, place: str) -> Rung | None:
    if not cell:
        return None
    if cell not in {"0", "1", "2", "3", "4", "5"}:
        raise InputError(
            f'"{cell}" is not a rung', where=place, remedy="Write a number from 0 to 5, or nothing."
        )
    return cast("Rung", int(cell))
