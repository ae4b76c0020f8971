#!/bin/sh
# Writes both lock files anew with the newest parts that pyproject.toml admits: hashed, for every
# system and every Python from 3.11, without the address of an index.

set -eu
cd "$(dirname "$0")/.."

uv=$(command -v uv || echo .venv/bin/uv)
[ -x "$uv" ] || .venv/bin/python -m pip install --quiet uv

compile() {
    "$uv" pip compile --quiet --upgrade --universal --generate-hashes --python-version 3.11 \
        --no-emit-index-url --no-header --group build pyproject.toml "$@"
}

compile --output-file requirements.lock
compile --output-file requirements-dev.lock --extra dev --constraint requirements.lock
