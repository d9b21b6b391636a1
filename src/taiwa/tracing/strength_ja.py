"""Read the strength of a Japanese sentence: the last predicate decides, as Japanese puts its verb last."""

import re
from typing import Final

from taiwa.tracing.lexicon import Ladder, VerbRow
from taiwa.vocabulary.strength import Flags, Reading

DEADLINE: Final = re.compile(
    r"(?:(?:19|20)\d\d|[０-９]{4})年(?:\d{1,2}月)?(?:末|半ば)?までに?|\d+(?:年|か月|カ月|ヶ月|日|週間)以内に?|"
    r"次回の?[^、。]{0,15}までに?|(?:今|本|来)年(?:末|中)?までに?|今世紀半ばまでに?"
)
QUANTITY: Final = re.compile(r"[\d０-９,.]+\s*(?:億|兆|万|％|%|パーセント|ドル|円|ユーロ|人|か国|カ国)")
OTHERS: Final = re.compile(r"(?:すべての国|全ての国|各国|加盟国|締約国|企業|国際機関|関係者|パートナー|他の国)(?:に|が|は)")
MINISTERS: Final = re.compile(r"(?:大臣|閣僚|高級実務者|作業部会|シェルパ)(?:たち)?に")


def read_japanese(sentence: str, ladder: Ladder, *, lead: str = "") -> Reading:
    """Read a Japanese sentence; flags as in English.

    Args:
        sentence: with kana or kanji.
        ladder: the compiled tables.
        lead: unused words that introduce a list; kept so that both readers are called alike.
    """
    found = _find_last(sentence, ladder.verbs_ja)
    if found is None and lead:
        found = _find_last(lead, ladder.verbs_ja)
    if found is None or found.strength is None:
        return Reading(None, None, Flags())
    deadline = DEADLINE.search(sentence)
    strength = found.strength
    if strength == 4 and (deadline or QUANTITY.search(sentence)):
        strength = 5
    flags = Flags(
        actor="ministers" if MINISTERS.search(sentence) else "others" if found.action == 2 and OTHERS.search(sentence) else "we",
        condition=next((value for kind, phrase, value in ladder.marks_ja if kind == "condition" and phrase in sentence), None),
        deadline=deadline.group() if deadline else None,
        instruments=tuple(dict.fromkeys(v for kind, p, v in ladder.marks_ja if kind == "instrument" and p in sentence)),
    )
    return Reading(strength, found.phrase, flags)


def _find_last(sentence: str, rows: tuple[VerbRow, ...]) -> VerbRow | None:
    """The row whose phrase ends last; of two that end together the longer one."""
    best: tuple[int, int, VerbRow] | None = None
    for row in rows:
        at = sentence.rfind(row.phrase)
        if at < 0:
            continue
        key = (at + len(row.phrase), len(row.phrase))
        if best is None or key > best[:2]:
            best = (*key, row)
    return best[2] if best else None
