from __future__ import annotations

import sys
import threading

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from negotiator.domain.errors import Refused
from negotiator.ui.background import Background, Progress
from negotiator.ui.status_bar import StatusBar


@pytest.fixture
def background(qtbot: QtBot, qapp: QApplication) -> Background:
    return Background(qapp)


def test_work_is_done_elsewhere_and_its_result_comes_back_here(
    qtbot: QtBot, background: Background
) -> None:
    threads: list[object] = []

    def work(progress: Progress) -> int:
        progress(0.5)
        threads.append(threading.current_thread())
        return 42

    results: list[int] = []

    def done(result: int) -> None:
        threads.append(threading.current_thread())
        results.append(result)

    with qtbot.waitSignal(background.ended):
        task = background.run("Counting", work, done)
    assert results == [42]
    assert threads[0] is not threading.main_thread()
    assert threads[1] is threading.main_thread()
    assert task.thread() is QThread.currentThread()
    assert not background.busy


def test_progress_is_told_in_the_windows_thread(qtbot: QtBot, background: Background) -> None:
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.follow(background)
    seen: list[int] = []
    bar.work.bar.valueChanged.connect(seen.append)
    go_on = threading.Event()

    def work(progress: Progress) -> None:
        for part in (0.25, 0.5):
            progress(part)
        assert go_on.wait(5)

    with qtbot.waitSignal(background.ended):
        background.run("Importing talks.json", work, lambda _: None)
        qtbot.waitUntil(lambda: bar.work.bar.value() == 500)
        assert not bar.work.isHidden()
        assert bar.work.label.text() == "Importing talks.json"
        assert bar.work.bar.accessibleName() == "Importing talks.json"
        go_on.set()
    assert bar.work.isHidden()


def test_cancelled_work_stops_where_it_reports_and_gives_no_result(
    qtbot: QtBot, background: Background
) -> None:
    begun, cancelled = threading.Event(), threading.Event()
    results: list[object] = []
    reached: list[str] = []

    def work(progress: Progress) -> str:
        begun.set()
        assert cancelled.wait(5)
        progress(0.5)
        reached.append("the end")
        return "too late"

    with qtbot.waitSignal(background.ended):
        task = background.run("Exporting", work, results.append)
        assert begun.wait(5)
        task.cancel()
        cancelled.set()
    assert results == []
    assert reached == []


def test_what_the_world_refuses_is_told(qtbot: QtBot, background: Background) -> None:
    def work(_progress: Progress) -> None:
        raise Refused("The disk is full.")

    with qtbot.waitSignal(background.refused) as refused:
        background.run("Exporting", work, lambda _: None)
    assert str(refused.args[0]) == "The disk is full."


def test_a_bug_goes_where_bugs_go(
    qtbot: QtBot, background: Background, monkeypatch: pytest.MonkeyPatch
) -> None:
    met: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: met.append(error))

    def work(_progress: Progress) -> None:
        raise ZeroDivisionError

    with qtbot.waitSignal(background.ended):
        background.run("Dividing", work, lambda _: None)
    qtbot.waitUntil(lambda: bool(met))
    assert isinstance(met[0], ZeroDivisionError)


def test_one_piece_of_work_waits_for_the_other(qtbot: QtBot, background: Background) -> None:
    order: list[int] = []

    def work(number: int) -> None:
        with qtbot.waitSignal(background.ended):
            background.run("Work", lambda _: order.append(number), lambda _: None)

    for number in range(3):
        work(number)
    assert order == [0, 1, 2]


def test_stopping_waits_until_nothing_runs(qtbot: QtBot, background: Background) -> None:
    begun = threading.Event()
    ended: list[bool] = []

    def work(progress: Progress) -> None:
        begun.set()
        try:
            while True:
                progress(0.1)
        finally:
            ended.append(True)

    background.run("For ever", work, lambda _: None)
    assert begun.wait(5)
    background.stop()
    assert ended == [True]
    qtbot.waitUntil(lambda: not background.busy)


def test_a_room_finds_the_background_of_its_window(qtbot: QtBot) -> None:
    window = QWidget()
    room = QWidget(window)
    qtbot.addWidget(window)
    assert Background.near(room) is Background.near(window)
