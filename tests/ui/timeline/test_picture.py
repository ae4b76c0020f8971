from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from negotiator.domain.errors import Refused
from negotiator.domain.vocabulary import Tlp
from negotiator.ui.timeline.picture import Picture
from negotiator.ui.timeline.saving import picture_to_write
from negotiator.ui.timeline.shapes import Drawing


@pytest.fixture
def answer(monkeypatch):
    """What the dialog is answered with; and what it was given."""
    seen = {"path": "", "kind": ""}

    def dialog(_parent, _title, place, kinds):
        seen.update(place=Path(place), kinds=kinds)
        return seen["path"], seen["kind"]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", dialog)
    return seen


def saved(qtbot, room, answer, path):
    answer["path"] = str(path)
    room.bar.save.setFocus()
    with qtbot.waitSignal(room.session.said) as said:
        qtbot.keyClick(room.bar.save, Qt.Key.Key_Space)
    assert said.args == [f"Saved as {path}."]
    return path.read_bytes()


def test_svg_has_title_label_and_every_word(qtbot, room, answer, tmp_path):
    text = saved(qtbot, room, answer, tmp_path / "talks.svg").decode()
    assert answer["place"].name == "Gaza ceasefire talks timeline.svg"
    assert "<title>Gaza ceasefire talks: timeline</title>" in text
    for words in ("TLP:AMBER", "McGurk in Israel", "Proposals", "some time in", "#fbfbfa"):
        assert words in text


def test_pdf_is_one_page_with_the_same_words(qtbot, room, answer, tmp_path):
    found = PdfReader(BytesIO(saved(qtbot, room, answer, tmp_path / "talks.pdf")))
    assert len(found.pages) == 1
    text = " ".join(found.pages[0].extract_text().split())
    assert "TLP:AMBER" in text
    assert "McGurk in Israel" in text
    assert found.metadata.title == "Gaza ceasefire talks: timeline (TLP:AMBER)"


def test_png_is_sharp_and_holds_all_lanes(qtbot, room, answer, tmp_path):
    image = QImage.fromData(saved(qtbot, room, answer, tmp_path / "talks.png"))
    assert image.width() > 2 * room.view.chart.width
    assert image.height() > 2 * room.view.chart.height
    assert image.text("Description") == "TLP:AMBER"
    assert image.pixelColor(2, 2).name() == "#fbfbfa"


def test_what_cannot_be_written_is_told_and_nothing_is_left(qtbot, room, answer, tmp_path):
    answer["path"] = str(tmp_path / "missing" / "talks.svg")
    with qtbot.waitSignal(room.session.refused) as refused:
        qtbot.keyClick(room.bar.save, Qt.Key.Key_Space)
    assert "does not exist" in str(refused.args[0])
    assert list(tmp_path.glob("**/*.svg")) == []


@pytest.mark.parametrize(
    ("path", "kind", "expected"),
    [
        ("talks", "PNG picture (*.png)", "talks.png"),
        ("talks", "", "talks.svg"),
        ("talks v1.2", "PDF (*.pdf)", "talks v1.2.pdf"),
        ("talks.PDF", "SVG picture (*.svg)", "talks.PDF"),
    ],
)
def test_the_ending_says_the_kind(qtbot, answer, tmp_path, path, kind, expected):
    parent = QWidget()
    qtbot.addWidget(parent)
    answer.update(path=str(tmp_path / path), kind=kind)
    assert picture_to_write(parent, "A/B") == tmp_path / expected
    assert answer["place"].name == "A-B timeline.svg"


@pytest.mark.parametrize("kind", [".png", ".pdf"])
def test_a_picture_too_high_is_refused_in_words(room, session, kind):
    none = Drawing(400, 0, ())
    huge = Picture("Talks", Tlp.RED, Drawing(400, 90_000, ()), none, room.font())
    with pytest.raises(Refused, match="save it as SVG"):
        huge.bytes(kind)
