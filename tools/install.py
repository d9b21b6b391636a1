"""Install pinned packages with uv, from where pip is configured to look for packages.

uv does not read the settings of pip. On a network with a package mirror people have configured pip, so its
settings are handed on; what is set for uv itself wins. Every package is pinned by hash, whatever the source.
"""

import ast
import os
import subprocess
import sys
from pathlib import Path

SETTINGS = {
    "index-url": "UV_DEFAULT_INDEX",
    "extra-index-url": "UV_INDEX",
    "find-links": "UV_FIND_LINKS",
    "cert": "SSL_CERT_FILE",
}


def read_pip_settings(listing: str) -> dict[str, str]:
    """Translate what `pip config list` prints into environment variables of uv.

    Args:
        listing: lines such as `global.index-url='https://…'`. As in pip, the section `install` wins over
            `global`, and the environment over both.
    """
    found: dict[str, str] = {}
    for line in sorted(listing.splitlines(), key=_rank_section):
        key, _, value = line.partition("=")
        if variable := SETTINGS.get(key.rpartition(".")[2]):
            found[variable] = " ".join(str(ast.literal_eval(value)).split())
    if "UV_FIND_LINKS" in found:
        found["UV_FIND_LINKS"] = found["UV_FIND_LINKS"].replace(" ", ",")
    return found


def _rank_section(line: str) -> int:
    return (":env:" in line) * 2 + line.startswith("install.")


def main(arguments: list[str]) -> int:
    """Run `uv pip install` for the environment this Python belongs to."""
    python = sys.executable
    listing = subprocess.run(
        [python, "-m", "pip", "config", "list"], capture_output=True, text=True, check=True
    )
    surroundings = {**read_pip_settings(listing.stdout), **os.environ}
    # Several sources may carry one version; the hash says which file is meant.
    surroundings.setdefault("UV_INDEX_STRATEGY", "unsafe-best-match")
    uv = str(Path(python).with_name("uv"))
    command = [uv, "pip", "install", "--quiet", "--python", python, "--no-deps", *arguments]
    return subprocess.run(command, env=surroundings, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
