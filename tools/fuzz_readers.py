"""Fuzz the readers by coverage: a document, asks or an InputError, never another exception or a hang.

    python tools/fuzz_readers.py FOLDER -max_total_time=600

FOLDER keeps the inputs that reached new code; further arguments are libFuzzer's. Linux only.
"""

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["taiwa"]):
    from taiwa.readers import READERS
    from taiwa.readers.ask_files import read_ask_file
    from taiwa.readers.documents import read_document
    from taiwa.vocabulary.errors import InputError
    from taiwa.vocabulary.limits import Limits

DOCUMENTS = tuple(READERS)
TABLES = (".csv", ".xlsx", ".jsonl")
LIMITS = Limits(text_chars=200_000)
SEEDS = (b"\x00We will act.", b"\x03<p>We will <b>act</b></p>", b"\x09id,text\nA1,End child labour")


def read_input(data: bytes) -> None:
    """Read bytes in the format that the first of them chooses."""
    kind = data[0] % (len(DOCUMENTS) + len(TABLES)) if data else 0
    try:
        if kind < len(DOCUMENTS):
            read_document(data[1:], f"fuzzed{DOCUMENTS[kind]}", limits=LIMITS)
        else:
            read_ask_file(data[1:], f"fuzzed{TABLES[kind - len(DOCUMENTS)]}", LIMITS)
    except InputError:
        return


def main(arguments: list[str]) -> None:
    """Start libFuzzer, from the seeds where the folder is empty."""
    folder = Path(arguments[1])
    folder.mkdir(parents=True, exist_ok=True)
    if not any(folder.iterdir()):
        for number, seed in enumerate(SEEDS):
            (folder / f"seed-{number}").write_bytes(seed)
    atheris.Setup([*arguments, "-timeout=20", f"-artifact_prefix={folder}/"], read_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv)
