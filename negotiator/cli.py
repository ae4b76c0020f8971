"""The command line: `negotiator --help` says all of it."""

from __future__ import annotations

import sys


def main() -> int:
    from negotiator.ui.app import run
    return run()
