"""The panel on a window that is shown, beside something else that can have the focus."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from negotiator.paths import resources
from negotiator.store.database import Database
from negotiator.ui.evidence_panel import EvidencePanel
from negotiator.ui.look import theme
from negotiator.ui.session import Session
from tests.evidence_talks import Talks, record_talks

WidgetT = TypeVar("WidgetT", bound=QWidget)


@dataclass
class Desk:
    """A window with a room's field at the left and the panel at the right."""

    window: QWidget
    elsewhere: QLineEdit
    panel: EvidencePanel
    session: Session
    talks: Talks

    def named(self, kind: type[WidgetT], name: str) -> list[WidgetT]:
        """The visible widgets of a class with this accessible name, from top to bottom."""
        QApplication.processEvents()
        found = [
            widget
            for widget in self.panel.findChildren(kind)
            if widget.accessibleName() == name and widget.isVisible()
        ]
        return sorted(
            found, key=lambda widget: widget.mapTo(self.panel, widget.rect().topLeft()).y()
        )

    def one(self, kind: type[WidgetT], name: str) -> WidgetT:
        """The only visible widget of a class with this accessible name."""
        (found,) = self.named(kind, name)
        return found


@pytest.fixture(scope="module")
def _dressed(qapp: QApplication) -> Iterator[None]:
    made = theme.apply(qapp, resources(), theme.Scheme.LIGHT)
    yield
    qapp.styleHints().colorSchemeChanged.disconnect(made._follow)
    qapp.setStyleSheet("")
    made.deleteLater()


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Talks]:
    """A closed database with the talks, to be copied: making one takes longer than most tests."""
    path = tmp_path_factory.mktemp("recorded") / "talks.db"
    database = Database.open(path)
    talks = record_talks(database)
    database.close()
    return path, talks


@pytest.fixture
def talks(recorded: tuple[Path, Talks]) -> Talks:
    return recorded[1]


@pytest.fixture
def session(recorded: tuple[Path, Talks], tmp_path: Path) -> Iterator[Session]:
    made = Session(Database.open(Path(shutil.copy(recorded[0], tmp_path))))
    yield made
    made.close()


@pytest.fixture
def desk(qtbot: QtBot, _dressed: None, session: Session, talks: Talks) -> Desk:
    window, elsewhere, panel = QWidget(), QLineEdit(), EvidencePanel(session)
    row = QHBoxLayout(window)
    row.addWidget(elsewhere)
    row.addWidget(panel)
    window.resize(560, 900)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    elsewhere.setFocus()
    qtbot.waitUntil(elsewhere.hasFocus)
    return Desk(window, elsewhere, panel, session, talks)
