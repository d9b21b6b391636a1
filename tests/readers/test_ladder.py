from taiwa.readers.ladder import load_ladder
from taiwa.tracing.strength import read_strength


def test_the_shipped_ladder_reads_verbs_conditions_and_instruments():
    reading = read_strength(
        "We will, as appropriate, end child labour by 2030 under ILO Convention No. 182.", load_ladder()
    )
    assert (reading.strength, reading.verb) == (5, "will")
    assert (reading.flags.actor, reading.flags.condition) == ("we", "as appropriate")
    assert (reading.flags.deadline, reading.flags.instruments) == ("by 2030", ("C182",))
