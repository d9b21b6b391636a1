#!/bin/sh
# Make the environment with the first Python on PATH that is new enough; $PYTHON is tried first.
set -eu
for python in "$PYTHON" python3 python3.13 python3.12 python3.11 python3.14; do
    if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        "$python" -m venv "$1" && exit 0
        echo "Python lacks its venv module. On Debian or Ubuntu: apt install python3-venv" >&2
        exit 1
    fi
done
echo "Taiwa needs Python 3.11 or newer, and none was found ($PYTHON is older or absent)." >&2
echo "Install one (apt install python3 python3-venv, brew install python), or name it: make setup PYTHON=/path/to/python" >&2
exit 1
