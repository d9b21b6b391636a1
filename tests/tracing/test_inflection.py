import pytest

from taiwa.tracing.inflection import inflect


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("welcome", {"welcome": "base", "welcomes": "third", "welcomed": "past", "welcoming": "ing"}),
        ("commit", {"commit": "base", "commits": "third", "committed": "past", "committing": "ing"}),
        ("deny", {"deny": "base", "denies": "third", "denied": "past", "denying": "ing"}),
        ("stress", {"stress": "base", "stresses": "third", "stressed": "past", "stressing": "ing"}),
        ("agree", {"agree": "base", "agrees": "third", "agreed": "past", "agreeing": "ing"}),
        ("put", {"put": "base", "puts": "third", "putting": "ing"}),
        ("take", {"take": "base", "takes": "third", "took": "past", "taken": "past", "taking": "ing"}),
    ],
)
def test_forms(verb, forms):
    assert inflect(verb) == forms


def test_be_has_two_more_forms():
    assert {"am", "are", "is", "was", "were", "been", "being"} < inflect("be").keys()
