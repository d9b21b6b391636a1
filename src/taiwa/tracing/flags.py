"""What stands beside the rung: conditions, deadlines, sums and instruments in a sentence."""

import re
from collections.abc import Sequence
from typing import Final

from taiwa.tracing.lexicon import Mark, Words

_MONTH: Final = (
    "january|february|march|april|may|june|july|august|september|october|november|december"
)
_YEAR: Final = r"(?:19|20)\d\d(?:\s?[-–/]\s?\d\d(?:\d\d)?)?"
_COUNT: Final = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|thirty|sixty|ninety)"
_PART: Final = r"(?:the\s+)?(?:(?:very\s+)?(?:end|beginning|start|close|middle|first half|second half)\s+of\s+|end[- ]|early\s+|mid[- ]?|late\s+|(?:spring|summer|autumn|fall|winter)\s+)?"
_WHEN: Final = (
    rf"(?:{_PART}(?:(?:(?:\d{{1,2}}\s+)?(?:{_MONTH})(?:\s+\d{{1,2}})?,?\s*)?(?:of\s+)?{_YEAR}|(?:\d{{1,2}}\s+)?(?:{_MONTH})\b(?:\s+\d{{1,2}}\b)?|"
    r"(?:this|the|next|each|every|that)\s+(?:calendar\s+|coming\s+|fiscal\s+)?(?:year|month|decade|century)\b|century|decade)"
    r"|(?:the|our|their|its)\s+(?:next|forthcoming|upcoming|following)\s+[\w’' -]{0,40}?(?:summit|meeting|session|conference|presidency|assembly)\b"
    r"|the\s+[\w’' -]{0,40}?(?:summit|meeting|conference)\s+in\s+(?:\w+\s+)?" + _YEAR + r"|cop\s?\d+)"
)
DEADLINE: Final = re.compile(
    rf"\b(?:(?:by|before|until|no later than|not later than|at the latest by|ahead of|prior to|in advance of|starting in|starting from|beginning in|effective)\s+{_WHEN}"
    rf"|(?:within|in)\s+(?:the\s+)?(?:next\s+|coming\s+|first\s+)?{_COUNT}\s+(?:\(\d+\)\s+)?(?:calendar\s+|working\s+|business\s+)?(?:days?|weeks?|months?|years?)\b(?!\s+ago)"
    rf"|(?:over|in|during|for|within)\s+the\s+(?:next|coming|following)\s+(?:{_COUNT}\s+|few\s+|several\s+)?(?:days?|weeks?|months?|years?|decade)\b"
    rf"|(?:later|early|earlier)\s+(?:this year|next year|in\s+{_YEAR})|(?:this|next)\s+(?:coming\s+)?(?:year|{_MONTH}|spring|summer|autumn|fall|winter)\b|by\s+the\s+end\s+of\s+(?:the\s+)?(?:year|month|decade|century)"
    rf"|at\s+(?:the|our|their)\s+next\s+(?:\w+\s+){{0,3}}(?:summit|meeting|session))",
    re.IGNORECASE,
)
QUANTITY: Final = re.compile(
    r"(?:[$€£¥]|\b(?:USD|EUR|GBP|JPY|AUD|CAD|US\$|A\$|C\$)\s?)\s?\d[\d,.]*"
    r"|\b\d[\d,.]*\s*(?:%|percent\b|per cent\b|percentage points?\b)"
    r"|\b(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|several|hundreds of)\s+(?:and a half\s+)?(?:million|billion|trillion)\b"
    r"|\b(?:doubl|tripl|halv|quadrupl)(?:e|es|ed|ing)\b"
    r"|\bnet[- ]zero\b(?=.{0,40}\b20\d\d)|\b(?:one|two|three)[- ](?:third|quarter|half|fifth)s?\b"
    r"|\b(?:at least|up to|more than|over|a total of|additional)\s+(?:an additional\s+)?(?:\d[\d,.]*|ten|twenty|fifty|hundred)\s+[a-z]"
    r"|\b\d[\d,.]*\s?(?:GW|MW|TWh|tonnes|tons|hectares|doses|aircraft|fellowships|scholarships|jobs|people|persons|women|girls|children|countries|students|workers|participants|trees|schools)\b",
    re.IGNORECASE,
)


def find_condition(marks: Sequence[Mark], words: Words) -> str | None:
    """The first condition of a sentence as written, None without one."""
    return next((words.slice(mark.start, mark.end) for mark in marks if mark.kind == "condition"), None)


def find_instruments(marks: Sequence[Mark]) -> tuple[str, ...]:
    """Codes of the instruments named, in order, each once."""
    return tuple(dict.fromkeys(mark.value for mark in marks if mark.kind == "instrument"))


def find_deadline(text: str, start: int = 0) -> str | None:
    """The first deadline after a position, as written ("within two years"); None without one."""
    found = DEADLINE.search(text, start)
    return found.group().strip() if found else None


def has_quantity(text: str, start: int = 0) -> bool:
    """Whether a sum, a share or a count of things stands after a position."""
    return QUANTITY.search(text, start) is not None
