"""Icons: one SVG each, in one ink, tinted by the theme and rendered for the screen's scaling."""

from __future__ import annotations

from PySide6.QtCore import QFile, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtWidgets import QAbstractButton

from negotiator.ui.look.colours import Colours
from negotiator.ui.look.theme import Theme

SIZE = 16  # logical pixels


def icon(name: str, colours: Colours, size: int = SIZE, ink: str = "") -> QIcon:
    """The icon of that name in the scheme's ink, or in `ink`; paler where it is disabled.

    Rendered for the sharpest screen in use. A name without a file is a bug: FileNotFoundError.
    """
    made = QIcon()
    made.addPixmap(picture(name, ink or colours.ink, size))
    made.addPixmap(picture(name, colours.faint, size), QIcon.Mode.Disabled)
    return made


def picture(name: str, ink: str, size: int = SIZE, ratio: float = 0.0) -> QPixmap:
    """One icon in one colour; `ratio` is device pixels per logical pixel, 0 for the sharpest."""
    app = QGuiApplication.instance()
    sharpest = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    ratio = ratio or sharpest
    key = f"icon {name} {ink} {size} {ratio}"
    known = QPixmap()
    if not QPixmapCache.find(key, known):
        known = _rendered(name, ink, size, ratio)
        QPixmapCache.insert(key, known)
    return known


def _rendered(name: str, ink: str, size: int, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # not needed before the first icon

    file = f"icons:{name}.svg"  # `theme.apply` says where icons are
    if not QFile.exists(file):
        raise FileNotFoundError(f"No icon is named {name}")
    side = round(size * ratio)
    pixmap = QPixmap(QSize(side, side))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(file).render(painter, QRectF(0, 0, side, side))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(pixmap.rect(), ink)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


class _Tint(QObject):
    """Keeps the icon of a button or action in the theme's ink; lives as long as that does."""

    def __init__(
        self, target: QAbstractButton | QAction, name: str, theme: Theme, on_accent: bool
    ) -> None:
        super().__init__(target)
        self._target = target
        self._name = name
        self._on_accent = on_accent
        theme.changed.connect(self.renew)
        self.renew(theme.colours)

    def renew(self, colours: Colours) -> None:
        ink = colours.on_accent if self._on_accent else ""
        self._target.setIcon(icon(self._name, colours, ink=ink))


def set_icon(
    target: QAbstractButton | QAction, name: str, theme: Theme, *, on_accent: bool = False
) -> None:
    """Give a button or action its icon, now and after each change of theme.

    `on_accent` is for icons of primary buttons.
    """
    for earlier in target.findChildren(_Tint, options=Qt.FindChildOption.FindDirectChildrenOnly):
        earlier.setParent(None)
        earlier.deleteLater()
    _Tint(target, name, theme, on_accent)
