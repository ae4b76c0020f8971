"""What a list's model says of a line, besides what the look's roles say."""

from __future__ import annotations

from PySide6.QtCore import Qt

DEPTH = int(Qt.ItemDataRole.UserRole) + 20
"""How many of the lines above a line it is a part of, in the column of its name."""
