"""What a benchmark finds: one figure beside those of others, with its goal and its number of cases."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

HEADINGS = ("measure", "ours", "95 %", "peers", "ratio", "goal", "met", "n")


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table.

    Attributes:
        measure: what was measured, with its unit where it has one.
        value: ours.
        goal: what was aimed at, None where there is no goal.
        cases: how many cases or runs stand behind the value.
        peers: the same measure of other ways, by name.
        interval: 95 % interval of ours.
        less: whether less is better, as with seconds.
    """

    measure: str
    value: float
    goal: float | None = None
    cases: int | None = None
    peers: Mapping[str, float] = field(default_factory=dict)
    interval: tuple[float, float] | None = None
    less: bool = False

    @property
    def ratio(self) -> float | None:
        """Ours to the best of the others."""
        best = (min if self.less else max)(self.peers.values(), default=0.0)
        return self.value / best if best else None

    @property
    def met(self) -> str:
        """Whether the goal is met: yes, no, or nothing where there is none."""
        if self.goal is None:
            return ""
        return "yes" if (self.value <= self.goal if self.less else self.value >= self.goal) else "no"


def adopt_row(row: Mapping[str, Any]) -> Figure:
    """The figure of a row with measure, value, goal ("" for none) and cases."""
    less = "seconds" in row["measure"]
    return Figure(row["measure"], row["value"], row["goal"] or None, row["cases"], less=less)


def render_figures(figures: Sequence[Figure]) -> str:
    """The figures as a table in plain text."""
    rows = [HEADINGS, *(list_cells(figure) for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    rows.insert(1, tuple("-" * width for width in widths))
    return "\n".join("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)


def list_cells(figure: Figure) -> tuple[str, ...]:
    """The cells of one figure, in the order of HEADINGS."""
    return (
        figure.measure,
        show_number(figure.value),
        "-".join(map(show_number, figure.interval or ())),
        ", ".join(f"{name} {show_number(value)}" for name, value in figure.peers.items()),
        show_number(figure.ratio),
        show_number(figure.goal),
        figure.met,
        str(figure.cases or ""),
    )


def show_number(value: float | None) -> str:
    """Three digits or so: 0.873, 1.24, 52.3, 1,240."""
    if value is None:
        return ""
    digits = 3 if abs(value) <= 1 else 2 if abs(value) < 10 else 1 if abs(value) < 100 else 0  # noqa: PLR2004  powers of ten
    return f"{value:,.{digits}f}"
