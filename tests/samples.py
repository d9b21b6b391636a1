"""Small results made by hand, with words of our own, for the tests of reports."""

from taiwa.vocabulary.agreed import Agreed, AgreedSentence
from taiwa.vocabulary.ask import Ask, Part
from taiwa.vocabulary.document import Document, Passage, Sentence
from taiwa.vocabulary.lineage import Lineage, Mention, Pair, SentenceChange, Successor
from taiwa.vocabulary.match import AskTrace, Candidate, Earlier, PartTrace, Reason, Searched, Tracing
from taiwa.vocabulary.strength import Flags, Reading

ELIMINATE = "We will take measures to end child and forced labour by 2030."
DATA = "We note the lack of data on children at work."
SCHOOL = "We reaffirm that every child has a place in school."


def make_passage(running, text, printed=None):
    sentence = Sentence(text, 0, len(text))
    return Passage(running, printed, None, (), text, 0, len(text), (sentence,))


def make_document(name="Town_2024", texts=((ELIMINATE, "39"), (DATA, None), (SCHOOL, "41(b)")), **about):
    passages = tuple(make_passage(n, text, printed) for n, (text, printed) in enumerate(texts, start=1))
    text = "\n".join(passage.text for passage in passages)
    known = {"title": "Town Declaration", "forum": "Town Forum", "date": "2024-11-16", "language": "en"}
    return Document(id=name, sha256="ab" * 32, text=text, passages=passages, **known | about)


def make_candidate(passage, *, score=0.82, reading=None, reasons=(), earlier=()):
    return Candidate(
        document="Town_2024",
        printed=passage.printed,
        running=passage.running,
        page=None,
        sentence=passage.text,
        passage=passage.text,
        start=passage.start,
        end=passage.end,
        score=score,
        reasons=reasons,
        reading=reading or Reading(None, None, Flags()),
        earlier=earlier,
    )


def make_ask_trace(ask, candidates=(), document=None, parts=None):
    """Trace an ask (id, text) with its candidates; `parts` are (text, candidates) where it was split."""
    name, text = ask
    searched = Searched(("Town_2024",), 3, 0.5)
    if parts is None:
        parts = ((text, candidates),)
    split = [f"{name}.{n}" if len(parts) > 1 else name for n in range(1, len(parts) + 1)]
    traces = tuple(
        PartTrace(Part(part, words), tuple(found)) for part, (words, found) in zip(split, parts, strict=True)
    )
    union = tuple(sorted((c for t in traces for c in t.candidates), key=lambda c: -c.score))
    none_found = not union or union[0].score < searched.threshold
    whole = Ask(name, text, "en", tuple(trace.part for trace in traces), document=document)
    return AskTrace(whole, traces, union, none_found, searched)


def make_tracing():
    """Three asks: one answered with date and earlier sources, one split in two, one without an answer."""
    document = make_document()
    first, second, third = document.passages
    reading = Reading(5, "will", Flags("we", "as appropriate", "2030", ("SDG 8.7",)))
    earlier = (Earlier("C182", "Art. 3(d)", 0.7, 1999), Earlier("Town_2021", "29", 0.9, 2021))
    end = make_candidate(
        first,
        reading=reading,
        earlier=earlier,
        reasons=(Reason("concept", "child labour", "child and forced labour"),),
    )
    data = make_candidate(second, score=0.61, reading=Reading(1, "note", Flags("we")))
    school = make_candidate(third, score=0.32, reading=Reading(3, "reaffirm", Flags()))
    return Tracing(
        (document,),
        (
            make_ask_trace(("A1", "End child labour in every supply chain by 2030."), (end, data)),
            make_ask_trace(
                ("A2", "Collect data on working children and open schools for all."),
                parts=(("Collect data on working children.", (data,)), ("Open schools for all.", (school,))),
            ),
            make_ask_trace(("A3", "=Ratify the Forced Labour Protocol."), (school,)),
        ),
    )


def make_lineage():
    older = make_document("Town_2021", ((ELIMINATE, "29"), (DATA, "30")))
    newer = make_document("Town_2024", ((SCHOOL, "41(b)"), (ELIMINATE, "39")))
    kept = Successor("Town_2024", newer.passages[1], 1.0, (SentenceChange(ELIMINATE, "kept"),))
    new = Successor("Town_2024", newer.passages[0], 0.0, ())
    return Lineage(
        (older, newer),
        (
            Pair(("Town_2021", older.passages[0]), (kept,), "kept"),
            Pair(("Town_2021", older.passages[1]), (), "dropped"),
            Pair(None, (new,), "new"),
        ),
        (
            Mention("Town_2021", "child-labour", 1, ELIMINATE, 5),
            Mention("Town_2024", "child-labour", 2, ELIMINATE, 5),
        ),
    )


def make_agreed():
    passage = make_document().passages[0]
    reading = Reading(5, "will", Flags("we", None, "2030"))
    found = AgreedSentence(
        "Town_2024",
        "Town Forum",
        2024,
        passage,
        passage.sentences[0],
        reading,
        first_use=True,
        state="gain",
    )
    return Agreed("child-labour", (found,))
