"""A page of convergence as a picture: the drawing that is on the screen, on white paper colours."""

from __future__ import annotations

from PySide6.QtGui import QFont

from negotiator.domain.vocabulary import Tlp
from negotiator.ui.convergence.key import lay_key
from negotiator.ui.convergence.laid import Laid, Lay, Tools
from negotiator.ui.look.colours import LIGHT
from negotiator.ui.timeline.labels import Ruler
from negotiator.ui.timeline.picture import Picture
from negotiator.ui.timeline.shapes import Drawing

LEAST = 720.0
"""Pixels of the narrowest picture."""


def picture_of(lay: Lay, title: str, tlp: Tlp, font: QFont, width: float, *, key: bool) -> Picture:
    """Return the drawing laid out for a width, with its title, its label and its key."""
    tools = Tools(LIGHT, Ruler(font))
    wide = max(width, LEAST)
    below = lay_key(wide, tools) if key else Laid(Drawing(wide, 0, ()))
    return Picture(title, tlp, lay(wide, tools).drawing, below.drawing, QFont(font))
