"""Parties, people and offices in one list, with other names, roles, and offices over time."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from negotiator.store.row_classes import AliasRow, ParticipationRow, PartyRow, TenureRow
from negotiator.ui.fields.colour import ColourEditor
from negotiator.ui.rooms.parties import PartiesRoom
from tests.ui.keyboard import ALT, CTRL, ENTER, ESCAPE, TAB, Key, focused, press


@pytest.fixture
def room(sample):
    return sample(PartiesRoom)


def clear():
    press((Key.Key_A, CTRL), Key.Key_Delete)


@pytest.mark.parametrize("kind", ["party", "person", "office"])
def test_each_kind_has_a_button_that_begins_one(room, kind):
    first = room.dump()
    (button,) = (b for b in room.room.findChildren(QPushButton) if b.text() == f"New {kind}")
    button.setFocus()
    press(Key.Key_Space)
    assert room.shown()[0] == kind
    assert focused() is room.field("name", kind)
    press("Zeta", ENTER)
    assert room.read(*room.shown()).name == "Zeta"
    room.undo_all(first)


def test_those_with_a_role_here_come_first_in_their_order(room):
    assert [line[0] for line in room.lines()] == sorted(
        (line[0] for line in room.lines()), key=["party", "person", "office"].index
    )
    roles = [line[3] for line in room.lines() if line[0] == "party"]
    assert roles[:3] == ["party", "party", "mediator"]
    assert "" not in roles[: len([r for r in roles if r])]


def test_other_names_stand_under_the_name_and_are_found(room):
    assert any(name.startswith("Hamas, ") and "حماس" in name for name in room.names())
    press((Key.Key_F, CTRL), "Netanyahu")
    assert all("Netanyahu" in name for name in room.names())


@pytest.mark.parametrize("kind", ["party", "person", "office"])
def test_an_alias_that_is_wanted_is_selected_at_its_owner(room, kind):
    with room.session.read() as connection:
        owner = connection.exec_driver_sql(f"SELECT min(id) FROM {kind}").scalar_one()
    with room.write() as unit:
        alias = unit.add("alias", subject_kind=kind, subject_id=owner, name="اسم آخر")
    room.room.show_record("alias", alias)
    assert room.shown() == (kind, owner)
    assert room.part("Other names") == ("alias", alias)
    assert focused() is room.grid("Other names")


def test_an_alias_of_what_is_not_shown_here_is_wanted_elsewhere(room):
    issue = room.named("issue", "Pause in fighting")
    with room.write() as unit:
        alias = unit.add("alias", subject_kind="issue", subject_id=issue, name="هدنة")
    shown = room.shown()
    room.room.show_record("alias", alias)
    assert room.wanted == [("issue", issue)]
    assert room.shown() == shown


def test_a_tenure_that_is_wanted_is_selected_at_its_person(room):
    tenure = room.all(TenureRow)[0]
    room.room.show_record("tenure", tenure.id)
    assert room.shown() == ("person", tenure.person_id)
    assert room.part("Offices held") == ("tenure", tenure.id)


def test_a_role_that_is_wanted_is_selected_at_its_party(room):
    role = room.all(ParticipationRow)[-1]
    room.room.show_record("participation", role.id)
    assert room.shown() == ("party", role.party_id)
    assert room.part("Roles") == ("participation", role.id)


def test_an_office_and_who_holds_it_are_typed_and_undone(room):
    first = room.dump()
    room.room.make("person")
    press("Bisher Khasawneh", TAB, "Egypt", TAB)
    person = room.shown()[1]
    room.begin_grid("Offices held")
    press("Prime Minister, Jordan", Key.Key_Up, TAB, "from Oct 2020", ENTER)  # create is last
    press(ESCAPE)
    (tenure,) = room.all(TenureRow, person_id=person)
    assert tenure.when.text == "2020-10/.."
    room.room.show_record("office", tenure.office_id)
    assert [row[:2] for row in room.cells("Held by")] == [["Bisher Khasawneh", "Oct 2020 –"]]
    room.undo_all(first)


def test_roles_in_several_negotiations_stay_in_their_order(room):
    with room.write() as unit:
        other = unit.add("negotiation", name="Another")
    room.room.show_record("party", room.named("party", "Qatar"))
    room.begin_grid("Roles")
    press("Another", TAB, "host", ENTER)
    assert [row[:2] for row in room.cells("Roles")] == [
        ["Gaza ceasefire talks", "mediator"], ["Another", "host"],
    ]  # fmt: skip
    before = room.dump()
    grid = room.grid("Roles")
    grid.setFocus()
    press((Key.Key_Up, ALT))
    assert room.dump() == before, "each role has its order in its own negotiation"
    room.session.move_to(other)
    QApplication.processEvents()
    assert [room.lines()[0][0], room.lines()[0][3]] == ["party", "host"]


def test_a_second_party_of_one_name_is_refused_with_the_first_one(room):
    room.room.new()
    press("hamas", ENTER)
    (refusal,) = room.refused
    assert refusal.key == ("party", room.named("party", "Hamas"))
    assert focused().text() == "hamas", "what was typed stays"


# --- the colour


@pytest.fixture
def colour(room):
    room.room.show_record("party", room.named("party", "Mossad"))
    room.at("colour")
    assert isinstance(focused(), ColourEditor)
    return focused()


def stored(room):
    return room.read("party", room.named("party", "Mossad")).colour


@pytest.mark.parametrize(
    ("typed", "becomes"),
    [
        ("orange", "#E69F00"),
        ("Bluish Green", "#009E73"),
        ("#abcdef", "#ABCDEF"),
        ("123456", "#123456"),
    ],
)
def test_a_colour_is_typed_by_its_name_or_code(room, colour, typed, becomes):
    clear()
    press(typed, ENTER)
    assert stored(room) == becomes
    assert colour.text() == becomes
    (swatch,) = colour.actions()
    assert not swatch.icon().isNull()


def test_a_colour_nobody_knows_is_refused_and_kept(room, colour):
    clear()
    press("mauve", ENTER)
    assert stored(room) == ""
    assert "“mauve” is not a colour" in room.detail().form.fields["colour"].complaint
    clear()
    press(ENTER)
    assert room.detail().form.fields["colour"].complaint == ""


def test_the_name_of_the_colour_stands_behind_its_code(room, colour):
    clear()
    press("#E69F00")
    assert colour.echo() == "orange"
    clear()
    press("vermilion")
    assert colour.echo() == "#D55E00"


@pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
def test_down_opens_the_set_and_enter_takes_from_it(room, colour):
    press(Key.Key_Down)
    menu = colour.findChild(QMenu)
    assert menu.isVisible()
    assert [action.text() for action in menu.actions()][:2] == [
        "blue  #0072B2",
        "bluish green  #009E73",
    ]
    assert all(not action.icon().isNull() for action in menu.actions())
    menu.actions()[4].trigger()
    menu.close()
    assert stored(room) == "#E69F00"
    assert room.session.database.history.undo_label == "Set Colour of Mossad"


def test_a_new_party_gets_a_colour_that_few_have(room):
    room.room.new()
    used = [party.colour for party in room.all(PartyRow) if party.colour]
    assert room.read(*room.shown()).colour in used
    assert used.count(room.read(*room.shown()).colour) == min(map(used.count, used))


def test_names_of_any_script_are_kept_to_the_letter(room):
    room.room.show_record("party", room.named("party", "Egypt"))
    room.begin_grid("Other names")
    press("جمهورية مصر العربية", TAB, "ar", ENTER)
    assert room.all(AliasRow)[-1].name == "جمهورية مصر العربية"
    assert any("جمهورية مصر العربية" in name for name in room.names())
