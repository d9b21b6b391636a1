"""The strength ladder: how far an operative sentence binds those who speak it."""

from dataclasses import dataclass
from typing import Final, Literal

Actor = Literal["we", "others", "ministers"]
Rung = Literal[0, 1, 2, 3, 4, 5]

NO_DUTY: Final = 0
NOTED: Final = 1
WISH: Final = 2
LASTING: Final = 3
PROMISE: Final = 4
DUTY: Final = 5


@dataclass(frozen=True, slots=True)
class Flags:
    """What stands beside the rung: who acts, under which condition, by when, by which instrument (codes)."""

    actor: Actor | None = None
    condition: str | None = None
    deadline: str | None = None
    instruments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """The strength of one sentence, with its reason.

    Attributes:
        strength: 1-5 on the ladder; 0 for an operative form that creates no duty; None when not operative.
        verb: the words that decided, as in the sentence ("remain committed"); None when nothing did.
        flags: actor, condition, deadline, instruments.
    """

    strength: Rung | None
    verb: str | None
    flags: Flags
