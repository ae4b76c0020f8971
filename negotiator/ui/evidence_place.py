"""Where the evidence of what is selected stands: at the right of most rooms, or put away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from negotiator.ui.main_window import MainWindow
from negotiator.ui.rooms.registry import Entry
from negotiator.ui.session import Session

if TYPE_CHECKING:
    from negotiator.ui.evidence_panel import EvidencePanel

ROOMY = 1180
"""From this width of the window on, list, detail and evidence have room beside each other."""


class EvidencePlace(QObject):
    """Makes the evidence panel when it is first to be seen, and shows or hides it.

    In a narrow window it is put away until it is asked for; what was chosen for a wide one is kept.
    """

    def __init__(self, window: MainWindow, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._session = session
        self._panel: EvidencePanel | None = None
        self._belongs = False
        self._roomy = True
        window.commands.evidence.toggled.connect(self._on_toggled)
        window.resized.connect(self._on_resized)
        self._on_resized()

    def show_beside(self, entry: Entry) -> None:
        """A room was opened: show the evidence, if it belongs beside it and is wanted."""
        self._belongs = entry.evidence
        self._window.commands.evidence.setEnabled(entry.evidence)
        self._renew()

    def save(self) -> None:
        """Save what is being typed into it."""
        if self._panel is not None:
            self._panel.save()

    def close(self) -> None:
        """Take the panel out of the window."""
        if self._panel is not None:
            self._panel.deleteLater()

    def _on_toggled(self, shown: bool) -> None:
        if self._roomy:
            self._window.evidence_shown = shown
        self._renew()

    def _on_resized(self) -> None:
        roomy = self._window.width() >= ROOMY
        if roomy is not self._roomy:
            self._roomy = roomy
            self._window.commands.evidence.setChecked(roomy and self._window.evidence_shown)

    def _renew(self) -> None:
        wanted = self._belongs and self._window.commands.evidence.isChecked()
        if wanted and self._panel is None:
            self._panel = self._made()
        if self._panel is not None:
            self._panel.setVisible(wanted)

    def _made(self) -> EvidencePanel:
        from negotiator.ui.evidence_panel import EvidencePanel  # not needed beside every room

        panel = EvidencePanel(self._session)
        self._window.place_evidence(panel)
        return panel
