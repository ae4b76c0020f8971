"""The window as it was left: where it stood, how wide its parts were, light or dark."""

from __future__ import annotations

import binascii
from dataclasses import replace

from PySide6.QtCore import QByteArray

from negotiator.settings import Settings
from negotiator.ui.look.theme import Scheme
from negotiator.ui.main_window import MainWindow


def scheme(settings: Settings) -> Scheme:
    """The scheme that a setting names; what it does not know follows the system."""
    known = {one.value: one for one in Scheme}
    return known.get(settings.theme, Scheme.SYSTEM)


def restore(window: MainWindow, settings: Settings) -> None:
    """Bring back what `remember` took note of, as far as it fits this screen."""
    try:
        geometry = binascii.a2b_base64(settings.geometry)
    except (binascii.Error, ValueError):
        geometry = b""
    if geometry:
        window.restoreGeometry(QByteArray(geometry))
    window.evidence_width = max(settings.evidence_width, 0)
    window.evidence_shown = settings.evidence_shown
    window.commands.evidence.setChecked(settings.evidence_shown)
    left = max(settings.sidebar_width, 0)
    window.sides.setSizes([left, max(window.width() - left, 1)])


def remember(window: MainWindow, settings: Settings) -> Settings:
    """The settings with the window as it is now."""
    return replace(
        settings,
        theme=window.theme.scheme.value,
        geometry=binascii.b2a_base64(window.saveGeometry().data(), newline=False).decode("ascii"),
        sidebar_width=window.sides.sizes()[0],
        evidence_width=window.current_evidence_width(),
        evidence_shown=window.evidence_shown,
    )
