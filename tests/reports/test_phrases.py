import pytest

from taiwa.reports.phrases import (
    join_phrases,
    phrase_already,
    phrase_earlier,
    phrase_flags,
    phrase_place,
    phrase_searched,
)
from taiwa.vocabulary.match import Earlier, Searched
from taiwa.vocabulary.strength import Flags


@pytest.mark.parametrize(
    ("printed", "english", "japanese"),
    [
        (None, "passage 12", "12番目の段落"),
        ("39", "para 39", "第39段落"),
        ("36(b)", "para 36(b)", "第36段落(b)"),
        ("IV.2", "para IV.2", "第IV.2段落"),
        ("Preamble", "Preamble", "Preamble"),
        ("Article 3", "Art. 3", "第3条"),
        ("Art. XX", "Art. XX", "第XX条"),
        ("Target 8.7", "Target 8.7", "ターゲット8.7"),
        ("Para. 17(a)", "para 17(a)", "第17段落(a)"),
        ("Protocol I, Art. 77(2)", "Protocol I, Art. 77(2)", "Protocol I, Art. 77(2)"),
    ],
)
def test_a_place_is_the_printed_number_or_the_running_one(printed, english, japanese):
    assert phrase_place(printed, 12, "en") == english
    assert phrase_place(printed, 12, "ja") == japanese


@pytest.mark.parametrize(
    ("source", "english", "japanese"),
    [
        (Earlier("C182", "Art. 3(d)", 0.7, 1999), "C182 Art. 3(d) (1999)", "C182 第3条(d)（1999年）"),
        (Earlier("G7_2021", "29", 0.7, 2021), "G7_2021 para 29", "G7_2021 第29段落"),
        (Earlier("SDG 8.7", None, 0.7), "SDG 8.7", "SDG 8.7"),
    ],
)
def test_an_earlier_source_is_cited_with_its_place_and_year(source, english, japanese):
    assert phrase_earlier(source, "en") == english
    assert phrase_earlier(source, "ja") == japanese


def test_without_earlier_sources_nothing_is_said():
    assert not phrase_already((), "en")


def test_not_found_says_what_was_searched():
    searched = Searched(("G7_2021", "G7_2023"), 216, 0.5)
    assert phrase_searched(searched, "en") == (
        "no answer found in these documents (searched: 216 passages in G7_2021, G7_2023)"
    )


def test_flags_are_told_in_words():
    flags = Flags("ministers", "as appropriate", "2030", ("C138", "C182"))
    assert join_phrases(phrase_flags(flags, "en"), "en") == (
        "who acts: ministers or officials, as tasked; condition: “as appropriate”; deadline: 2030; "
        "names C138, C182"
    )
    assert phrase_flags(Flags(), "en") == ()
