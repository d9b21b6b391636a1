import pytest

from taiwa.tracing.flags import find_deadline, is_due


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("report by the end of 2025", "by the end of 2025"),
        ("act no later than 1 June 2026", "no later than 1 June 2026"),
        ("act within two (2) years", "within two (2) years"),
        ("meet before the next G20 Summit", "before the next G20 Summit"),
        ("report at our next meeting", "at our next meeting"),
        ("deliver over the next five years", "over the next five years"),
        ("act ahead of COP30", "ahead of COP30"),
        ("a report by the Indian G20 Presidency", None),
        ("two years ago", None),
    ],
)
def test_deadlines(text, deadline):
    assert find_deadline(text) == deadline


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("provide $5 million", True),
        ("cut emissions by 30 per cent", True),
        ("train 500 inspectors and 20 judges", False),
        ("reach at least 500 inspectors", True),
        ("triple renewable energy", True),
        ("implement resolution 2593 and the 2030 Agenda", False),
    ],
)
def test_quantities(text, due):
    assert is_due(text) is due
