"""Names of the two languages, as people write them in tables and headers."""

import re
from collections.abc import Mapping
from typing import Final

from taiwa.vocabulary.document import Language

NAMES: Final[Mapping[str, Language]] = {
    "en": "en",
    "eng": "en",
    "english": "en",
    "英語": "en",
    "英": "en",
    "ja": "ja",
    "jp": "ja",
    "jpn": "ja",
    "japanese": "ja",
    "日本語": "ja",
    "日": "ja",
    "和文": "ja",
}


def name_language(name: str) -> Language | None:
    """The language of a name ("English", "en-GB", "日本語"); None where it is empty or not known."""
    return NAMES.get(re.split(r"[-_]", name.strip().casefold())[0])
