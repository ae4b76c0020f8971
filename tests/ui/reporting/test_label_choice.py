from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from negotiator.domain.vocabulary import Tlp
from negotiator.ui.reporting.label_choice import LabelChoice


@pytest.fixture
def label(qtbot, look):
    made = LabelChoice()
    qtbot.addWidget(made)
    return made


def test_labels_below_what_is_demanded_say_why_and_cannot_be_chosen(label):
    label.show_label(None, Tlp.AMBER, "a source")
    enabled = {
        label.itemText(at): bool(label.model().item(at).flags() & Qt.ItemFlag.ItemIsEnabled)
        for at in range(label.count())
    }
    assert enabled == {
        "TLP:CLEAR · a source asks for TLP:AMBER": False,
        "TLP:GREEN · a source asks for TLP:AMBER": False,
        "TLP:AMBER": True,
        "TLP:AMBER+STRICT": True,
        "TLP:RED": True,
    }
    assert label.currentText() == "TLP:AMBER"
    assert label.raised is None


def test_the_keyboard_does_not_get_below_it_either(qtbot, label):
    label.show_label(None, Tlp.AMBER, "a source")
    label.show()
    qtbot.keyClick(label, Qt.Key.Key_Up)
    assert label.currentText() == "TLP:AMBER"
    qtbot.keyClick(label, Qt.Key.Key_Down)
    assert label.raised is Tlp.AMBER_STRICT


@pytest.mark.parametrize(
    ("chosen", "shown", "raised"),
    [(Tlp.RED, "TLP:RED", Tlp.RED), (Tlp.GREEN, "TLP:AMBER", None)],
)
def test_a_choice_can_only_raise_the_label(label, chosen, shown, raised):
    label.show_label(chosen, Tlp.AMBER, "the negotiation")
    assert label.currentText() == shown
    assert label.raised is raised
