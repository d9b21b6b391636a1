from hypothesis import given, settings
from hypothesis import strategies as st

from editions import make_edition, read_simply, read_summit, read_with_ladder
from taiwa.tracing.agreed import Query, find_agreed, score_mentions
from taiwa.tracing.concepts import build_finder
from taiwa.tracing.history import spot_query

NOTE = "We note child labour."
WELCOME = "We welcome an end to child and forced labour."
WILL = "We will end child labor."
SHALL = "Each party shall end child labour."


CHILD_LABOUR = Query("child labour", score_mentions(spot_query("child labour", build_finder([]))))

OLD = make_edition(
    "Town_2019", "We met.", f"1. We met again. {NOTE}", WELCOME, date="2019-06-29", forum="Town"
)
MIDDLE = make_edition("Town_2021", WILL, "We will end hunger.", date="2021", forum="Town")
UNDATED = make_edition("Pact", SHALL)


def cite(agreed):
    return [(said.document, said.passage.running, said.sentence.text) for said in agreed.sentences]


def test_the_strongest_words_come_first_with_their_place():
    agreed = find_agreed(CHILD_LABOUR, [OLD, MIDDLE, UNDATED], read_simply)
    assert agreed.concept == "child labour"
    assert cite(agreed) == [
        ("Pact", 1, SHALL),
        ("Town_2021", 1, WILL),
        ("Town_2019", 3, WELCOME),
        ("Town_2019", 2, NOTE),
    ]
    said = agreed.sentences[2]
    assert (said.forum, said.year, said.reading.strength, said.state) == ("Town", 2019, 2, None)


def test_first_use_is_the_first_sentence_of_the_oldest_dated_text():
    agreed = find_agreed(CHILD_LABOUR, [MIDDLE, UNDATED, OLD], read_simply)
    assert [said.sentence.text for said in agreed.sentences if said.first_use] == [NOTE]


def test_a_year_and_a_day_in_it_cannot_be_told_apart():
    day = make_edition("A", NOTE, date="2021-05-01")
    year = make_edition("B", NOTE, date="2021")
    later = make_edition("C", NOTE, date="2021-06-01")
    agreed = find_agreed(CHILD_LABOUR, [day, year, later], read_simply)
    assert [said.document for said in agreed.sentences if said.first_use] == ["B", "A"]


def test_before_keeps_earlier_years_and_leaves_out_unknown_ones():
    assert cite(find_agreed(CHILD_LABOUR, [OLD, MIDDLE, UNDATED], read_simply, before=2021)) == [
        ("Town_2019", 3, WELCOME),
        ("Town_2019", 2, NOTE),
    ]


def test_what_the_last_edition_says_as_strongly_is_kept_and_the_rest_gained():
    last = make_edition("Town_2023", "We welcome the end of child labour.", date="2023")
    agreed = find_agreed(CHILD_LABOUR, [OLD, MIDDLE], read_simply, last=last)
    assert [(said.sentence.text, said.state) for said in agreed.sentences] == [
        (WILL, "gain"),
        (WELCOME, "keep"),
        (NOTE, "keep"),
    ]


def test_all_is_gain_when_the_last_edition_is_silent():
    last = make_edition("Town_2023", "We met.", date="2023")
    agreed = find_agreed(CHILD_LABOUR, [OLD], read_simply, last=last)
    assert {said.state for said in agreed.sentences} == {"gain"}


def test_a_draft_is_answered_by_relevance_and_equal_rungs_and_dates_by_closeness():
    scores = {"We will plant trees.": 0.6, "We will plant many trees.": 0.9, "We will fish.": 0.4}
    query = Query("plant trees", lambda sentences: [scores[sentence.text] for sentence in sentences])
    agreed = find_agreed(query, [make_edition("T", *scores, date="2020")], read_simply)
    assert [said.sentence.text for said in agreed.sentences] == [
        "We will plant many trees.",
        "We will plant trees.",
    ]


SAID = st.lists(st.sampled_from([NOTE, WELCOME, WILL, SHALL, "We met.", "", "child labour"]), max_size=4)
DATE = st.sampled_from([None, "2019", "2019-06-29", "2021-01", "2022-10-30"])


@given(st.lists(st.tuples(SAID, DATE), max_size=5), SAID, st.none() | st.integers(2018, 2023))
@settings(deadline=None)
def test_strength_never_rises_and_an_undated_text_is_never_first(texts, last, before):
    documents = [make_edition(f"d{n}", *said, date=date) for n, (said, date) in enumerate(texts)]
    agreed = find_agreed(
        CHILD_LABOUR, documents, read_simply, last=make_edition("last", *last), before=before
    )
    rungs = [-1 if said.reading.strength is None else said.reading.strength for said in agreed.sentences]
    assert rungs == sorted(rungs, reverse=True)
    dates = {document.id: document.date for document in documents}
    assert all(dates[said.document] for said in agreed.sentences if said.first_use)
    assert all(said.state for said in agreed.sentences)
    carried = {said.document for said in agreed.sentences if dates[said.document]}
    assert any(said.first_use for said in agreed.sentences) == bool(carried)


def test_the_communiques_hold_due_diligence_by_forum_and_year():
    due = Query("due diligence", score_mentions(spot_query("due diligence", build_finder([]))))
    editions = [read_summit(name) for name in ("G7_2021", "G7_2023", "TTC_2023")]
    agreed = find_agreed(due, editions, read_with_ladder, last=read_summit("G7_2024"))
    assert {said.document for said in agreed.sentences} >= {"G7_2021", "TTC_2023"}
    assert all("diligence" in said.sentence.text for said in agreed.sentences)
    assert {said.document for said in agreed.sentences if said.first_use} == {"G7_2021"}
