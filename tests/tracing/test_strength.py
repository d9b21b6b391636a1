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
        ("Our meeting took place in Hiroshima.", 1),
        ("The sixth ministerial meeting of the Council took place in Leuven on 4 April 2024.", 1),
        ("Violent attacks took place across the country.", None),
        ("The session was co-chaired by Canada and Italy.", 1),
        ("The meeting was hosted by Japan.", 1),
        ("Stakeholders have been consulted throughout the process.", 1),
        ("We explored how to translate values into action.", 1),
        ("We examined the effects of automation.", 1),
        ("They considered ways to deepen trade.", 1),
        ("It examined the effects of automation.", 1),
        ("Ministers and stakeholders exchanged views on skills.", 1),
        ("Full humanitarian access remains a key priority.", 3),
        ("Gender equality remains one of our top priorities.", 3),
        ("Our cooperation, however, remains unflinching.", 3),
        ("Our support for Ukraine remains steadfast.", 3),
        ("Our cooperation will be underpinned by shared values.", 4),
        ("Our work will continue to be guided by science.", 3),
        ("We will remain guided by the principles of the Charter.", 3),
        ("Our work will be guided by science.", 4),
        ("Our efforts will include better coordination on security.", 4),
        ("We emphasize that G7 countries intend to be leading contributors.", 4),
        ("We stress that we will hold those responsible to account.", 4),
        ("We highlight that we ended new public support for coal power.", 3),
        ("We stress that women are underrepresented.", 1),
        ("We underline that children suffer most.", 1),
        ("We agree that we will meet again.", 4),
        ("If the United States imposes a border measure, Malaysia shall adopt a similar measure.", 5),
        ("If a Party fails to act, the other Party shall notify it in writing.", 5),
        ("If the situation worsens, we will consider further steps.", 4),
        ("Where a complaint is made, the Committee shall examine it within six months.", 5),
        (
            "Reservations may be withdrawn by notification addressed to the depositary.",
            0,
        ),
        ("Any State Party may propose an amendment.", 0),
        ("This Convention may be denounced by written notification.", 0),
        ("We reaffirm our full support for the work of the agency.", 3),
        ("We reiterate our call on all parties to act.", 2),
        ("We reaffirm our grave concern at the violence.", 1),
        ("We reiterate the importance of free movement of data.", 3),
        ("We reaffirm the need for reform.", 3),
        ("We reaffirm our commitment to support host communities.", 3),
        ("We reaffirm our strong commitment to end hunger by 2030.", 3),
        ("We reaffirm our commitment to mobilizing $600 billion by 2027.", 5),
        ("We reaffirm our opposition to any use of force.", 1),
        ("We thank the participants for their input.", 1),
        ("We are grateful to the hosts.", 1),
        ("We need stronger inspection.", 2),
        ("We need to act together.", 2),
        (
            "We urge North Korea to respect rights, allow access, and resolve the issue.",
            2,
        ),
        ("We welcome the report and hereby establish a task force.", 4),
        ("The United States and the European Union have significant concerns about this practice.", 1),
        ("We reiterate the urgency of debt relief.", 3),
        ("We reconfirm the necessity of reform.", 3),
        ("We are concerned about the spread of violence, and are available to lend support.", 2),
        ("We pledge to end hunger.", 4),
        ("We plan to review the list.", 4),
        ("We resolve to build peace.", 4),
        ("We are taking steps to map assets.", 3),
        ("We are working to remove barriers.", 3),
        ("We aim by 2035 to support 200 million people.", 2),
        ("The United States and Malaysia have finalized commitments by Malaysia to address barriers.", 3),
        ("It is the policy of my Administration to advance labour standards.", 4),
        ("We express our deep appreciation to Japan for hosting us.", 2),
        ("We must not lose momentum.", 2),
        ("No one should be left behind.", 2),
        ("There is broad agreement that reform is needed.", 1),
        ("We commit $8 billion to the fund.", 5),
        ("The Secretariat is tasked to report to us by the next summit.", 5),
        ("The next summit will be held in Brazil.", 4),
        ("The report will be published by the end of 2026.", 5),
        ("Work is under way to map the risks.", 3),
        ("We have made progress on inspection.", 3),
        ("This fund helps countries build schools.", None),
        ("Russia has attacked schools.", None),
        ("Malaysia shalladopt and implement measures to address unfair practices.", 5),
        ("Malaysiashall facilitate digital trade with the United States, including by:", 5),
        ("The bay is shallow and the boats are small.", None),
        ("We are more committed than ever to work together.", 4),
        ("Decisive progress is needed to direct funds to schools.", 2),
        ("Those who help Russia acquire items are supporting actions which undermine peace.", None),
        ("We call on Parties to agree on a text, support its aims and act.", 2),
        ("Should the situation change, the Parties shall consult.", 5),
        ("Achieving equality needs to be underpinned by the full, equal participation of women.", 2),
        ("Achieving our shared goals of a green, fair recovery offers a great opportunity.", None),
        ("Failure to do so will be seen as an attack on peace.", None),
        ("The bank estimates that, by 2025, poor countries will need more funds.", None),
        ("Protect our planet and foster green growth", None),
        ("India has commissioned a feasibility study.", 3),
        ("Recognising the need, and building on past work, we will act.", 4),
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
        ("We reiterate our call for all states to act.", "others"),
        ("We reaffirm our support for schools.", "we"),
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
        ("The bank will report by the 2023 Spring Meetings.", "by the 2023 Spring Meetings"),
        ("We look forward to the next ministers' meeting.", None),
        ("We met in 2023.", None),
        ("We will cut emissions from 2019 levels.", None),
    ],
)
def test_deadline(sentence, deadline):
    assert read(sentence).flags.deadline == deadline


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
