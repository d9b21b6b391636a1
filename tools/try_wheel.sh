#!/bin/sh
# Build the wheel, install it by itself as pipx would, and run it away from the repository.
set -eu
bin=$(cd "$1" && pwd)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
"$bin/hatchling" build --target wheel --directory "$place"
"$bin/python" -m venv "$place/venv"
"$place/venv/bin/pip" install --quiet --disable-pip-version-check "$place"/*.whl
cd "$place"
venv/bin/taiwa --version
venv/bin/taiwa --help >/dev/null
venv/bin/taiwa demo >/dev/null
echo "the wheel works by itself ($(du -sm venv | cut -f1) MB installed)"
