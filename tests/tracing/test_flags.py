import pytest

from taiwa.tracing.flags import find_deadline, is_due, is_funded


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
        ("publish it by the end of this year", "by the end of this year"),
        ("hold an event on 27 October 2026", "on 27 October 2026"),
        ("report back in the autumn", "in the autumn"),
        ("cut emissions from 2019 levels", None),
        ("look forward to the next summit", None),
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


@pytest.mark.parametrize(
    ("text", "funded"),
    [("mobilise $600 billion by 2027", True), ("end hunger by 2030", False), ("give $5 million", False)],
)
def test_date_and_sum_together(text, funded):
    assert is_funded(text, 0) is funded
