"""Asking for one name."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QWidget

from negotiator.ui.look import layout


class NamingDialog(QDialog):
    """One field, OK and Cancel; an empty name cannot be confirmed."""

    def __init__(self, title: str, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(380)
        self.name = QLineEdit()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.name.textChanged.connect(self._on_text)
        form = layout.form()
        layout.add_field(form, caption, self.name)
        column = layout.column(margin=2 * layout.GRID, gap=2 * layout.GRID)
        column.addLayout(form)
        column.addWidget(self.buttons)
        self.setLayout(column)
        self._on_text("")

    def _on_text(self, text: str) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(text.strip()))


def ask_name(parent: QWidget, title: str, caption: str) -> str:
    """Ask for a name; empty when the person thought better of it."""
    dialog = NamingDialog(title, caption, parent)
    dialog.exec()
    dialog.deleteLater()
    accepted = dialog.result() == QDialog.DialogCode.Accepted
    return dialog.name.text().strip() if accepted else ""
