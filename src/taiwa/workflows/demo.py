"""The sample that ships with Taiwa, traced; asks and declarations were written for it and are not real."""

from importlib.resources import as_file, files

from taiwa.vocabulary.document import Language
from taiwa.vocabulary.limits import Limits
from taiwa.workflows.trace import Trace, TraceRequest, trace_asks


def trace_sample(language: Language, limits: Limits) -> Trace:
    """Trace the sample asks through the sample declaration in one language, the earlier edition beside it."""
    with as_file(files("taiwa").joinpath("facts", "sample")) as folder:
        request = TraceRequest(
            asks=folder / "asks.csv",
            documents=(folder / f"declaration.{language}.md",),
            earlier=(folder / "declaration-earlier.en.md",),
        )
        return trace_asks(request, limits)
