from taiwa.tracing.passages import build_document
from taiwa.tracing.versions import align_versions
from taiwa.vocabulary.document import About, Block


def build(*blocks):
    return build_document(blocks, name="d", sha256="0", about=About())


def test_versions_pair_by_numbers_that_stand_once_in_each():
    english = build(
        *(Block("paragraph", text) for text in ("1. We", "2. We", "no number", "2. again", "3. We"))
    )
    japanese = build(*(Block("paragraph", text) for text in ("１．我々は", "２．我々は", "３．我々は")))
    assert [(a.running, b.running) for a, b in align_versions(english, japanese)] == [(1, 1), (5, 3)]
