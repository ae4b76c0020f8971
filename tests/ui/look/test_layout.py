from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from negotiator.ui.look import layout
from negotiator.ui.look.empty import EmptyState


def test_labels_are_plain_text(qtbot):
    for made in (layout.heading("<b>x</b>"), layout.section("x"), layout.dim("<img src=x>")):
        qtbot.addWidget(made)
        assert made.textFormat() == Qt.TextFormat.PlainText


def test_a_field_is_named_by_its_label_and_reached_by_it(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    form, field = layout.form(), QLineEdit()
    holder.setLayout(form)
    named = layout.add_field(form, "When", field)
    assert field.accessibleName() == "When"
    assert named.buddy() is field


def test_a_card_is_named_by_its_title(qtbot):
    made, inside = layout.card("Needs attention")
    qtbot.addWidget(made)
    assert made.accessibleName() == "Needs attention"
    assert inside.count() == 1


def test_an_empty_room_offers_the_first_step_to_the_keyboard(qtbot, dressed):
    empty = EmptyState("Rounds", "A round is a meeting or a visit.", "Add the first round")
    qtbot.addWidget(empty)
    with qtbot.waitSignal(empty.asked):
        qtbot.keyClick(empty.step, Qt.Key.Key_Space)
    assert empty.accessibleDescription() == "A round is a meeting or a visit."
