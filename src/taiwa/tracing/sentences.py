"""Sentences of English and Japanese text, as spans of code points."""

import re

Span = tuple[int, int]

_MATCH = re.compile(
    r"(?P<pair>「[^「」\n]{0,300}」|『[^『』\n]{0,300}』|（[^（）\n]{0,300}）)"
    r"|(?P<ja>[。！？]++[」』）)”\"]*|(?<=[ぁ-ヿ一-鿿])．(?=[ぁ-ヿ一-鿿\s]|$))"
    r"|(?<![.!?…])(?P<en>[.!?…]++[\"”’»)\]]*(?:\[\d{1,3}\])*)(?=\s+[\"“‘«'(\[]*[^\W_a-zà-ÿ]|\s+[-–—•*])"
    r"|(?P<gap>\n\s*\n)"
)
_WORD_BEFORE = re.compile(r"[\w.&]+\Z")
_WORD_AFTER = re.compile(r"\s+[\"“‘«'(\[]*(\w+)")
_LIST_NUMBER = re.compile(
    r"\s*(?:(?:Sec\.|Section|Art\.|Article)\s+)?\(?(?:[\d.]{1,9}|[ivxlc]{1,5}|[IVXLC]{1,5}|[A-Za-z])"
)
_NUMBER_REACH = 12
_LONGEST = 5_000
"""More code points are a text without full stops; it is cut at a space, to bound what reads it."""
_JOINING = re.compile(r"[とはがをのにもやでな、]")

# Short forms that stand before a name or a number, so that what follows is not a new sentence.
_LEADING = re.compile(
    r"nos?|arts?|paras?|par|sect?|ch|chap|vols?|figs?|cf|e\.g|i\.e|viz|vs?|pp?|eds?|app|approx|dr|mrs?|ms|messrs"
    r"|st|prof|hon|gen|gov|sen|rep|rev|lt|col|capt|sgt|mt|ft|res|doc|add|recs?|dept|univ|u\.s\.c|c\.f\.r"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|op|ref|cl|subpara|distr|al"
)
# Short forms that may also close a sentence; the next word decides.
_EITHER = re.compile(r"u\.s|u\.k|u\.n|e\.u|d\.c|u\.s\.a|ph\.d|[ap]\.m|etc|inc|ltd|co|corp|jr|sr|bros")
_STARTERS = re.compile(
    r"we|the|th(?:is|ese|ose|at)|it|its|they|in|on|at|to|as|our|their|he|she|you|t?here|for|with|by|from"
    r"|however|moreover|furthermore|also|and|but|or|if|when|while|since|after|before|an|all|both|each"
    r"|such|today|together|building|recogni[sz]ing"
)


def split_sentences(text: str) -> list[Span]:
    """Find the sentences of a passage.

    Args:
        text: English or Japanese; a printed number at the start stays with the first sentence.

    Returns:
        (start, end) of each sentence in code points, end exclusive, white space outside left out.
    """
    spans: list[Span] = []
    start = 0
    for match in _MATCH.finditer(text):
        if _closes(text, start, match):
            _add(text, start, match.end(), spans)
            start = match.end()
    _add(text, start, len(text), spans)
    return spans


def _closes(text: str, start: int, match: re.Match[str]) -> bool:
    if match["gap"]:
        return True
    if match["ja"]:
        quoted = match["ja"][-1] not in "。！？．"
        return not (quoted and _JOINING.match(text, match.end()))
    return bool(match["en"]) and not _abbreviates(text, start, match)


def _abbreviates(text: str, start: int, match: re.Match[str]) -> bool:
    """Tell whether the full stop belongs to a short form, an initial or a list number."""
    if match["en"] != ".":
        return False
    # A short form is short: looking further back would make long runs without spaces quadratic.
    found = _WORD_BEFORE.search(text, max(start, match.start() - 30), match.start())
    word = found[0].lower() if found else ""
    if _LEADING.fullmatch(word) or _is_list_number(text, start, found):
        return True
    if len(word) == 1 and word.isalpha():
        return True
    if not _EITHER.fullmatch(word):
        return False
    after = _WORD_AFTER.match(text, match.end())
    return not (after and _STARTERS.fullmatch(after[1].lower()))


def _is_list_number(text: str, start: int, word: re.Match[str] | None) -> bool:
    """A number, letter or "Sec. 2" with which the passage begins."""
    if word is None or word.start() - start > _NUMBER_REACH:
        return False
    return _LIST_NUMBER.fullmatch(text, start, word.end()) is not None


def _add(text: str, start: int, end: int, spans: list[Span]) -> None:
    while end - start > _LONGEST:
        cut = text.rfind(" ", start + 1, start + _LONGEST)
        cut = cut if cut > 0 else start + _LONGEST
        _add_piece(text, start, cut, spans)
        start = cut
    _add_piece(text, start, end, spans)


def _add_piece(text: str, start: int, end: int, spans: list[Span]) -> None:
    piece = text[start:end]
    left = start + len(piece) - len(piece.lstrip())
    right = start + len(piece.rstrip())
    if left < right:
        spans.append((left, right))
