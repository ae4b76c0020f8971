"""The style sheet, made from one set of colours.

Kept to what Fusion and the palette cannot say. All sizes are logical pixels.
A widget that is more than its class says so through the dynamic property `role`.
"""

from __future__ import annotations

from pathlib import Path
from string import Template

from negotiator.ui.look.colours import Colours

# A style sheet takes arrows from files only. Theirs is one grey that stands out from both grounds.
_HERE = Path(__file__).resolve().parent

_FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QDateEdit, QSpinBox {
  background: $ground; color: $ink; border: 1px solid $line; border-radius: 6px;
  padding: 4px 8px; selection-background-color: $accent; selection-color: $on_accent;
  placeholder-text-color: $dim;
}
QPlainTextEdit, QTextEdit { padding: 4px; }
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover, QComboBox:hover { border-color: $handle; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus {
  border: 2px solid $accent; padding: 3px 7px;
}
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent; padding: 3px; }
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled {
  color: $faint; background: $panel;
}
QLineEdit:read-only { background: $panel; }
QLineEdit[wrong="true"] { border: 2px solid $wrong; padding: 3px 7px; }
QLineEdit[role="search"] { padding: 5px 10px; }
QComboBox { padding-right: 24px; }
QComboBox:focus { padding-right: 23px; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url("$arrow_down"); width: 12px; height: 12px; }
QComboBox QAbstractItemView {
  background: $ground; border: 1px solid $line; padding: 4px; outline: none;
  selection-background-color: $selection; selection-color: $ink;
}
QAbstractItemView QLineEdit, QAbstractItemView QComboBox {
  border: 2px solid $accent; border-radius: 4px; padding: 0px 4px;
}
"""

_BUTTONS = """
QPushButton, QToolButton[role="button"] {
  background: $ground; color: $ink; border: 1px solid $line; border-radius: 6px;
  padding: 5px 11px; min-height: 18px;
}
QPushButton:hover, QToolButton[role="button"]:hover { background: $panel; border-color: $handle; }
QPushButton:pressed, QPushButton:checked, QToolButton[role="button"]:checked {
  background: $selection;
}
QPushButton:focus, QToolButton[role="button"]:focus {
  border: 2px solid $accent; padding: 4px 10px;
}
QPushButton:disabled { color: $faint; }
QPushButton[role="menu"] { padding-right: 24px; }
QPushButton[role="menu"]:focus { padding-right: 23px; }
QPushButton::menu-indicator {
  image: url("$arrow_down"); width: 12px; height: 12px;
  subcontrol-origin: padding; subcontrol-position: right center; right: 8px;
}
QPushButton[role="chooser"]::menu-indicator { image: none; }
QPushButton[role="primary"], QToolButton[role="primary"] {
  background: $accent; color: $on_accent; border: 1px solid $accent; border-radius: 6px;
  padding: 5px 11px; min-height: 18px;
}
QPushButton[role="primary"]:hover, QToolButton[role="primary"]:hover {
  background: $accent_hover; border-color: $accent_hover;
}
QPushButton[role="primary"]:focus, QToolButton[role="primary"]:focus {
  border: 2px solid $ink; padding: 4px 10px;
}
QPushButton[role="primary"]:disabled, QToolButton[role="primary"]:disabled {
  background: $track; border-color: $line; color: $faint;
}
QToolButton[role="primary"][popupMode="1"] { padding-right: 22px; }
QToolButton[role="primary"][popupMode="1"]:focus { padding-right: 21px; }
QToolButton[role="primary"]::menu-button { border: none; width: 20px; }
QToolButton[role="primary"]::menu-arrow, QToolButton::menu-indicator { image: none; }
QPushButton[role="link"] {
  background: transparent; border: 1px solid transparent; color: $accent; padding: 2px 4px;
  text-align: left;
}
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { border: 2px solid $accent; padding: 1px 3px; }
QToolButton {
  background: transparent; color: $ink; border: 1px solid transparent; border-radius: 6px;
  padding: 4px;
}
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $selection; }
QToolButton:focus { border: 2px solid $accent; padding: 3px; }
QToolButton:disabled { color: $faint; }
QCheckBox, QRadioButton { spacing: 8px; padding: 3px; border: 1px solid transparent;
  border-radius: 6px; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid $accent; padding: 2px; }
"""

_VIEWS = """
QTableView, QTreeView, QListView {
  background: $ground; color: $ink; border: none; outline: none; gridline-color: $line;
  selection-background-color: $selection; selection-color: $ink;
}
QListView[role="sidebar"] { background: $panel; padding: 8px; }
QHeaderView { background: $ground; border: none; }
QHeaderView::section {
  background: $ground; color: $dim; font-weight: bold; font-size: 12px;
  border: none; border-bottom: 1px solid $line; padding: 6px 8px;
}
QHeaderView::down-arrow { image: url("$arrow_down"); width: 12px; height: 12px; }
QHeaderView::up-arrow { image: url("$arrow_up"); width: 12px; height: 12px; }
QHeaderView::section:hover { color: $ink; }
QHeaderView::section:vertical { padding: 2px 8px; font-weight: normal; }
QTableCornerButton::section { background: $ground; border: none; border-bottom: 1px solid $line; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $handle; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $dim; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }
QSplitter::handle { background: $line; }
QSplitter::handle:hover { background: $accent; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
"""

_FRAMES = """
QFrame[role="card"] { background: $ground; border: 1px solid $line; border-radius: 8px; }
QFrame[role="panel"] { background: $panel; border: none; }
QFrame[role="rule"] { background: $line; border: none; max-height: 1px; }
QFrame[role="bar"] { background: $ground; border: none; border-bottom: 1px solid $line; }
QFrame[role="foot"] { background: $ground; border: none; border-top: 1px solid $line; }
QFrame[role="quote"] { border: none; border-left: 3px solid $accent; }
QFrame[role="quote-differs"] { border: none; border-left: 3px solid $differs; }
QLabel[role="heading"] { font-size: 18px; font-weight: bold; }
QLabel[role="section"] { font-weight: bold; }
QLabel[role="dim"] { color: $dim; }
QLabel[role="small"] { color: $dim; font-size: 11px; }
QLabel[role="wrong"] { color: $wrong; }
QScrollArea, QScrollArea > QWidget > QWidget[role="page"] { background: $ground; border: none; }
QStatusBar { background: $ground; color: $dim; border-top: 1px solid $line; font-size: 12px; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $dim; font-size: 12px; }
QToolTip {
  background: $panel; color: $ink; border: 1px solid $line; padding: 4px 6px; font-size: 12px;
}
QMenuBar { background: $ground; border-bottom: 1px solid $line; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $selection; }
QMenu { background: $ground; color: $ink; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: $selection; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QProgressBar {
  background: $track; color: $ink; border: none; border-radius: 3px;
  min-height: 6px; max-height: 6px; text-align: center;
}
QProgressBar::chunk { background: $accent; border-radius: 3px; }
"""

_SHEET = Template(_FIELDS + _BUTTONS + _VIEWS + _FRAMES)


def style_sheet(colours: Colours) -> str:
    """The whole program's style sheet for one scheme."""
    plain = {name: value for name, value in vars(colours).items() if isinstance(value, str)}
    return _SHEET.substitute(
        plain,
        wrong=colours.tone("negative").ink,
        arrow_down=(_HERE / "arrow-down.svg").as_posix(),
        arrow_up=(_HERE / "arrow-up.svg").as_posix(),
        differs=colours.tone("tlp-amber").line,
    )
