"""The answer table in each format in which it is handed out."""

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial

from taiwa.reports.answer import AnswerTable, build_answer_table, collect_changes
from taiwa.vocabulary.concept import Instrument
from taiwa.vocabulary.document import Language
from taiwa.vocabulary.lineage import Lineage
from taiwa.vocabulary.match import Tracing


def list_renderers(
    tracing: Tracing, changes: Lineage | None, language: Language, instruments: Sequence[Instrument] = ()
) -> dict[str, Callable[[], bytes]]:
    """A function for each format: html, docx, xlsx, pdf. Each bears the day on which it is called."""

    def render(form: str) -> bytes:
        found, today = collect_changes(changes) if changes else None, dt.datetime.now(dt.UTC).date()
        return load_renderer(form)(build_answer_table(tracing, found, language, today, instruments))

    return {form: partial(render, form) for form in ("html", "docx", "xlsx", "pdf")}


def load_renderer(form: str) -> Callable[[AnswerTable], bytes]:
    """The renderer of a format; its libraries are slow to import, so only the one that is asked for loads."""
    from importlib import import_module  # noqa: PLC0415  as above

    renderer: Callable[[AnswerTable], bytes] = getattr(
        import_module(f"taiwa.reports.{form}"), f"render_{form}"
    )
    return renderer
