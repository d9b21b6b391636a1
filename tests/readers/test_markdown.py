from taiwa.readers.documents import read_document

TEXT = """# Declaration

## IV. Labour

1. We *commit* to
   act.
2. We will:
   - end child labour
   - fund schools
     1. now

| a | b |
|---|---|
| cell one | cell two |

A note.[^1]

[^1]: See the annex.
"""


def test_markdown_gives_headings_numbers_bullets_and_cells():
    document = read_document(TEXT.encode(), "d.md")
    assert document.title == "Declaration"
    assert [(p.printed, p.kind, p.heading, p.text) for p in document.passages] == [
        ("1", "paragraph", ("IV. Labour",), "1. We commit to act."),
        ("2", "paragraph", ("IV. Labour",), "2. We will:"),
        (None, "bullet", ("IV. Labour",), "end child labour"),
        (None, "bullet", ("IV. Labour",), "fund schools"),
        ("2(1)", "paragraph", ("IV. Labour",), "1. now"),
        (None, "paragraph", ("IV. Labour",), "a"),
        (None, "paragraph", ("IV. Labour",), "b"),
        (None, "paragraph", ("IV. Labour",), "cell one"),
        (None, "paragraph", ("IV. Labour",), "cell two"),
        (None, "paragraph", ("IV. Labour",), "A note.[1]"),
        ("note 1", "footnote", ("IV. Labour",), "[1] See the annex."),
    ]
