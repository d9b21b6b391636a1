from pathlib import Path

import pytest

from taiwa.readers.intake import Pasted, list_files, read_documents
from taiwa.vocabulary.errors import InputError
from taiwa.vocabulary.limits import Limits


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "X.en.txt").write_text("1. We act.\n\n2. We report.", encoding="utf-8")
    (tmp_path / "X.ja.txt").write_text("１．我々は行動する。\n\n２．我々は報告する。", encoding="utf-8")
    (tmp_path / "Y.md").write_text("We trade.", encoding="utf-8")
    (tmp_path / "notes.ini").write_text("x", encoding="utf-8")
    return tmp_path


def test_files_become_documents_in_order(folder):
    about = folder / "about.csv"
    about.write_text("id,title,forum,date,language,version_of\nY,The Y,G7,2021-06,en,\n", encoding="utf-8")
    documents = read_documents(
        [folder / "Y.md", folder / "X.en.txt", folder / "X.ja.txt", Pasted(b"We paste.")], about
    )
    assert [(d.id, d.title, d.forum, d.date, d.language, d.version_of) for d in documents] == [
        ("Y", "The Y", "G7", "2021-06", "en", None),
        ("X.en", None, None, None, "en", None),
        ("X.ja", None, None, None, "ja", "X.en"),
        ("pasted", None, None, None, "en", None),
    ]


def test_a_folder_stands_for_the_documents_in_it(folder):
    assert [path.name for path in list_files([folder, Path("z.pdf")])] == [
        "X.en.txt",
        "X.ja.txt",
        "Y.md",
        "z.pdf",
    ]
    (folder / "empty").mkdir()
    with pytest.raises(InputError, match="the folder holds no document"):
        list_files([folder / "empty"])


def test_bad_paths_are_told_before_anything_is_read(folder):
    (folder / "Y.txt").write_text("Again.", encoding="utf-8")
    with pytest.raises(InputError, match=r"two documents have the id Y \(Y\.md and Y\.txt\)"):
        read_documents([folder / "Y.md", folder / "Y.txt"])
    with pytest.raises(InputError, match=r"this is a folder\. Name the files in it"):
        read_documents([folder])
    with pytest.raises(InputError, match="there is no such file"):
        read_documents([folder / "none.pdf"])
    with pytest.raises(InputError, match=r"^Y\.md: the file has 0 MB, the limit is 0 MB"):
        read_documents([folder / "Y.md"], limits=Limits(file_mb=0))
