from __future__ import annotations

from negotiator.ui.main_window import MainWindow
from negotiator.ui.workspace import Workspace
from tests.ui.keyboard import ENTER, ESCAPE, press
from tests.ui.window.test_the_whole_job import at, new, room


def test_the_window_does_not_close_over_what_could_not_be_saved(
    window: MainWindow, workspace: Workspace
) -> None:
    room(window, "Rounds")
    new()
    at("When")
    press("sometime")
    assert not window.close()
    assert window.isVisible()
    assert window.close()


def test_it_closes_at_once_where_all_is_saved(window: MainWindow, workspace: Workspace) -> None:
    room(window, "Rounds")
    new()
    at("When")
    press("3 Mar 2024")
    assert window.close()


def test_what_was_corrected_with_escape_is_no_reason_to_stay(
    window: MainWindow, workspace: Workspace
) -> None:
    room(window, "Rounds")
    new()
    at("When")
    press("sometime", ENTER, ESCAPE)
    assert window.close()
