"""Light and dark: the program's palette, fonts and style sheet, following the system live."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from negotiator.ui.look import fonts
from negotiator.ui.look.colours import DARK, LIGHT, Colours
from negotiator.ui.look.style import style_sheet


class Scheme(StrEnum):
    """What the setting says: follow the system, or always one of the two."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """Keeps an application's look; `changed` carries the new colours after a change of scheme."""

    changed = Signal(object)

    def __init__(self, app: QApplication, scheme: Scheme) -> None:
        super().__init__(app)
        self._app = app
        self._scheme = scheme
        self.colours = self._wanted()
        app.styleHints().colorSchemeChanged.connect(self._follow)

    @property
    def scheme(self) -> Scheme:
        """The setting, not what it comes to today."""
        return self._scheme

    def force(self, scheme: Scheme) -> None:
        """Take light or dark whatever the system says, or follow it again."""
        self._scheme = scheme
        self._follow()

    def _wanted(self) -> Colours:
        if self._scheme is not Scheme.SYSTEM:
            return DARK if self._scheme is Scheme.DARK else LIGHT
        return DARK if self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT

    def _follow(self) -> None:
        wanted = self._wanted()
        if wanted is not self.colours:
            self.colours = wanted
            dress(self._app, wanted)
            self.changed.emit(wanted)


def apply(app: QApplication, resources: Path, scheme: Scheme = Scheme.SYSTEM) -> Theme:
    """Give the application its look, before its first window; the theme belongs to `app`.

    `resources` is the folder that holds `fonts` and `icons`. What the first painting can do
    without is left to `complete`.
    """
    fonts.load(resources / "fonts", first=True)
    QDir.setSearchPaths("icons", [str(resources / "icons")])
    app.setStyle("Fusion")
    app.setFont(fonts.text_font())
    theme = Theme(app, scheme)
    dress(app, theme.colours)
    return theme


def complete(app: QApplication, resources: Path) -> None:
    """Add the fonts of rarer scripts, and marks that are seen in both schemes.

    For after the first painting, which both would delay; a timer, however short, would not do.
    """
    from negotiator.ui.look.marks import Marks  # its enumerations take 8 ms to make

    fonts.load(resources / "fonts", first=False)
    app.setStyle(Marks())


def dress(app: QApplication, colours: Colours) -> None:
    """Put on the palette and style sheet of one scheme."""
    app.setPalette(palette(colours))
    app.setStyleSheet(style_sheet(colours))


def palette(colours: Colours) -> QPalette:
    """The palette Fusion draws with, where the style sheet is silent."""
    role = QPalette.ColorRole
    made = QPalette(QColor(colours.ground))
    for which, text in {
        role.Window: colours.ground,
        role.WindowText: colours.ink,
        role.Base: colours.ground,
        role.AlternateBase: colours.panel,
        role.Text: colours.ink,
        role.PlaceholderText: colours.dim,
        role.Button: colours.ground,
        role.ButtonText: colours.ink,
        role.BrightText: colours.on_accent,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.ToolTipBase: colours.panel,
        role.ToolTipText: colours.ink,
        role.Light: colours.panel,
        role.Midlight: colours.panel,
        role.Mid: colours.line,
        role.Dark: colours.handle,
        role.Shadow: colours.handle,
    }.items():
        made.setColor(which, QColor(text))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.faint))
    return made
