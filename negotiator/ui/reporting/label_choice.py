"""The handling label of a report: as strict as it must be, or stricter."""

from __future__ import annotations

from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QWidget

from negotiator.domain.vocabulary import Tlp
from negotiator.ui.reporting.combo import Combo


class LabelChoice(Combo):
    """Every label; those that the report must not have say why, and cannot be chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._demanded = Tlp.CLEAR

    def show_label(self, chosen: Tlp | None, demanded: Tlp, because: str) -> None:
        """Show the label that the report has: what is demanded, or what was chosen if stricter.

        `because` says who demands it: “a source”.
        """
        self._demanded = demanded
        shown = max(chosen or demanded, demanded, key=lambda label: label.strictness)
        entries = []
        for label in Tlp:
            lower = label.strictness < demanded.strictness
            why = f" · {because} asks for {demanded.label}" if lower else ""
            entries.append((f"{label.label}{why}", label))
        self.fill(entries, shown)
        model = self.model()
        assert isinstance(model, QStandardItemModel)
        for at, label in enumerate(Tlp):
            model.item(at).setEnabled(label.strictness >= demanded.strictness)

    @property
    def raised(self) -> Tlp | None:
        """The label chosen, None where it is what is demanded anyway."""
        label: Tlp | None = self.value()
        return None if label is self._demanded else label
