import json
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taiwa.readers.facts import load_conditions, load_verbs
from taiwa.tracing.lexicon import build_ladder
from taiwa.tracing.strength import read_strength
from taiwa.vocabulary.concept import Instrument
from taiwa.vocabulary.strength import Flags, Reading

PARAGRAPHS = Path(__file__).parents[3] / "shared/data/outcomes/summits/paragraphs.jsonl"
C182 = Instrument(
    code="C182",
    kind="convention",
    year=1999,
    title_en="Worst Forms of Child Labour Convention",
    title_ja="最悪の形態の児童労働条約",
    en=("ILO Convention 182", "C182"),
    ja=("第182号条約",),
    concepts=(),
    provisions=(),
    source="ILO",
)


@cache
def make_ladder():
    return build_ladder(load_verbs(), load_conditions(), (C182,))


def read(sentence, **context):
    return read_strength(sentence, make_ladder(), **context)


@cache
def load_paragraphs():
    if not PARAGRAPHS.exists():
        pytest.skip("the sample declarations are not beside the repository")
    with PARAGRAPHS.open(encoding="utf-8") as file:
        return tuple(json.loads(line) for line in file)


def find_sentence(document, words):
    texts = [row["text"] for row in load_paragraphs() if row["doc"] == document]
    sentences = [piece for text in texts for piece in text.replace(". ", ".\n").split("\n")]
    return next(sentence for sentence in sentences if words in sentence)


@pytest.mark.parametrize(
    ("sentence", "strength"),
    [
        ("We note the report with interest.", 1),
        ("We condemn attacks on schools.", 1),
        ("Ministers met in Bari to discuss decent work.", 1),
        ("We are deeply concerned about the rise of forced labour.", 1),
        ("It is essential that every child goes to school.", 1),
        ("We welcome the Durban Call to Action.", 2),
        ("We call on all states to ratify the convention.", 2),
        ("We aim to protect young workers.", 2),
        ("All businesses should respect labour rights.", 2),
        ("Child labour must end.", 2),
        ("Urges States to strengthen labour inspection;", 2),
        ("We reaffirm our commitment to decent work.", 3),
        ("We will continue to monitor progress.", 3),
        ("We launched a fund for schools.", 3),
        ("We have set up a secretariat.", 3),
        ("In 2023 the Task Force will continue its work, and report.", 3),
        ("A task force has been established to follow this up.", 3),
        ("We commit to eradicating child labour.", 4),
        ("We are determined to protect children.", 4),
        ("The Parties intend to cooperate.", 4),
        ("We agreed to share data.", 4),
        ("We will not tolerate forced labour.", 4),
        ("A joint report will be published.", 4),
        ("Efforts will be made to strengthen inspection.", 4),
        ("Our commitment to decent work remains unwavering.", 3),
        ("More needs to be done.", 2),
        ("The measures are voluntary and non-binding.", 0),
        ("Any such use would be unacceptable.", None),
        ("We commit to eradicating child labour by 2030.", 5),
        ("We will invest $50 million in labour inspection.", 5),
        ("We task our labour ministers to report back.", 5),
        ("We ask our Labour Ministers to follow this up.", 5),
        ("Each Member shall take immediate measures.", 5),
        ("Each Member which ratifies this Convention undertakes to suppress forced labour.", 5),
        ("Nothing in this agreement shall oblige a Party to act.", 0),
        ("This text is without prejudice to national law.", 0),
        ("Either Party may request consultations under this Article.", 0),
        ("We do not intend to create new obligations.", 0),
        ("Millions of children are still at work.", None),
        ("The term “child” means any person under 18.", None),
        ("Labour and employment", None),
        ("31 May 2023, Luleå", None),
        ("Fourteen years ago, the Leaders met for the first time.", None),
        ("This initiative will drive investment across the continent.", None),
        ("", None),
    ],
)
def test_rungs(sentence, strength):
    assert read(sentence).strength == strength


def test_second_verb_counts():
    assert [
        read(f"We will {verbs} our work.").strength for verbs in ("continue", "continue and strengthen")
    ] == [
        3,
        4,
    ]


def test_main_clause_decides_over_participle():
    reading = read("Recognising that children still work in fields, we commit to act.")
    assert (reading.strength, reading.verb) == (4, "commit to")


def test_subordinate_we_does_not_decide():
    assert read("As we commit to growth, we note the risks.").strength == 1


def test_strongest_main_verb_counts():
    assert read("We welcome the report and instruct our ministers to carry it out.").strength == 5


def test_bullet_inherits_from_lead():
    item = "strengthen labour inspection;"
    leads = ("We will:", "We reaffirm our commitment to:", "We call on all states to:")
    assert [read(item, bullet=True, lead=lead).strength for lead in leads] == [4, 3, 2]


def test_heading_leads_where_there_is_no_lead():
    heading = "We are determined to work together to"
    assert read("end child labour by 2030;", bullet=True, heading=heading).strength == 5


def test_flags():
    reading = read("The Parties shall, as appropriate, implement ILO Convention 182 within two years.")
    assert reading == Reading(5, "shall", Flags("we", "as appropriate", "within two years", ("C182",)))


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("We commit to act.", "we"),
        ("We encourage companies to act.", "others"),
        ("Russia must comply with the law.", "others"),
        ("We task our Finance Ministers to act.", "ministers"),
        ("The Secretary of Labor shall coordinate the work.", "ministers"),
        ("The list shall be examined.", None),
    ],
)
def test_actor(sentence, actor):
    assert read(sentence).flags.actor == actor


@pytest.mark.parametrize(
    ("sentence", "deadline"),
    [
        ("We will end child labour by 2025.", "by 2025"),
        ("By 2030, we will end poverty.", "By 2030"),
        (
            "We will report ahead of the ministers' meeting in October 2021.",
            "ahead of the ministers' meeting in October 2021",
        ),
        ("We will meet again in 2027.", "in 2027"),
        ("We will build on the summit held in 2021.", None),
        ("We will implement the 2030 Agenda.", None),
    ],
)
def test_deadline(sentence, deadline):
    assert read(sentence).flags.deadline == deadline


@pytest.mark.parametrize(
    ("sentence", "strength"),
    [
        ("我々は、児童労働の現状に懸念を表明する。", 1),
        ("我々は、各国に対し、条約の批准を奨励する。", 2),
        ("我々は、約束を再確認する。", 3),
        ("我々は、児童労働の撤廃に引き続き取り組む。", 3),
        ("我々は、児童労働の撤廃にコミットする。", 4),
        ("我々は、2025年までに児童労働を撤廃することを約束する。", 5),
        ("締約国は、必要な措置をとらなければならない。", 5),
        ("この宣言は法的拘束力を有さない。", 0),
        ("児童労働は世界で1億6千万人。", None),
    ],
)
def test_japanese(sentence, strength):
    assert read(sentence).strength == strength


def test_japanese_flags():
    reading = read("我々は、必要に応じ、2025年までに第182号条約を実施することを約束する。")
    assert reading.flags == Flags("we", "必要に応じ", "2025年までに", ("C182",))


@pytest.mark.parametrize(
    ("document", "words", "strength", "actor", "deadline"),
    [
        ("G20_2022", "elimination of child and forced labour", 3, "we", None),
        (
            "G7_2021",
            "task G7 Trade Ministers",
            5,
            "ministers",
            "ahead of the G7 Trade Ministers’ meeting in October 2021",
        ),
        ("G7_2024", "intensify our efforts to abolish all forms of forced", 4, "we", None),
        ("TTC_2021", "scourge of forced and child labor", 4, "we", None),
        ("US-recip-trade_2025-MY-v2", "within two years", 5, "we", "within two years"),
    ],
)
def test_known_sentences(document, words, strength, actor, deadline):
    reading = read(find_sentence(document, words))
    assert (reading.strength, reading.flags.actor, reading.flags.deadline) == (strength, actor, deadline)


@given(st.text(), st.text(max_size=30), st.booleans())
def test_any_text_has_a_reading(sentence, lead, bullet):
    reading = read(sentence, lead=lead, bullet=bullet)
    assert reading == read(sentence, lead=lead, bullet=bullet)
    assert reading.strength in {None, 0, 1, 2, 3, 4, 5}
    assert (reading.verb is None) == (reading.strength is None)


WORDS = (
    "we the Parties will shall not may and , . recognising welcome commit to by 2030 that "
    "ministers nothing in this 1 ( )"
)


@given(st.lists(st.sampled_from(WORDS.split()), max_size=25))
def test_any_order_of_words_has_a_reading(words):
    sentence = " ".join(words)
    reading = read(sentence)
    assert reading.strength in {None, 0, 1, 2, 3, 4, 5}
    assert reading.verb is None or reading.verb in sentence
