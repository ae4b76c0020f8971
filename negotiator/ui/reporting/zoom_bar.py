"""How large the pages are shown."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from negotiator.ui.look.layout import button, dim, row

STEPS = (0.25, 0.5, 0.67, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 2.0, 3.0)


class ZoomBar(QWidget):
    """−, the zoom in per cent, +, Fit width. `changed` when the person has chosen another zoom.

    `zoom` is what is chosen, None for the width that there is; what that comes to is told by
    `show_zoom`.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.zoom: float | None = None
        self._shown = 1.0
        self.smaller = _small("−", "Zoom out")
        self.words = dim("")
        self.larger = _small("+", "Zoom in")
        self.fit = button("Fit width")
        self.fit.setAccessibleName("Fit width")
        self.fit.setCheckable(True)
        self.fit.setChecked(True)
        self.smaller.clicked.connect(self.zoom_out)
        self.larger.clicked.connect(self.zoom_in)
        self.fit.clicked.connect(self._on_fit)
        line = row(gap=6)
        for widget in (self.smaller, self.words, self.larger, self.fit):
            line.addWidget(widget)
        self.setLayout(line)
        self.show_zoom(1.0)

    def show_zoom(self, zoom: float) -> None:
        """Say at which zoom the pages are shown."""
        self._shown = zoom
        self.words.setText(f"{zoom:.0%}".replace("%", " %"))
        self.words.setAccessibleName(f"Zoom {self.words.text()}")
        self.smaller.setEnabled(zoom > STEPS[0] + 0.005)
        self.larger.setEnabled(zoom < STEPS[-1] - 0.005)

    def choose(self, zoom: float | None) -> None:
        """Choose a zoom, or None for the width that there is, without telling anybody."""
        self.zoom = zoom
        self.fit.setChecked(zoom is None)
        if zoom is not None:
            self.show_zoom(zoom)

    def zoom_in(self) -> None:
        """Take the next larger step."""
        self._take(next((step for step in STEPS if step > self._shown + 0.005), STEPS[-1]))

    def zoom_out(self) -> None:
        """Take the next smaller step."""
        smaller = [step for step in STEPS if step < self._shown - 0.005]
        self._take(smaller[-1] if smaller else STEPS[0])

    def _take(self, zoom: float) -> None:
        self.choose(zoom)
        self.changed.emit()

    def _on_fit(self) -> None:
        self.zoom = None if self.fit.isChecked() else self._shown
        self.changed.emit()


def _small(sign: str, name: str) -> QPushButton:
    made = button(sign)
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setFixedWidth(34)
    return made
