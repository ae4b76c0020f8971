"""Tool tips of plain text."""

from __future__ import annotations

import html


def plain_tip(text: str) -> str:
    """Text for a tool tip, which would otherwise guess whether it is markup."""
    return f"<qt>{html.escape(text)}</qt>"
