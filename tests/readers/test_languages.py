import pytest

from taiwa.readers.languages import name_language


@pytest.mark.parametrize(
    ("name", "language"),
    [("en-GB", "en"), (" English ", "en"), ("ja_JP", "ja"), ("日本語", "ja"), ("fr", None), ("", None)],
)
def test_a_language_is_named_as_people_write_it(name, language):
    assert name_language(name) == language
