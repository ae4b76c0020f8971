from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from negotiator.ui.pdf_export import pdf_to_write


@pytest.fixture
def asked(monkeypatch, tmp_path):
    """What the dialog was given; it answers with `answer`."""
    seen = {"answer": str(tmp_path / "chosen")}

    def dialog(_parent, title, place, kinds):
        seen.update(title=title, place=Path(place), kinds=kinds)
        return seen["answer"], ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", dialog)
    return seen


def test_a_name_is_suggested_that_every_system_takes(qtbot, asked):
    parent = QWidget()
    qtbot.addWidget(parent)
    pdf_to_write(parent, "Talks: “A/B” of <24 Feb>?")
    assert asked["place"].name == "Talks- “A-B” of -24 Feb--.pdf"
    assert asked["kinds"] == "PDF (*.pdf)"


def test_a_name_without_an_ending_gets_one(qtbot, asked, tmp_path):
    parent = QWidget()
    qtbot.addWidget(parent)
    assert pdf_to_write(parent, "Talks") == tmp_path / "chosen.pdf"
    asked["answer"] = str(tmp_path / "chosen.PDF")
    assert pdf_to_write(parent, "Talks") == tmp_path / "chosen.PDF"


def test_nothing_is_written_where_no_place_was_chosen(qtbot, asked):
    parent = QWidget()
    qtbot.addWidget(parent)
    asked["answer"] = ""
    assert pdf_to_write(parent, "Talks") is None
