"""Read the strength of a Japanese sentence: the last predicate decides, as Japanese puts its verb last."""

import re
from typing import Final

from taiwa.tracing.lexicon import Ladder, MarkKind, VerbRow
from taiwa.vocabulary.strength import Actor, Flags, Reading, Rung

DEADLINE: Final = re.compile(
    r"(?:(?:19|20)\d\d|[０-９]{4})年(?:\d{1,2}月)?(?:末|半ば)?までに?|\d+(?:年|か月|カ月|ヶ月|日|週間)以内に?|"
    r"次回の?[^、。]{0,15}までに?|(?:今|本|来)年(?:末|中)?までに?|今世紀半ばまでに?"
)
QUANTITY: Final = re.compile(r"[\d０-９,.]+\s*(?:億|兆|万|％|%|パーセント|ドル|円|ユーロ|人|か国|カ国)")
MINISTERS: Final = re.compile(r"(?:大臣|閣僚|高級実務者|作業部会|シェルパ)(?:たち)?に")


CONTINUING: Final = ("引き続き", "引続き", "継続して", "今後も")
GENERIC: Final = frozenset({"する", "行う", "していく", "とる"})
GENERIC_COST: Final = 4
PROMISE: Final = 4
LASTING: Final = 3
DUTY: Final = 5


def read_japanese(sentence: str, ladder: Ladder, *, lead: str = "") -> Reading:
    """Read a Japanese sentence; flags as in English.

    Args:
        sentence: with kana or kanji.
        ladder: the compiled tables.
        lead: the words that introduce a list; they decide where the item itself has no verb.
    """
    row = _find_last(sentence, ladder.verbs_ja) or _find_last(lead, ladder.verbs_ja)
    if row is None or row.strength is None:
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
    if row.strength == 0:
        return None
    if MINISTERS.search(sentence):
        return "ministers"
    return "others" if row.kind == "call" else "we"


def _find_marks(sentence: str, ladder: Ladder, kind: MarkKind) -> list[str]:
    return [value for mark, phrase, value in ladder.marks_ja if mark == kind and phrase in sentence]


def _find_last(sentence: str, rows: tuple[VerbRow, ...]) -> VerbRow | None:
    """The row whose phrase ends last; a bare "する" yields to a telling verb close before it."""
    best: tuple[int, int, VerbRow] | None = None
    for row in rows:
        at = sentence.rfind(row.phrase)
        end = at + len(row.phrase) - (GENERIC_COST if row.phrase in GENERIC else 0)
        if at >= 0 and (best is None or (end, len(row.phrase)) > best[:2]):
            best = end, len(row.phrase), row
    return best[2] if best else None
