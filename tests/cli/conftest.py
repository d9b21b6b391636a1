from typing import NamedTuple

import pytest

from taiwa.cli.main import call

TEXT = """\
1. We, the mayors, met in Port Town on 3 May 2024.

2. We will end child labour and forced labour in cocoa farming by 2030. We note the lack of figures.

3. We welcome the opening of new schools for the children of migrant workers.

4. We commit to human rights due diligence in public purchases.
"""
EARLIER = """\
1. We met on 4 May 2021.

2. We note the problem of child labour in cocoa farming.

3. We welcome the opening of new schools for the children of migrant workers.

4. We thank the harbour band for its music.
"""
ASKS = """\
id,text,document
A1,End child labour in cocoa farming by 2030.,
A2,Open schools for the children of migrant workers; oblige public purchasers to check human rights.,town
A3,Teach every pupil to play chess and the violin.,
"""


class Ended(NamedTuple):
    """How a command ended: its code, what it printed, and the lines it complained in."""

    code: int
    out: bytes
    errors: list[str]


@pytest.fixture
def taiwa(capfdbinary, monkeypatch, files):
    """A function that runs a command in this process, beside the files, with a cache of its own."""
    monkeypatch.setenv("TAIWA_CACHE", str(files / "cache"))
    monkeypatch.chdir(files)

    def run(*words):
        code = call(list(map(str, words)))
        out, err = capfdbinary.readouterr()
        return Ended(code, out, err.decode().splitlines())

    return run


@pytest.fixture
def files(tmp_path):
    """Asks, a declaration, the same in its earlier edition and in another format, and tables about them."""
    texts = {
        "asks.csv": ASKS,
        "town.txt": TEXT,
        "other.md": "We will build a bridge.\n\nWe thank the port.\n",
        "town 2021.txt": EARLIER,
        "lines.txt": "We will end child labour by 2030.\nWe note the figures.\nThe weather was fine.\n",
        "about.csv": "id,title,forum,date\ntown,Town Declaration,Town Forum,2024-05-03\n"
        "town 2021,Town Declaration,Town Forum,2021-05-04\n",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path
