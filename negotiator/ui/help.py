"""Help: every key combination of the window; what the program is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QScrollArea, QWidget

from negotiator import __version__, paths
from negotiator.ui.commands import Commands, keys_of
from negotiator.ui.look import layout

_ABOUT = (
    "Negotiation rounds, proposals and stated positions, each figure with its source.",
    "A stated position is what a party said. It is not what the party would accept.",
)


class Shortcuts(QDialog):
    """Each command that has keys, with them."""

    def __init__(self, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keyboard shortcuts")
        self.resize(420, 560)
        inside = QWidget()
        inside.setProperty("role", "page")
        rows = QFormLayout(inside)
        for action in commands.all:
            if keys := keys_of(action):
                rows.addRow(layout.label(action.text(), wrap=True), layout.dim(keys))
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName("Keyboard shortcuts")
        _closable(self, scroll)


class About(QDialog):
    """The program's name, version and purpose, and where its files are."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("About Negotiator")
        self.setMinimumWidth(440)
        inside = QWidget()
        column = layout.column()
        column.addWidget(layout.heading(f"Negotiator {__version__}"))
        for sentence in (*_ABOUT, f"Log: {paths.log_file()}"):
            words = layout.dim(sentence, wrap=True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(words)
        inside.setLayout(column)
        _closable(self, inside)


def _closable(dialog: QDialog, inside: QWidget) -> None:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    dialog.finished.connect(dialog.deleteLater)
    column = layout.column(margin=2 * layout.GRID)
    column.addWidget(inside)
    column.addWidget(buttons)
    dialog.setLayout(column)
