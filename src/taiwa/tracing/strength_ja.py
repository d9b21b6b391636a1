"""Read the strength of a Japanese sentence: the last predicate decides, as Japanese puts its verb last."""

import re
from dataclasses import replace
from typing import Final

from taiwa.tracing.lexicon import Ladder, MarkKind, VerbRow
from taiwa.vocabulary.strength import DUTY, LASTING, NO_DUTY, PROMISE, Actor, Flags, Reading, Rung

DEADLINE: Final = re.compile(
    r"(?:(?:19|20)\d\d|[０-９]{4})年(?:\d{1,2}月)?(?:末|半ば)?までに?|\d+(?:年|か月|カ月|ヶ月|日|週間)以内に?|"
    r"今後[\d０-９]+(?:年|か月|カ月|ヶ月)間?(?:で|に)?|"
    r"次回の?[^、。]{0,15}までに?|(?:今|本|来)年(?:末|中)?までに?|今世紀半ばまでに?|"
    r"毎年(?!末)|[\d０-９一二三四五六七八九十]+(?:年|か月|カ月|ヶ月)(?:ごと|毎)に?"
)
QUANTITY: Final = re.compile(r"[\d０-９,.]+\s*(?:億|兆|万|％|%|パーセント|ドル|円|ユーロ|人|か国|カ国)")
MINISTERS: Final = re.compile(r"(?:大臣|閣僚|高級実務者|作業部会|シェルパ|事務方|事務レベル|当局)(?:たち)?に")
CONTINUING: Final = ("引き続き", "引続き", "継続して", "今後も")
GENERIC: Final = frozenset({"する", "行う", "していく", "とる", "します", "していきます"})
GENERIC_COST: Final = 4
REPEATING: Final = ("再確認", "改めて", "再表明", "再度", "確認")
LINKS: Final = ("を", "の意を", "を強く", "を改めて", "を、")
ENDING: Final = 8
PLAIN: Final = re.compile(
    r"^[^、。は]{0,10}我々は.*?(?P<verb>[一-龯]?[ぁ-ん]{0,3}[うくぐすつぬぶむる])[。．]?\s*$"
)
STATIVE: Final = ("ある", "いる", "できる", "となる", "である")
TOPIC: Final = re.compile(r"(?P<topic>[^、。は]{1,30})は")
SPEAKERS: Final = re.compile(
    r"我々|我ら|私たち|我が国|日本|首脳|閣僚|大臣|締約国|加盟国|参加国|各国|国々|政府|両国|両者|[GＧ][7７]|[GＧ]20"
)


def read_japanese(sentence: str, ladder: Ladder, *, lead: str = "") -> Reading:
    """Read a Japanese sentence; flags as in English.

    Args:
        sentence: with kana or kanji.
        ladder: the compiled tables.
        lead: the words that introduce a list; they decide where the item itself has no verb.
    """
    row = _find_last(sentence, ladder) or _find_last(lead, ladder) or _find_plain(sentence)
    if row is None or row.strength is None or _is_narrative(sentence, row):
        return Reading(None, None, Flags())
    deadline = DEADLINE.search(sentence)
    flags = Flags(
        actor=_name_actor(sentence, row),
        condition=next(iter(_find_marks(sentence, ladder, "condition")), None) if row.strength else None,
        deadline=deadline.group() if deadline else None,
        instruments=tuple(dict.fromkeys(_find_marks(sentence, ladder, "instrument"))),
    )
    return Reading(_weigh(sentence, row.strength, due=deadline is not None), row.phrase, flags)


def _weigh(sentence: str, strength: Rung, *, due: bool) -> Rung:
    if strength != PROMISE:
        return strength
    if any(word in sentence for word in CONTINUING):
        return LASTING
    return DUTY if due or QUANTITY.search(sentence) else PROMISE


def _name_actor(sentence: str, row: VerbRow) -> Actor | None:
    if row.strength == NO_DUTY:
        return None
    if MINISTERS.search(sentence):
        return "ministers"
    return "others" if row.kind == "call" else "we"


def _find_marks(sentence: str, ladder: Ladder, kind: MarkKind) -> list[str]:
    return [value for mark, phrase, value in ladder.marks_ja if mark == kind and phrase in sentence]


def _is_narrative(sentence: str, row: VerbRow) -> bool:
    """Whether a bare "する" is said of somebody or something else than the speakers."""
    topic = TOPIC.match(sentence)
    return row.phrase in GENERIC and topic is not None and not SPEAKERS.search(topic["topic"])


def _find_last(sentence: str, ladder: Ladder) -> VerbRow | None:
    """The row whose phrase ends last; a bare "する" yields to a telling verb close before it."""
    best: tuple[int, int, VerbRow] | None = None
    for row in ladder.verbs_ja:
        at = sentence.rfind(row.phrase)
        end = at + len(row.phrase)
        if at < 0 or row.kind == "noun" or not _is_predicate(sentence, end):
            continue
        rank = end - (GENERIC_COST if row.phrase in GENERIC else 0)
        if best is None or (rank, len(row.phrase)) > best[:2]:
            best = rank, len(row.phrase), row
    return _read_object(sentence, best[2], ladder) if best else None


def _find_plain(sentence: str) -> VerbRow | None:
    """A promise in a plain verb that no table knows: what "we" say we do (「我々は…を終わらせる。」)."""
    found = PLAIN.match(sentence)
    if found is None or found["verb"].endswith(STATIVE):
        return None
    return VerbRow(found["verb"], PROMISE, PROMISE, "act", "ja")


def _is_predicate(sentence: str, end: int) -> bool:
    """Whether words that end here close the sentence or a part of it ("歓迎し、")."""
    tail = sentence[end:].rstrip("。．.」』）) 　\n")
    return len(tail) <= ENDING or sentence[end] in "、，"


def _read_object(sentence: str, row: VerbRow, ladder: Ladder) -> VerbRow:
    """After 「再確認する」 and its like the noun decides: 支持, 懸念, コミットメント."""
    if not row.phrase.startswith(REPEATING):
        return row
    before = sentence[: sentence.rfind(row.phrase)]
    nouns = (noun for noun in ladder.verbs_ja if noun.kind == "noun")
    found = next(
        (noun for noun in nouns if before.endswith(tuple(noun.phrase + link for link in LINKS))), None
    )
    return replace(row, strength=found.strength) if found is not None else row
