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
sample=$(venv/bin/python -c 'from importlib.resources import files; print(files("taiwa") / "facts" / "sample")')
for format in json csv html docx xlsx; do
    venv/bin/taiwa trace "$sample/asks.csv" --document "$sample/declaration.en.md" -o "answers.$format"
    test -s "answers.$format"
done
echo "the wheel works by itself ($(du -sm venv | cut -f1) MB installed)"
