"""The sample that ships with Taiwa, toured and copied out; nothing in it is real."""

from importlib.resources import as_file, files
from pathlib import Path

from taiwa.reports.output import write_output
from taiwa.reports.tour import Tour
from taiwa.vocabulary.catalogue import mark as _
from taiwa.vocabulary.catalogue import translate
from taiwa.vocabulary.document import Language
from taiwa.vocabulary.errors import InputError
from taiwa.vocabulary.limits import Limits
from taiwa.workflows.agreed import AgreedRequest, search_agreed
from taiwa.workflows.lineage import trace_editions
from taiwa.workflows.strength import read_strengths
from taiwa.workflows.trace import TraceRequest, trace_asks

FOLLOWED = _("due diligence")
SOUGHT = _("living income")
RUNGS = (
    _("We remain committed to the elimination of child labour."),
    _("We commit to end child labour by 2030."),
)


def tour_sample(language: Language, limits: Limits) -> Tour:
    """What each of Taiwa's commands finds in the sample, in one language."""
    say = translate(language)
    with as_file(files("taiwa").joinpath("facts", "sample")) as folder:
        earlier = folder / f"declaration-earlier.{language}.md"
        document = folder / f"declaration.{language}.md"
        found = trace_asks(TraceRequest(folder / "asks.csv", (document,), (earlier,)), limits)
        return Tour(
            tracing=found.tracing,
            editions=trace_editions((earlier, document), limits, concept=say(FOLLOWED)),
            agreed=search_agreed(AgreedRequest(say(SOUGHT), (earlier,), last=document), limits),
            strengths=read_strengths("\n".join(map(say, RUNGS)), "sample.txt", limits),
        )


def copy_sample(folder: Path) -> tuple[Path, ...]:
    """Put the sample's files into a folder, which is made where it is missing; their paths, in order.

    Raises:
        InputError: another file of the same name is there, or the folder cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(
            f"no folder can be made there ({error.strerror})", where=str(folder), remedy="Name another."
        ) from error
    sample = {
        entry.name: entry.read_bytes() for entry in files("taiwa").joinpath("facts", "sample").iterdir()
    }
    for name, data in sample.items():
        refuse_loss(folder / name, data)
    for name, data in sample.items():
        write_output(data, folder / name)
    return tuple(folder / name for name in sorted(sample))


def refuse_loss(path: Path, data: bytes) -> None:
    """Refuse to replace a file that holds something else."""
    if path.exists() and (not path.is_file() or path.read_bytes() != data):
        raise InputError("there is another file of this name", where=str(path), remedy="Name another folder.")
