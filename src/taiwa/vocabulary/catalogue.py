"""The one catalogue of words shown to people: gettext messages in English and Japanese.

The source is `locale/<language>/LC_MESSAGES/django.po`, compiled in memory at first use
(docs/decisions/0003-catalogue.md says why).
"""

import ast
import gettext
import io
import re
import struct
from collections.abc import Callable, Iterator
from functools import cache
from importlib import resources

from taiwa.vocabulary.document import Language

LANGUAGES: tuple[Language, ...] = ("en", "ja")
DOMAIN = "django"
LINE = re.compile(r'(?:(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?)\s+)?(".*")\s*')

Translate = Callable[[str], str]


def mark(message: str) -> str:
    """Return the message as it is; tables name it `_`, so that their messages are collected."""
    return message


@cache
def translate(language: Language) -> Translate:
    """Give the function that puts a message into a language; messages have named placeholders.

    Args:
        language: "en" or "ja".
    """
    path = resources.files("taiwa") / "locale" / language / "LC_MESSAGES" / f"{DOMAIN}.po"
    compiled = compile_catalogue(path.read_text(encoding="utf-8"))
    return gettext.GNUTranslations(io.BytesIO(compiled)).gettext


def compile_catalogue(source: str) -> bytes:
    """Compile the text of a .po file to the bytes of a .mo file (the layout in the GNU gettext manual).

    Entries that are fuzzy or empty are left out, so that the message itself is shown.
    """
    messages = sorted(_read_messages(source))
    offset = 28 + 16 * len(messages)
    tables: list[tuple[int, int]] = []
    body = b""
    for text in (*(key for key, _ in messages), *(value for _, value in messages)):
        tables.append((len(text), offset + len(body)))
        body += text + b"\0"
    head = struct.pack("<7I", 0x950412DE, 0, len(messages), 28, 28 + 8 * len(messages), 0, offset)
    return head + b"".join(struct.pack("<2I", *entry) for entry in tables) + body


def _read_messages(source: str) -> Iterator[tuple[bytes, bytes]]:
    for entry in re.split(r"\n\s*\n", source):
        fields = _read_entry(entry)
        values = [text for name, text in fields.items() if name.startswith("msgstr")]
        if "msgid" not in fields or not all(values):
            continue
        key = fields["msgid"] + "".join(f"\0{text}" for text in [fields.get("msgid_plural")] if text)
        context = f"{fields['msgctxt']}\4" if "msgctxt" in fields else ""
        yield (context + key).encode(), "\0".join(values).encode()


def _read_entry(entry: str) -> dict[str, str]:
    lines = entry.splitlines()
    if any(line.startswith("#,") and "fuzzy" in line for line in lines):
        return {}
    fields: dict[str, str] = {}
    name = ""
    for match in filter(None, map(LINE.fullmatch, lines)):
        name = match[1] or name
        fields[name] = fields.get(name, "") + str(ast.literal_eval(match[2]))
    return fields
