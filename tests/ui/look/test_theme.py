from __future__ import annotations

import subprocess
import sys

from PySide6.QtGui import QFontDatabase, QPalette
from PySide6.QtWidgets import QLabel

from negotiator.ui.look import fonts
from negotiator.ui.look.colours import DARK, LIGHT
from negotiator.ui.look.theme import Scheme


def test_forcing_dark_dresses_open_widgets_and_says_so(qtbot, qapp, dressed):
    label = QLabel("Paris II")
    qtbot.addWidget(label)
    label.show()
    with qtbot.waitSignal(dressed.changed) as said:
        dressed.force(Scheme.DARK)
    assert said.args == [DARK]
    assert dressed.scheme is Scheme.DARK
    assert label.palette().color(QPalette.ColorRole.WindowText).name() == DARK.ink
    dressed.force(Scheme.LIGHT)
    assert label.palette().color(QPalette.ColorRole.WindowText).name() == LIGHT.ink


def test_forcing_what_is_already_worn_changes_nothing(qtbot, dressed):
    with qtbot.assertNotEmitted(dressed.changed):
        dressed.force(Scheme.LIGHT)


def test_text_is_thirteen_pixels_of_noto_sans(qapp, dressed):
    assert qapp.font().pixelSize() == 13
    assert qapp.font().families()[0] == "Noto Sans"
    assert "Noto Sans Hebrew" in QFontDatabase.families()


def test_a_missing_folder_of_fonts_is_no_error(tmp_path):
    assert fonts.load(tmp_path / "none", first=True) == 0


def test_a_broken_font_is_logged_and_passed_over(tmp_path, qapp, caplog, qtlog):
    (tmp_path / "NotoSans-Regular.ttf").write_bytes(b"no font")
    with qtlog.disabled():
        assert fonts.load(tmp_path, first=True) == 0
    assert "NotoSans-Regular.ttf could not be read" in caplog.text


def test_importing_the_look_loads_neither_database_nor_svg():
    code = (
        "import sys; import negotiator.ui.look.theme, negotiator.ui.look.rich_table, "
        "negotiator.ui.look.icons; "
        "heavy = {'sqlalchemy', 'sqlmodel', 'pydantic', 'PySide6.QtSvg', 'typst'}; "
        "sys.exit(str(heavy & set(sys.modules)) if heavy & set(sys.modules) else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
