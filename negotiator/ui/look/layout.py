"""Small helpers: labels, cards and spacing on the 8 px grid. Labels are always plain text."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

GRID = 8  # logical pixels

Box = TypeVar("Box", bound=QBoxLayout)


def label(text: str, role: str = "", *, wrap: bool = False) -> QLabel:
    """A label of plain text; `role` is "", heading, section, dim, small or wrong."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


def heading(text: str) -> QLabel:
    """The name of a room or of the record on show."""
    return label(text, "heading")


def section(text: str) -> QLabel:
    """The name of a part of a room."""
    return label(text, "section")


def dim(text: str, *, wrap: bool = False) -> QLabel:
    """Words that stand back."""
    return label(text, "dim", wrap=wrap)


def button(text: str, role: str = "") -> QPushButton:
    """A push button; `role` is "", primary, link or menu. Never by itself a dialog's default."""
    made = QPushButton(text)
    made.setAutoDefault(False)
    if role:
        made.setProperty("role", role)
    return made


def frame(role: str) -> QFrame:
    """A frame; `role` is card, panel, bar, foot, rule, quote or quote-differs."""
    made = QFrame()
    made.setProperty("role", role)
    return made


def card(title: str = "") -> tuple[QFrame, QVBoxLayout]:
    """A card, and the column inside it, under its title."""
    made = frame("card")
    inside = column(margin=2 * GRID - 2)
    made.setLayout(inside)
    if title:
        inside.addWidget(section(title))
        made.setAccessibleName(title)
    return made, inside


def column(*, margin: int = 0, gap: int = GRID) -> QVBoxLayout:
    """A column with the same margin on all sides."""
    made = QVBoxLayout()
    return _spaced(made, margin, gap)


def row(*, margin: int = 0, gap: int = GRID) -> QHBoxLayout:
    """A row with the same margin on all sides."""
    made = QHBoxLayout()
    return _spaced(made, margin, gap)


def _spaced(box: Box, margin: int, gap: int) -> Box:
    box.setContentsMargins(margin, margin, margin, margin)
    box.setSpacing(gap)
    return box


def form() -> QFormLayout:
    """Fields below each other, their dim labels right-aligned before them."""
    made = QFormLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setHorizontalSpacing(10)
    made.setVerticalSpacing(6)
    made.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    made.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    return made


def add_field(to: QFormLayout, text: str, field: QWidget | QLayout) -> QLabel:
    """Add one field under its label; a widget takes the label's text as its accessible name."""
    named = dim(text)
    if isinstance(field, QWidget):
        named.setBuddy(field)
        field.setAccessibleName(text)
    to.addRow(named, field)
    return named
