"""Read how far sentences bind those who speak them."""

import json
import re
from pathlib import Path

from taiwa.readers.encoding import decode_text
from taiwa.readers.intake import Pasted, open_source
from taiwa.readers.ladder import load_ladder
from taiwa.tracing.strength import read_strength
from taiwa.vocabulary.errors import InputError
from taiwa.vocabulary.limits import Limits
from taiwa.vocabulary.strength import Reading

NEWLINE = re.compile(r"\r\n?|\n")
"""What ends a line; the other line separators of Unicode may stand inside a JSON text."""
Readings = tuple[tuple[str, Reading], ...]


def read_strength_file(file: Path | Pasted, limits: Limits) -> Readings:
    """Sentences, one a line or JSONL with the field `sentence`, each with its strength, in order.

    Raises:
        InputError: the file cannot be read, is empty, or a line is no JSON object with a sentence.
    """
    source = open_source(file, limits)
    data = source.path.read_bytes() if source.path else source.data or b""
    limits.check_file(len(data))
    try:
        text = decode_text(data)
    except InputError as error:
        raise InputError(
            error.what, where=source.name, remedy="Save the sentences as plain text, one a line."
        ) from None
    return read_strengths(text, source.name, limits)


def read_strengths(text: str, name: str, limits: Limits) -> Readings:
    """The sentences of a text of one of the two layouts, each with its strength."""
    lines = NEWLINE.split(text)
    rows = [(number, line.strip()) for number, line in enumerate(lines, 1) if line.strip()]
    if not rows:
        raise InputError("the file is empty", where=name, remedy="Write a sentence per line.")
    if Path(name).suffix.lower() in {".jsonl", ".ndjson"} or rows[0][1].startswith("{"):
        sentences = [parse_row(line, f"{name}, line {number}") for number, line in rows]
    else:
        sentences = [line for _, line in rows]
    check_lengths(sentences, name, limits)
    ladder = load_ladder()
    return tuple((sentence, read_strength(sentence, ladder)) for sentence in sentences)


def check_lengths(sentences: list[str], name: str, limits: Limits) -> None:
    """Refuse a whole text on one line: what is read is one sentence."""
    longest = max(map(len, sentences))
    if longest > limits.ask_chars:
        raise InputError(
            f"a sentence has {longest:,} characters, the limit is {limits.ask_chars:,}",
            where=name,
            remedy="Write a sentence per line.",
        )


def parse_row(line: str, where: str) -> str:
    """The sentence of a JSONL row."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        row = None
    sentence = row.get("sentence") if isinstance(row, dict) else None
    if not isinstance(sentence, str):
        raise InputError(
            "this is no JSON object with a sentence",
            where=where,
            remedy='Write {"sentence": "..."} on each line.',
        )
    return sentence
