"""The answer table as one HTML page that asks nothing of the network."""

from collections.abc import Iterable
from html import escape
from importlib import resources
from string import Template

from taiwa.reports.answer import AnswerRow, AnswerTable, Span

PAGE = Template("""\
<!doctype html>
<html lang="$language">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Taiwa">
<title>$title</title>
<style>
$style</style>
</head>
<body>
<main>
<h1>$title</h1>
<p class="about">$subtitle</p>
<p class="about"><time datetime="$date">$dated</time></p>
<table role="table">
<caption>$title</caption>
<thead role="rowgroup">
<tr role="row">$headings</tr>
</thead>
<tbody role="rowgroup">
$rows
</tbody>
</table>
<section aria-labelledby="notes">
<h2 id="notes">$noted</h2>
<ul>
$notes
</ul>
</section>
</main>
</body>
</html>
""")


def render_html(table: AnswerTable) -> bytes:
    """A self-contained page: styles inside, no script, no request; it prints and reads on a small screen."""
    style = resources.files("taiwa.reports") / "templates" / "answer.css"
    page = PAGE.substitute(
        language=table.language,
        title=escape(table.title),
        subtitle=escape(table.subtitle),
        date=table.date.isoformat(),
        dated=escape(table.dated),
        style=style.read_text(encoding="utf-8"),
        headings="".join(
            f'<th scope="col" role="columnheader">{escape(heading)}</th>' for heading in table.headings
        ),
        rows="\n".join(_render_row(row, table) for row in table.rows),
        noted=escape(table.noted),
        notes="\n".join(f"<li>{escape(note)}</li>" for note in table.notes),
    )
    return page.encode()


def _render_row(row: AnswerRow, table: AnswerTable) -> str:
    cells = (
        _render_answer(row),
        escape(row.place) + _render_quiet(row.document, row.answer_language) + _render_quiet(row.about),
        f"<strong>{escape(row.strength)}</strong>" + _render_list(row.flags) if row.strength else "",
        escape(row.change),
        escape(row.earlier),
        _render_choices(table.decisions),
    )
    labelled = zip(table.headings[1:], cells, strict=True)
    return (
        f'<tr role="row"><th scope="row" role="rowheader"><span class="id">{escape(row.id)}</span> '
        f'<span lang="{row.ask_language}">{escape(row.ask)}</span></th>'
        + "".join(_render_cell(heading, cell) for heading, cell in labelled)
        + "</tr>"
    )


def _render_cell(heading: str, cell: str) -> str:
    absent = "" if cell else ' class="absent"'
    return f'<td role="cell" data-label="{escape(heading)}"{absent}>{cell or "–"}</td>'


def _render_answer(row: AnswerRow) -> str:
    if not row.answer:
        return f'<span class="missing">{escape(row.remark)}</span>'
    sentence = "".join(map(_render_span, row.answer))
    return f'<q lang="{row.answer_language}">{sentence}</q>{_render_quiet(row.remark)}'


def _render_span(span: Span) -> str:
    return f"<mark>{escape(span.text)}</mark>" if span.met else escape(span.text)


def _render_quiet(text: str, language: str = "") -> str:
    lang = f' lang="{language}"' if language else ""
    return f'<span class="about"{lang}>{escape(text)}</span>' if text else ""


def _render_list(flags: Iterable[str]) -> str:
    items = "".join(f"<li>{escape(flag)}</li>" for flag in flags)
    return f"<ul>{items}</ul>" if items else ""


def _render_choices(decisions: Iterable[str]) -> str:
    return f'<ul class="choices">{"".join(f"<li>{escape(decision)}</li>" for decision in decisions)}</ul>'
