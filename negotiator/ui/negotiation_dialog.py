"""The negotiation itself: its name, dates, handling label and summary, edited in place."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from negotiator.ui.look import layout
from negotiator.ui.record_form import RecordForm
from negotiator.ui.session import Session

_FIELDS = (("name",), ("when",), ("tlp",), ("summary",))


class NegotiationDialog(QDialog):
    """Like every form, it saves each field when it is left; there is only a way to close it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Edit this negotiation")
        self.setMinimumWidth(520)
        self.form = RecordForm(session, "negotiation", _FIELDS)
        self.form.show_record(session.negotiation_id)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = layout.column(margin=2 * layout.GRID, gap=2 * layout.GRID)
        column.addWidget(self.form)
        column.addWidget(buttons)
        self.setLayout(column)
        self.finished.connect(self._on_finished)

    def _on_finished(self) -> None:
        self.form.save()
        self.deleteLater()
