from __future__ import annotations

from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from negotiator.report.options import ReportKind
from negotiator.ui.main_window import MainWindow
from negotiator.ui.rooms.registry import ROOMS, entry_titled
from negotiator.ui.rooms.reports import ReportsRoom
from negotiator.ui.workspace import Workspace

PATIENCE = 20_000


@pytest.mark.parametrize(
    ("title", "button", "kind"),
    [
        ("Compare", "Export PDF…", ReportKind.COMPARISON),
        ("Overview", "Brief as PDF…", ReportKind.BRIEF),
    ],
)
def test_a_room_leads_to_its_report_and_enter_exports_it(
    qtbot: QtBot,
    window: MainWindow,
    workspace: Workspace,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    title: str,
    button: str,
    kind: ReportKind,
) -> None:
    entry = entry_titled(title) or ROOMS[0]
    room = workspace.open_room(entry)
    export = next(b for b in room.findChildren(QPushButton) if b.text() == button)
    export.setFocus()
    qtbot.keyClick(export, Qt.Key.Key_Space)
    reports = workspace.room
    assert isinstance(reports, ReportsRoom)
    assert reports.form.kind.value() is kind
    file = tmp_path / "report.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    assert window.focusWidget() is reports.export
    with qtbot.waitSignal(window.background.ended, timeout=PATIENCE):
        qtbot.keyClick(reports.export, Qt.Key.Key_Space)
    assert window.status.said.text().startswith(f"Exported to {file}.")
    assert len(pypdf.PdfReader(file).pages) > 1


def test_a_report_that_cannot_be_written_is_said_at_the_bottom(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, tmp_path: Path
) -> None:
    reports = workspace.open_room(entry_titled("Reports") or ROOMS[-1])
    assert isinstance(reports, ReportsRoom)
    with qtbot.waitSignal(window.background.refused, timeout=PATIENCE):
        reports.export_to(tmp_path / "not there" / "report.pdf")
    assert "does not exist" in window.problems.sentence.text()
    assert window.problems.isVisible()
