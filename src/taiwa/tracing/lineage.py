"""What became of every passage and sentence of a text in its next edition."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from taiwa.tracing.alignment import Edition, Link, link_passages, prepare_editions
from taiwa.tracing.history import Read, Spot, list_mentions
from taiwa.tracing.judgement import Statement, judge_passage, judge_sentence
from taiwa.tracing.succession import Succession, match_sentences
from taiwa.vocabulary.document import Document, Passage
from taiwa.vocabulary.lineage import Change, Lineage, Pair, SentenceChange, Successor

# What became of a sentence: the words to show, and the version that bears the duty.
Fate = tuple[SentenceChange, Statement]
ORDER: tuple[Change, ...] = ("softened", "hardened", "kept")


@dataclass(frozen=True, slots=True)
class _Step:
    """Two consecutive editions with all that is known about the way from one to the other.

    `owners` names for each passage carried on the older passage closest to it, where what was added is told.
    """

    older: Edition
    newer: Edition
    before: Sequence[Statement]
    after: Sequence[Statement]
    links: Sequence[Link]
    succession: Succession
    owners: dict[int, int]


def trace_lineage(documents: Sequence[Document], read: Read, *, concepts: Spot | None = None) -> Lineage:
    """Align consecutive editions and follow a concept through them.

    Args:
        documents: the editions, oldest first.
        read: the strength of a sentence in its passage.
        concepts: which concepts a sentence carries (`history.spot_query`); None for no history.

    Returns:
        For each two consecutive editions one pair per older passage, in order, then one per new passage.
    """
    editions = prepare_editions(documents)
    statements = [_read_document(document, read) for document in documents]
    steps = pairwise(zip(editions, statements, strict=True))
    pairs = [pair for old, new in steps for pair in _pair_passages(_take_step(*old, *new))]
    history = list_mentions(documents, read, concepts) if concepts else ()
    return Lineage(documents=tuple(documents), pairs=tuple(pairs), history=tuple(history))


def _read_document(document: Document, read: Read) -> list[Statement]:
    return [
        Statement(sentence.text, read(passage, sentence))
        for passage in document.passages
        for sentence in passage.sentences
    ]


def _take_step(older: Edition, before: list[Statement], newer: Edition, after: list[Statement]) -> _Step:
    links = link_passages(older, newer)
    closest = sorted(links, key=lambda link: link.similarity)
    owners = {link.newer: link.older for link in closest}
    return _Step(older, newer, before, after, links, match_sentences(older, newer, links), owners)


def _pair_passages(step: _Step) -> Iterator[Pair]:
    links: dict[int, list[Link]] = defaultdict(list)
    for link in step.links:
        links[link.older].append(link)
    older, newer = step.older.document, step.newer.document
    for place, passage in enumerate(older.passages):
        yield _follow_passage(step, passage, links[place])
    linked = {link.newer for link in step.links}
    for place, passage in enumerate(newer.passages):
        if place not in linked:
            sentences = tuple(SentenceChange(sentence.text, "new") for sentence in passage.sentences)
            yield Pair(None, (Successor(newer.id, passage, 0.0, sentences),), "new")


def _follow_passage(step: _Step, passage: Passage, links: Sequence[Link]) -> Pair:
    source = (step.older.document.id, passage)
    if not links:
        return Pair(source, (), "dropped")
    fates = [list(_follow_sentences(step, link)) for link in links]
    fates[0] += _list_dropped(step, links[0].older)
    newer = step.newer.document
    successors = tuple(
        Successor(
            newer.id,
            newer.passages[link.newer],
            round(link.similarity, 4),
            tuple(change for change, _ in found),
        )
        for link, found in zip(links, fates, strict=True)
    )
    return Pair(
        source,
        successors,
        judge_passage((change.change, bearer) for found in fates for change, bearer in found),
    )


def _follow_sentences(step: _Step, link: Link) -> Iterator[Fate]:
    """The sentences of one successor; those that came from another passage are told there."""
    here = step.older.places(link.older)
    for new in step.newer.places(link.newer):
        sources = step.succession.sources.get(new, ())
        own = [old for old in sources if old in here]
        if own:
            yield _judge_change(step, new, own)
        elif not sources and step.owners[link.newer] == link.older:
            yield SentenceChange(step.after[new].text, "new"), step.after[new]


def _judge_change(step: _Step, new: int, olds: Sequence[int]) -> Fate:
    """Judge a sentence made of several by the worst, and of one that was split only the strongest part.

    Args:
        step: the two editions.
        new: place of the newer sentence.
        olds: places of the older ones, the closest first.
    """
    after = step.after[new]
    found: dict[Change, Statement] = {"kept": step.before[olds[0]]}
    for old in reversed(olds):
        if after.rank == max(step.after[other].rank for other in step.succession.to[old]):
            found[judge_sentence(step.before[old], after)] = step.before[old]
    change = next(change for change in ORDER if change in found)
    before = found[change]
    return SentenceChange(after.text, change, before.text), before if change == "softened" else after


def _list_dropped(step: _Step, passage: int) -> list[Fate]:
    return [
        (SentenceChange(step.before[old].text, "dropped"), step.before[old])
        for old in step.older.places(passage)
        if old not in step.succession.to
    ]
