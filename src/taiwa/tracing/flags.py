"""What stands beside the rung: conditions, deadlines, sums and instruments in a sentence."""

import re
from collections.abc import Sequence
from typing import Final

from taiwa.tracing.lexicon import Mark, Words

_MONTH: Final = "(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_YEAR: Final = r"(?:19|20)\d\d(?:s|\s?[-–/]\s?\d\d(?:\d\d)?)?\b"
_COUNT: Final = (
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|thirty|sixty|ninety|few"
    r"|several)"
)
_UNIT: Final = r"(?:days?|weeks?|months?|quarters?|years?|decades?)\b(?!\s+ago)"
_PART: Final = (
    r"(?:(?:the\s+)?(?:very\s+)?(?:end|beginning|start|close|middle|(?:first|second|third|fourth)\s+(?:half|quarter))"
    r"\s+of\s+(?:the\s+)?|end[- ]|early\s+|mid[- ]?|late\s+|(?:spring|summer|autumn|fall|winter)\s+)?"
)
_DATE: Final = (
    rf"(?:(?:\d{{1,2}}\s+)?{_MONTH}\b(?:\s+\d{{1,2}}\b)?(?:,?\s+{_YEAR})?|{_YEAR}"
    r"|(?:the\s+)?(?:next\s+|current\s+|coming\s+|this\s+)?(?:calendar\s+)?(?:year|month|week|decade|century)\b(?!\s+ago))"
)
_EVENT: Final = (
    r"(?:(?:the|our|their|its|each|every)\s+(?:[\w’'.–-]+\s+){0,6}?"
    r"(?:summit|meeting|session|conference|assembly|presidency|ministerial)\b(?:\s+in\s+"
    rf"(?:{_MONTH}|\w+,?)?\s*(?:{_YEAR})?)?"
    r"|(?:\w+[- ])?(?:cop|mc|unga)[- ]?\d+)"
)
_LIMITS: Final = (
    r"(?:by|before|until|through(?:\s+to)?|no\s+later\s+than|not\s+later\s+than|at\s+the\s+latest\s+by|ahead\s+of"
    r"|prior\s+to|in\s+advance\s+of|starting(?:\s+(?:in|from))?|beginning\s+in|effective|as\s+of|from)"
)
DEADLINE: Final = re.compile(
    rf"\b(?:{_LIMITS}\s+{_PART}{_DATE}(?!\s+levels?\b)"
    rf"|(?:before|until|ahead\s+of|prior\s+to|in\s+advance\s+of|no\s+later\s+than)\s+{_EVENT}"
    rf"|by\s+(?=(?:the|our|their|its)\s+(?:next|upcoming|forthcoming)|\w*-?(?:cop|mc|unga)[- ]?\d){_EVENT}"
    rf"|by\s+the\s+{_YEAR}\s+(?:[\w’'.–-]+\s+){{0,4}}?(?:summit|meetings?|session|conference)\b"
    r"|(?<!forward )(?<!looking )(?:at|to|for)\s+(?:the|our|their|its)\s+(?:next|upcoming|forthcoming)\s+"
    r"(?:[\w’'.–-]+\s+){0,4}?(?:summit|meeting|session|conference|ministerial)\b"
    rf"|(?:within|in|for)\s+(?:a\s+period\s+of\s+|a\s+maximum\s+of\s+)?(?:the\s+)?"
    rf"(?:next\s+|coming\s+|following\s+|first\s+)?{_COUNT}\s+(?:\(\d+\)\s+)?"
    rf"(?:calendar\s+|working\s+|business\s+|more\s+)?{_UNIT}"
    rf"|(?:over|during)\s+(?:the\s+(?:next|coming|following)\s+)?{_COUNT}\s+(?:weeks|months|years)\b"
    rf"|(?:within|in|over|during)\s+the\s+(?:next|coming|following)\s+{_UNIT}"
    rf"|(?:later|early)\s+(?:this|next)\s+year|next\s+(?:year|{_MONTH}|autumn|spring)\b"
    rf"|annually|on\s+an\s+annual\s+basis|every\s+(?:{_COUNT}\s+)?{_UNIT})",
    re.IGNORECASE,
)
COMING: Final = re.compile(
    rf"\b(?:in|during)\s+(?:(?:the\s+)?{_PART}|{_MONTH}\s+)(?:{_YEAR}(?!\s+(?-i:[A-Z]))|the\s+(?:19|20)\d0s\b)"
    rf"|\bon\s+(?:\d{{1,2}}\s+{_MONTH}|{_MONTH}\s+\d{{1,2}})(?:,?\s+{_YEAR})?"
    r"|\bthis\s+(?:year|month|week)\b|\bin\s+(?:the\s+)?(?:spring|summer|autumn)\b",
    re.IGNORECASE,
)
PAST_BEFORE: Final = re.compile(
    r"(?<!be )(?:held|adopted|launched|made|signed|announced|agreed|established|created|summit|meeting"
    r"|conference|invasion)\s*$",
    re.IGNORECASE,
)
_THINGS: Final = (
    "aircraft|children|countries|doses|fellowships|girls|gw|hectares|jobs|mw|participants|people|persons|scholarships"
    "|schools|students|tonnes|tons|trees|twh|women|workers"
)
QUANTITY: Final = re.compile(
    r"(?:[$€£¥]|\b(?:USD|EUR|GBP|JPY|AUD|CAD))\s?\d[\d,.]*"
    r"|\b\d[\d,.]*\s*(?:%|percent\b|per\s+cent\b|percentage\s+points?\b)"
    rf"|\b(?:\d[\d,.]*|{_COUNT})\s+(?:and\s+a\s+half\s+)?(?:million|billion|trillion)\b"
    r"|\b(?:doubl|tripl|halv|quadrupl)(?:e|es|ing)\b|\b(?:one|two|three)[- ](?:third|quarter|half|fifth)s?\b"
    r"|\b(?:at\s+least|up\s+to|more\s+than|over|a\s+total\s+of)\s+(?:an\s+additional\s+)?"
    r"(?:\d[\d,.]*|ten|twenty|fifty|hundred)\s+[a-z]"
    r"|\bto\s+(?:below\s+)?\d[\d.,]*\s?(?:°\s?c\b|degrees|days|weeks|months|years)"
    rf"|\b\d[\d,.]*\s?(?:[a-z-]+\s+)?(?:{_THINGS})\b",
    re.IGNORECASE,
)


def find_condition(marks: Sequence[Mark], words: Words) -> str | None:
    """The first condition of a sentence as written, None without one."""
    return next((words.slice(mark.start, mark.end) for mark in marks if mark.kind == "condition"), None)


def find_instruments(marks: Sequence[Mark]) -> tuple[str, ...]:
    """Codes of the instruments named, in order, each once."""
    return tuple(dict.fromkeys(mark.value for mark in marks if mark.kind == "instrument"))


def find_deadline(text: str, start: int = 0, *, promise: bool = True) -> str | None:
    """The deadline of a promise, as written ("within two years"); None without one.

    Args:
        text: the sentence.
        start: where the promise begins; before it only an opening date ("By 2030, we …") is one.
        promise: the sentence promises, so that "in 2027" and "this year" lie ahead and not behind.
    """
    found = DEADLINE.match(text) or DEADLINE.search(text, start)
    if found is None and promise:
        found = COMING.match(text) or _find_coming(text, start)
    return found.group().strip() if found else None


def _find_coming(text: str, start: int) -> re.Match[str] | None:
    """The first "in 2027" that does not date something past ("held in 2021")."""
    hits = COMING.finditer(text, start)
    return next(
        (hit for hit in hits if not PAST_BEFORE.search(text, max(0, hit.start() - 16), hit.start())), None
    )


def is_funded(text: str, start: int) -> bool:
    """Whether both a date and a sum belong to a promise that begins at a position."""
    return find_deadline(text, start) is not None and QUANTITY.search(text, start) is not None


def is_due(text: str, start: int = 0) -> bool:
    """Whether a date, a sum, a share or a count of things belongs to a promise that begins at a position."""
    return find_deadline(text, start) is not None or QUANTITY.search(text, start) is not None
