import sys

import pytest

from taiwa.readers.intake import Pasted, read_documents
from taiwa.vocabulary.errors import InputError
from taiwa.vocabulary.limits import Limits


def test_the_error_of_the_child_names_the_file():
    with pytest.raises(InputError, match=r"^bad\.pdf: the file is called \.pdf but is none"):
        read_documents([Pasted(b"We act.", "good.txt"), Pasted(b"no pdf", "bad.pdf")])


def test_a_reader_that_takes_too_long_is_ended():
    text = b"We act on child labour. " * 400_000
    with pytest.raises(
        InputError, match=r"^slow\.txt: reading took longer than 1 seconds\. Set TAIWA_MAX_SECONDS"
    ):
        read_documents([Pasted(text, "slow.txt")], limits=Limits(seconds=1))


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS does not keep a limit of memory")
def test_a_reader_that_takes_too_much_memory_is_ended():
    text = b"We act. " * 1_000_000
    with pytest.raises(
        InputError, match=r"^big\.txt: reading (needs more than 120 MB of memory|the file broke off)"
    ):
        read_documents([Pasted(text, "big.txt")], limits=Limits(memory_mb=120))


def test_documents_come_back_whole():
    (document,) = read_documents(
        [Pasted("１．我々は行動する。\n\n２．我々は報告する。".encode("cp932"), "d.txt")]
    )
    assert [(p.printed, p.text, len(p.sentences)) for p in document.passages] == [
        ("1", "１．我々は行動する。", 1),
        ("2", "２．我々は報告する。", 1),
    ]
