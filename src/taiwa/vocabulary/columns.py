"""The columns of a file of asks, with the header names that are understood in English and in Japanese."""

from collections.abc import Mapping
from typing import Final, NamedTuple


class Names(NamedTuple):
    """Header names of one column; the first of each language is the one that the template shows."""

    en: tuple[str, ...]
    ja: tuple[str, ...]


ASK_COLUMNS: Final[Mapping[str, Names]] = {
    "id": Names(("id", "number", "no", "no.", "ref", "code"), ("番号", "ID", "提言番号", "No", "記号")),
    "text": Names(
        (
            *("text", "ask", "recommendation", "proposal", "demand", "request"),
            *("asks", "recommendations", "proposals", "demands", "requests"),
        ),
        ("提言", "提言文", "本文", "提言内容", "要望", "要望事項", "要請", "要請文", "勧告", "内容"),
    ),
    "language": Names(("language", "lang"), ("言語", "使用言語")),
    "addressee": Names(
        ("addressee", "addressees", "addressed to", "recipient"),
        ("宛先", "対象", "提言先", "要望先", "要請先"),
    ),
    "theme": Names(("theme", "topic", "subject", "category"), ("テーマ", "分野", "主題")),
    "document": Names(("document", "file", "declaration"), ("文書", "対象文書", "宣言")),
    "deadline": Names(("deadline", "by", "due", "due date", "target date"), ("期限", "期日")),
    "instruments": Names(
        ("instruments", "instrument", "treaties", "conventions"),
        ("文書・条約名", "条約", "条約名", "関連条約", "国際文書", "根拠文書"),
    ),
}
