"""Which characters are Japanese, and so which language a text is in."""

import re
from typing import Final

from taiwa.vocabulary.document import Language

LETTERS: Final = "\u3040-\u30ff\u3400-\u9fff々\uff66-\uff9f"
"""Kana, kanji, the mark that repeats one and half-width kana, for use inside [...]."""
JAPANESE: Final = re.compile(f"[{LETTERS}]")

_SHARE = 0.1
_SAMPLE = 20_000


def detect_language(text: str) -> Language:
    """Tell Japanese from English by the share of kana and kanji among the first letters."""
    letters = "".join(filter(str.isalpha, text[:_SAMPLE]))
    return "ja" if len(JAPANESE.findall(letters)) > _SHARE * len(letters) else "en"
