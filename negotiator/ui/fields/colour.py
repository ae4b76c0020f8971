"""The editor of a colour: a name or a code, the colour itself before it, a set to choose from."""

from __future__ import annotations

import re

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QLineEdit, QMenu, QStyle, QWidget

from negotiator.store.verbs.parties import OKABE_ITO
from negotiator.ui.fields.lines import EchoEditor
from negotiator.ui.look.colours import colours_of
from negotiator.ui.look.paint import paint_dot

_SIDE = 12  # logical pixels
_CODE = re.compile(r"#?([0-9A-Fa-f]{6})")
_NAMES = {code: name for name, code in OKABE_ITO.items()}


class ColourEditor(EchoEditor):
    """Takes the name of a colour of the Okabe–Ito set, or any code; Down opens the set.

    `choosing` says that the set is open.
    """

    def __init__(self, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(f"blue; orange; {hint}", parent)
        self._swatch = QAction(self)
        self._swatch.setEnabled(False)  # it only shows
        self.addAction(self._swatch, QLineEdit.ActionPosition.LeadingPosition)
        self._menu = self._choices()
        self.textChanged.connect(self._paint_swatch)
        self._paint_swatch()

    @property
    def choosing(self) -> bool:
        """Whether the set is open."""
        return self._menu.isVisible()

    def value(self) -> str:
        """Return the code of what was typed; what is neither name nor code is left to the check."""
        return _code(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down opens the set, the present colour marked."""
        if event.key() != Qt.Key.Key_Down:
            super().keyPressEvent(event)
            return
        now = _code(self.text())
        actions = self._menu.actions()
        self._menu.setActiveAction(next((a for a in actions if a.data() == now), actions[0]))
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _words(self, text: str) -> str:
        code = _code(text)
        return code if text.strip().casefold() in OKABE_ITO else _NAMES.get(code, "")

    def _room_after_text(self) -> QRect:
        """Leave room for the colour before the text."""
        style = self.style()
        before = style.pixelMetric(QStyle.PixelMetric.PM_LineEditIconSize, None, self)
        before += 2 * style.pixelMetric(QStyle.PixelMetric.PM_LineEditIconMargin, None, self)
        room = super()._room_after_text()
        return room if self.isRightToLeft() else room.adjusted(before, 0, 0, 0)

    def _choices(self) -> QMenu:
        menu = QMenu("Colours", self)
        for name, code in OKABE_ITO.items():
            action = menu.addAction(self._picture(code), f"{name}  {code}")
            action.setData(code)
        menu.triggered.connect(self._on_chosen)
        return menu

    def _on_chosen(self, action: QAction) -> None:
        self.retype(str(action.data()))
        self.left.emit()

    def _paint_swatch(self) -> None:
        code = _code(self.text())
        self._swatch.setIcon(self._picture(code if _CODE.fullmatch(code) else ""))

    def _picture(self, code: str) -> QIcon:
        app = QGuiApplication.instance()
        ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
        pixmap = QPixmap(round(_SIDE * ratio), round(_SIDE * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_dot(painter, QRectF(0, 0, _SIDE, _SIDE), code, colours_of(self.palette()))
        painter.end()
        icon = QIcon(pixmap)
        icon.addPixmap(pixmap, QIcon.Mode.Disabled)
        return icon


def _code(text: str) -> str:
    """Return the code that a text means, or the text."""
    text = text.strip()
    if match := _CODE.fullmatch(text):
        return f"#{match[1].upper()}"
    return OKABE_ITO.get(text.casefold(), text)
