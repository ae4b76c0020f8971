from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QPushButton

from negotiator.paths import resources
from negotiator.ui.look.colours import DARK, LIGHT
from negotiator.ui.look.icons import icon, picture, set_icon
from negotiator.ui.look.theme import Scheme

NAMES = sorted(file.stem for file in (resources() / "icons").glob("*.svg"))


def inks(pixmap) -> set[str]:
    image = pixmap.toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_is_drawn_in_one_ink_at_twice_the_pixels(dressed, name):
    drawn = picture(name, LIGHT.accent, ratio=2.0)
    assert (drawn.width(), drawn.height(), drawn.devicePixelRatio()) == (32, 32, 2.0)
    assert inks(drawn) == {LIGHT.accent}


def test_one_and_a_half_times_is_twenty_four_pixels(dressed):
    assert picture("rounds", LIGHT.ink, ratio=1.5).width() == 24


def test_a_disabled_icon_is_paler(dressed):
    made = icon("undo", DARK)
    usual = made.pixmap(QSize(16, 16))
    disabled = made.pixmap(QSize(16, 16), QIcon.Mode.Disabled)
    assert inks(usual) == {DARK.ink}
    assert inks(disabled) == {DARK.faint}


def test_an_icon_without_a_file_is_a_bug(dressed):
    with pytest.raises(FileNotFoundError, match="no-such-icon"):
        icon("no-such-icon", LIGHT)


def test_buttons_and_actions_change_their_ink_with_the_theme(qtbot, dressed):
    button, action = QPushButton("Undo"), QAction("Undo")
    qtbot.addWidget(button)
    for target in (button, action):
        set_icon(target, "undo", dressed)
    dressed.force(Scheme.DARK)
    for target in (button, action):
        assert inks(target.icon().pixmap(QSize(16, 16))) == {DARK.ink}


def test_a_second_icon_replaces_the_first_for_good(qtbot, dressed):
    button = QPushButton("Add")
    qtbot.addWidget(button)
    set_icon(button, "undo", dressed)
    set_icon(button, "add", dressed, on_accent=True)
    dressed.force(Scheme.DARK)
    wanted = picture("add", DARK.on_accent).toImage()
    assert button.icon().pixmap(QSize(16, 16)).toImage() == wanted
