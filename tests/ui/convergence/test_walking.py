from __future__ import annotations

from PySide6.QtCore import Qt

from negotiator.ui.convergence.walking import after_key
from negotiator.ui.timeline.shapes import Rect

KEY = Qt.Key
ROWS = [Rect(0, 0, 10, 10), Rect(50, 0, 10, 10), Rect(0, 40, 10, 10), Rect(60, 40, 10, 10)]


def test_left_and_right_go_through_all_and_stop_at_the_ends():
    assert after_key(ROWS, -1, KEY.Key_Right) == 0
    assert after_key(ROWS, 0, KEY.Key_Left) == 0
    assert after_key(ROWS, 1, KEY.Key_Right) == 2
    assert after_key(ROWS, 3, KEY.Key_Right) == 3


def test_up_and_down_go_to_the_nearest_of_the_next_row():
    assert after_key(ROWS, 1, KEY.Key_Down) == 3
    assert after_key(ROWS, 2, KEY.Key_Up) == 0
    assert after_key(ROWS, 0, KEY.Key_Up) == 0


def test_home_and_end():
    assert after_key(ROWS, 2, KEY.Key_Home) == 0
    assert after_key(ROWS, 0, KEY.Key_End) == 3


def test_other_keys_and_empty_drawings_lead_nowhere():
    assert after_key(ROWS, 0, KEY.Key_A) is None
    assert after_key([], -1, KEY.Key_Right) is None
