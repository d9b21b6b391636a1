"""Words as they are compared: lower case, one spelling, stemmed (Snowball; Porter 2001), no stop words."""

import re
from functools import lru_cache
from typing import NamedTuple

import Stemmer

STOP_WORDS = frozenset(
    """
    a about above across after again against all along also although am among amongst an and any are
    as at be because been before being below between both but by can cannot could did do does doing
    done down during each either etc every few for from further had has have having he her here hers
    him his how however i if in including include includes included into is it its itself let like
    made make makes making may me might more most much must my namely no none nor not now of off on
    once one only onto or other others our ours out over own per please same shall she should since
    so some such than that the their theirs them themselves then there thereby therefore these they
    this those through thus to too toward towards under until up upon us very via was we were what
    when where whether which while who whom whose why will with within without would yet you your
    """.split()  # noqa: SIM905  people read and change words, not quotes
)

SPELLING = {
    "ageing": "aging",
    "aluminium": "aluminum",
    "centre": "center",
    "centres": "centers",
    "cheque": "check",
    "cheques": "checks",
    "defence": "defense",
    "enrol": "enroll",
    "enrolment": "enrollment",
    "fibre": "fiber",
    "fibres": "fibers",
    "fulfil": "fulfill",
    "fulfilment": "fulfillment",
    "fulfils": "fulfills",
    "grey": "gray",
    "judgement": "judgment",
    "licence": "license",
    "licences": "licenses",
    "litre": "liter",
    "maths": "mathematics",
    "metre": "meter",
    "metres": "meters",
    "offence": "offense",
    "offences": "offenses",
    "practise": "practice",
    "practised": "practiced",
    "programme": "program",
    "programmes": "programs",
    "sceptical": "skeptical",
    "skilful": "skillful",
    "sulphur": "sulfur",
    "theatre": "theater",
    "tonne": "ton",
    "tonnes": "tons",
    "travelled": "traveled",
    "traveller": "traveler",
    "travellers": "travelers",
    "travelling": "traveling",
}
IRREGULAR = {
    "children": "child",
    "feet": "foot",
    "lives": "life",
    "men": "man",
    "mice": "mouse",
    "people": "person",
    "peoples": "person",
    "women": "woman",
    "youths": "youth",
}

IDIOM = re.compile(r"\bto(?:wards)? (?:this|that|these|those|which) ends?\b")
"""Set phrases with a word that means something else in them: "to this end" ends nothing."""
WORD = re.compile(r"[^\W_\u3040-\u30ff\u3400-\u9fff\uff00-\uffef]+(?:[.,]\d+)*")
IZE = re.compile(r"(?<=\w{2})([iy])s(e|ed|es|ing|ation|ations|er|ers)$")
OUR = re.compile(r"our(s|ed|ing|er|ers|able|ably|al|ful|hood|hoods|ly)?$")

_stem = Stemmer.Stemmer("english").stemWord


class Word(NamedTuple):
    """A content word in a text: its stem, and where it stands in code points, end exclusive."""

    stem: str
    start: int
    end: int


@lru_cache(maxsize=200_000)
def stem_word(word: str) -> str:
    """The stem under which a lower-case English word is compared; empty for a stop word.

    British and American spellings meet ("organise", "organize"; "labour", "labor"). The folding is for
    comparison only and is not itself a spelling ("promise" is folded too, everywhere alike).
    """
    if word in STOP_WORDS or (len(word) == 1 and word.isalpha()):
        return ""
    word = IRREGULAR.get(word) or SPELLING.get(word, word)
    word = OUR.sub(r"or\1", IZE.sub(r"\1z\2", word))
    stem: str = _stem(word)
    return stem


def lower_text(text: str) -> str:
    """The text in lower case, of the same length ("İ" has a lower case of two characters and stays)."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def hide_idioms(text: str) -> str:
    """The text with spaces in place of set phrases, of the same length."""
    return IDIOM.sub(lambda match: " " * len(match.group()), text)


def find_words(text: str) -> list[Word]:
    """The content words of an English text in order; Japanese runs are left to `tracing.japanese`."""
    found = []
    shouting = text.isupper()
    for match in WORD.finditer(hide_idioms(lower_text(text))):
        stem = stem_word(match.group())
        if not stem and not shouting and is_acronym(text[match.start() : match.end()]):
            stem = match.group()
        if stem:
            found.append(Word(stem, match.start(), match.end()))
    return found


def is_acronym(word: str) -> bool:
    """Whether a word is written in capitals: WHO, US and IT look like stop words and are none."""
    return len(word) > 1 and word.isupper()


def split_words(text: str) -> list[str]:
    """The stems of the content words of an English text, in order."""
    return [word.stem for word in find_words(text)]
