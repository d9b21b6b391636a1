import hashlib

from taiwa.readers.documents import merge_about, read_document
from taiwa.vocabulary.document import About


def test_the_caller_comes_before_the_file():
    known = merge_about(About(title="Mine", language="ja"), About(title="Its", date="2020"))
    assert known == About(title="Mine", date="2020", language="ja")


def test_the_id_is_the_stem_and_the_bytes_have_a_sum():
    document = read_document(b"We act.", "folder/X.en.txt")
    assert document.id == "X.en"
    assert document.sha256 == hashlib.sha256(b"We act.").hexdigest()


def test_a_first_heading_above_all_others_is_the_title():
    document = read_document(b"# A\n\n## B\n\nWe act.", "d.txt")
    assert (document.title, document.passages[0].heading) == ("A", ("B",))
    document = read_document(b"# A\n\nWe act.\n\n# B\n\nWe end.", "d.txt")
    assert (document.title, document.passages[0].heading) == ("A", ("A",))
