"""Text that keeps Japanese whole in a terminal: lines are filled, and no line begins with a full stop."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderResult
    from rich.measure import Measurement

WIDE = "\u2e80-\u2fff\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\uff10-\uff5a\uff66-\uff9f"
OPENING = "「『（［【〈《〔“‘"
CLOSING = "、。，．：；！？」』）］】〉》〕・ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ…”’"
PIECE = re.compile(
    rf"[{OPENING}]*(?:[^\s{WIDE}{OPENING}{CLOSING}]+|[{WIDE}])?[{CLOSING}]*\s*|\S\s*",
)


@dataclass(frozen=True, slots=True)
class Prose:
    """A cell of a table; rich by itself takes Japanese, which has no spaces, for one long word."""

    text: str

    def __rich_console__(self, console: "Console", options: "ConsoleOptions") -> "RenderResult":
        """The text in lines that fit."""
        from rich.text import Text  # noqa: PLC0415  rich is slow to import, other formats do without

        yield Text("\n".join(wrap_text(self.text, options.max_width)))

    def __rich_measure__(self, console: "Console", options: "ConsoleOptions") -> "Measurement":
        """The widths of the longest piece and of the longest line."""
        from rich.cells import cell_len  # noqa: PLC0415  as above
        from rich.measure import Measurement  # noqa: PLC0415  as above

        lines = self.text.split("\n")
        pieces = (piece for line in lines for piece in split_pieces(line))
        return Measurement(
            max((cell_len(piece.rstrip()) for piece in pieces), default=0), max(map(cell_len, lines))
        )


def wrap_text(text: str, width: int) -> Iterator[str]:
    """The lines of a text, none wider than `width` columns."""
    for line in text.split("\n"):
        yield from _wrap_line(line, width)


def split_pieces(line: str) -> list[str]:
    """What stays together: a word or a Japanese character, with its brackets, stops and the space after."""
    return [piece for piece in PIECE.findall(line) if piece]


def _wrap_line(line: str, width: int) -> Iterator[str]:
    from rich.cells import cell_len, chop_cells  # noqa: PLC0415  as above

    filled, taken = "", 0
    for piece in split_pieces(line):
        if filled and taken + cell_len(piece.rstrip()) > width:
            yield filled.rstrip()
            filled, taken = "", 0
        *full, piece_end = chop_cells(piece, width) if cell_len(piece.rstrip()) > width else [piece]
        yield from full
        filled, taken = filled + piece_end, taken + cell_len(piece_end)
    yield filled.rstrip()
