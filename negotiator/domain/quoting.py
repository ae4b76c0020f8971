"""What somebody typed, short enough to be named in a sentence."""

from __future__ import annotations

LONGEST = 40
"""Characters of it that a sentence shows."""


def quoted(text: str) -> str:
    """The text between “ ”, on one line, cut after 40 characters; a NUL or a tab is left out."""
    line = " ".join("".join(c if c.isprintable() else " " for c in text[:400]).split())
    if len(line) > LONGEST or len(text) > 400:
        line = line[:LONGEST].rstrip() + "…"
    return f"“{line}”"
