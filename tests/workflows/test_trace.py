from dataclasses import replace

import pytest

from editions import make_edition
from taiwa.readers.intake import Pasted
from taiwa.reports.records import describe_tracing, render_json
from taiwa.vocabulary.errors import InputError
from taiwa.vocabulary.limits import Limits
from taiwa.vocabulary.match import Earlier
from taiwa.workflows.trace import TraceRequest, find_last_edition, trace_asks
from tiny_model import write_model

ABSENT = "Teach every pupil to play chess and the violin."
ASKS = (
    "Abolish the work of children and forced labor for good.",
    "Oblige firms to respect human rights all along their global supply chains.",
    "児童労働と強制労働をなくすこと。",
    "Stop building coal-fired power stations.",
    "Lift the digital skills of women and girls.",
    ABSENT,
)
ANSWERS = (
    ("G20_2022", "39"),
    ("G7_2023", "36"),
    ("G20_2022", "39"),
    ("G7_2023", "25"),
    ("G20_2022", "25"),
)
TOWN = "1. We met.\n\n2. We will end child labour in cocoa farming by 2030.\n\n3. We welcome new schools.\n"


@pytest.fixture(scope="module")
def found(summits):
    pasted = Pasted("".join(f"- {ask}\n" for ask in ASKS).encode(), "asks.md")
    documents = (summits / "G7_2023.txt", summits / "G20_2022.txt")
    return [
        trace_asks(TraceRequest(pasted, documents, earlier=(summits / "G7_2021.txt",)), Limits())
        for _ in range(2)
    ]


def cite(candidates):
    return [(candidate.document, candidate.printed) for candidate in candidates]


def test_two_runs_give_the_same_bytes(found):
    first, second = (render_json(describe_tracing(trace.tracing)) for trace in found)
    assert first == second


@pytest.mark.parametrize(("number", "place"), list(enumerate(ANSWERS)))
def test_asks_in_own_words_find_their_paragraph(found, number, place):
    ask = found[0].tracing.asks[number]
    assert place in cite(ask.candidates)
    assert not ask.none_found


@pytest.mark.parametrize("number", [0, 2])
def test_asks_on_child_labour_find_what_each_document_says_of_it_first(found, number):
    best = cite(found[0].tracing.asks[number].candidates)[:2]
    assert set(best) == {("G20_2022", "39"), ("G7_2023", "36")}


def test_an_ask_about_something_absent_finds_none_and_says_what_was_searched(found):
    ask = found[0].tracing.asks[ASKS.index(ABSENT)]
    assert (ask.none_found, len(ask.candidates)) == (True, 5)
    assert ask.searched.documents == ("G7_2023", "G20_2022")
    assert ask.searched.passages == sum(len(d.passages) for d in found[0].tracing.documents)


def test_the_goal_is_named_as_an_earlier_source(found):
    best = found[0].tracing.asks[0].candidates[0]
    assert Earlier("SDG8.7", "Target 8.7", 1.0, 2015) in best.earlier


@pytest.mark.parametrize("ask", ["Put an end to child labour.", "児童労働をなくす。"])
def test_the_treaties_are_named_with_article_and_year(write, trace, ask):
    best = trace([ask], [write("Town_2023.txt", f"Town, 4 May 2023\n\n{TOWN}")]).tracing.asks[0].candidates[0]
    named = {source.document: (source.printed, source.year) for source in best.earlier}
    assert named.keys() == {"SDG8.7", "C138", "C182"}
    assert named["SDG8.7"] == ("Target 8.7", 2015)
    assert [named["C138"][1], named["C182"][1]] == [1973, 1999]
    assert all(named[code][0].startswith("Art. ") for code in ("C138", "C182"))


def test_candidates_quote_the_documents(found):
    texts = {document.id: document.text for document in found[0].tracing.documents}
    for ask in found[0].tracing.asks:
        for candidate in ask.candidates:
            assert texts[candidate.document][candidate.start : candidate.end] == candidate.sentence
            assert all(reason.text in candidate.sentence for reason in candidate.reasons)
            assert all(reason.ask in ask.ask.text for reason in candidate.reasons)


def test_the_same_words_in_an_earlier_text_are_named(write, trace):
    documents = [write("Town_2023.txt", f"Town, 4 May 2023\n\n{TOWN}")]
    earlier = (write("Town_2021.txt", f"Town, 4 May 2021\n\n{TOWN}"),)
    [ask] = trace(["End child labour on cocoa farms."], documents, earlier=earlier).tracing.asks
    best = ask.candidates[0]
    assert (best.printed, best.reading.strength) == ("2", 5)
    [text] = [source for source in best.earlier if source.document == "Town_2021"]
    assert (text.printed, text.similarity, text.year) == ("2", 1.0, 2021)


def test_changes_from_the_only_earlier_text_are_told(write, trace):
    documents = [write("Town_2023.txt", TOWN)]
    changes = trace(["End child labour."], documents, earlier=(write("Town_2021.txt", TOWN),)).changes
    assert {pair.change for pair in changes.pairs} == {"kept"}
    assert trace(["End child labour."], documents).changes is None


@pytest.mark.parametrize(
    ("date", "last"), [("2024", "2023"), ("2023-05-20", "2022"), ("2021-01", None), (None, "2023-12-06")]
)
def test_the_last_edition_is_the_newest_older_text_of_the_forum(date, last):
    earlier = [make_edition(year, "x", date=year, forum="Town") for year in ("2022", "2023-12-06")]
    earlier += [make_edition("other", "x", date="2020", forum="City")]
    found = find_last_edition(make_edition("now", "x", date=date, forum="Town"), earlier)
    assert (found.id[:4] if found else None) == (last[:4] if last else None)


def test_without_a_forum_the_only_earlier_text_is_the_last_edition():
    document, text = make_edition("now", "x"), make_edition("then", "x", forum="Town")
    assert find_last_edition(document, [text]) is text
    assert find_last_edition(document, [text, text]) is None


def test_the_last_edition_has_the_language_of_the_text():
    document, text = make_edition("now", "x"), make_edition("then", "x")
    other = replace(text, language="ja")
    assert find_last_edition(document, [text, other]) is text
    assert find_last_edition(document, [other]) is None


def test_progress_counts_the_asks(write):
    told = []
    request = TraceRequest(
        Pasted(b"- End child labour now.\n- Build schools now.\n", "asks.md"), (write("a.txt", TOWN),)
    )
    trace_asks(request, Limits(), lambda done, total: told.append((done, total)))
    assert told == [(1, 2), (2, 2)]


def test_top_bounds_the_candidates(write, trace):
    [ask] = trace(["End child labour."], [write("a.txt", TOWN)], top=2).tracing.asks
    assert len(ask.candidates) == 2


def test_a_model_is_fused_in_and_its_vectors_are_kept(write, trace, tmp_path, monkeypatch):
    monkeypatch.setenv("TAIWA_CACHE", str(tmp_path / "cache"))
    model = write_model(tmp_path / "model")
    first, second = (
        trace(["End child labour.", "児童労働をなくす。"], [write("a.txt", TOWN)], model=model)
        for _ in range(2)
    )
    plain = trace(["End child labour.", "児童労働をなくす。"], [write("a.txt", TOWN)])
    assert first.tracing == second.tracing
    assert [len(ask.candidates) for ask in first.tracing.asks] == [3, 3]
    assert first.tracing.asks[0].candidates != plain.tracing.asks[0].candidates
    assert len(list((tmp_path / "cache" / "vectors").iterdir())) == 1


def test_a_model_that_is_not_there_is_told(write, trace, tmp_path):
    with pytest.raises(InputError, match=r"no config\.json there"):
        trace(["End child labour."], [write("a.txt", TOWN)], model=tmp_path / "none")
