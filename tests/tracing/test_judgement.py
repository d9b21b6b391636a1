import pytest

from taiwa.tracing.judgement import Statement, judge_passage, judge_sentence
from taiwa.vocabulary.strength import Flags, Reading


def say(text, strength, **flags):
    return Statement(text, Reading(strength, None, Flags(**flags)))


WILL = say("We will end it.", 4)


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [
        (WILL, say("We will end it.", 4), "kept"),
        (WILL, say("We reaffirm this.", 3), "softened"),
        (WILL, say("The mines were closed.", None), "softened"),
        (say("The mines were closed.", None), WILL, "hardened"),
        (say("They met.", None), say("They meet.", 0), "kept"),
        (WILL, say("We will end it as appropriate.", 4, condition="as appropriate"), "softened"),
        (say("We may, if possible.", 4, condition="if possible"), WILL, "hardened"),
        (say("We will by 2025.", 5, deadline="2025"), say("We will with money.", 5), "softened"),
        (say("By 2025.", 5, deadline="by 2025"), say("By 2030.", 5, deadline="by 2030"), "softened"),
        (say("By 2030.", 5, deadline="by 2030"), say("By 2025.", 5, deadline="by 2025"), "hardened"),
        (say("In May.", 5, deadline="in May"), say("In June.", 5, deadline="in June"), "kept"),
        (say("As C182 says.", 4, instruments=("C182",)), say("As it says.", 4), "softened"),
        (WILL, say("We will, as C182 says.", 4, instruments=("C182",)), "hardened"),
        (say("C138.", 4, instruments=("C138",)), say("C182.", 4, instruments=("C182",)), "kept"),
        (say("We will take mandatory measures.", 4), say("We will take measures.", 4), "softened"),
        (WILL, say("We will by a non-binding paper.", 4), "kept"),
        (say("By C182.", 4, instruments=("C182",)), say("By a binding law.", 4), "softened"),
    ],
)
def test_the_rung_decides_then_what_stands_beside_it(old, new, change):
    assert judge_sentence(old, new) == change


def test_articles_alone_change_nothing():
    old = say("We will end the use of it.", 4, condition="the use")
    assert judge_sentence(old, say("We will end use of it.", 4)) == "kept"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([], "kept"),
        ([("kept", 5), ("dropped", 2), ("new", None)], "kept"),
        ([("kept", 5), ("new", 4)], "hardened"),
        ([("hardened", 5), ("dropped", 3)], "softened"),
        ([("softened", 4)], "softened"),
        ([("softened", 2)], "kept"),
    ],
)
def test_a_passage_is_judged_by_the_worst_that_happened_to_a_duty(changes, expected):
    assert judge_passage((change, say("…", rung)) for change, rung in changes) == expected
