from __future__ import annotations

import io
import shutil
import threading

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from negotiator import paths
from negotiator.domain.vocabulary import Tlp
from negotiator.interchange.importing import import_file
from negotiator.report import pdf
from negotiator.report.model import Paper
from negotiator.report.options import Options, Part, ReportKind
from negotiator.store.database import Database
from negotiator.ui.background import Background
from negotiator.ui.look import theme
from negotiator.ui.rooms.reports import ReportsRoom
from negotiator.ui.session import Session

Key = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
PATIENCE = 20_000


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("sample") / "sample.db"
    database = Database.open(path)
    import_file(database, paths.sample())
    database.close()
    return path


@pytest.fixture
def look(qapp):
    made = theme.apply(qapp, paths.resources(), theme.Scheme.LIGHT)
    yield made
    made.deleteLater()


@pytest.fixture
def session(sample_file, tmp_path, look):
    made = Session(Database.open(shutil.copy(sample_file, tmp_path / "talks.db")))
    made.negotiation_id = 1
    yield made
    made.close()


@pytest.fixture
def unseen(qtbot, session):
    """The room in sight, with the keyboard; its preview is not made yet."""
    made = ReportsRoom(session)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    with qtbot.waitActive(made):
        made.show()
    Background.near(made).refused.connect(session.refused)
    yield made
    Background.near(made).stop()


@pytest.fixture
def room(qtbot, unseen):
    """The room with its preview, and the keyboard on the first choice."""
    with qtbot.waitSignal(unseen.preview.made, timeout=PATIENCE):
        unseen.enter()
    unseen.form.kind.setFocus()
    return unseen


@pytest.fixture
def press(qtbot):
    """Press keys wherever the keyboard is."""

    def pressed(*keys):
        for key in keys:
            if isinstance(key, str):
                qtbot.keyClicks(QApplication.focusWidget(), key)
            else:
                code, *held = key if isinstance(key, tuple) else (key,)
                qtbot.keyClick(QApplication.focusWidget(), code, *held)

    return pressed


@pytest.fixture
def remade(qtbot, room):
    """Wait for the preview that an action leads to, and return the facts of its report."""

    def after(act, *args):
        with qtbot.waitSignal(room.preview.made, timeout=PATIENCE) as made:
            act(*args)
        return made.args[0]

    return after


@pytest.fixture
def held(monkeypatch):
    """Let no page be set before `go_on` is set; `begun` counts those that were begun."""

    class Held:
        go_on, begun = threading.Event(), threading.Semaphore(0)

    def compiled(report, output, ppi, real=pdf._compiled):
        Held.begun.release()
        assert Held.go_on.wait(PATIENCE / 1000)
        return real(report, output, ppi)

    monkeypatch.setattr(pdf, "_compiled", compiled)
    yield Held
    Held.go_on.set()


def exported(qtbot, room, path):
    with qtbot.waitSignal(room.session.said, timeout=PATIENCE) as said:
        room.export_to(path)
    assert said.args[0].startswith(f"Exported to {path}.")
    return pypdf.PdfReader(io.BytesIO(path.read_bytes()))


def words(reader):
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_the_usual_comparison_is_there_at_once(room):
    assert room.form.kind.currentText() == "Comparison"
    assert room.form.proposals.ticked() == [1, 2, 3, 4, 5]
    assert room.form.base.currentText() == "Framework of Paris"
    assert room.form.title.placeholderText() == "Proposals compared"
    assert room.form.label.currentText() == "TLP:AMBER"
    assert room.preview.words.text().startswith(f"page 1 of {room.preview.pages.count} · made in")


def test_what_to_know_before_it_leaves_is_counted(room):
    lines = room.leaving.lines.text().splitlines()
    assert lines[0] == "7 sources, none above CLEAR"
    assert lines[2] == "0 figures without a source"
    assert room.leaving.unproved.isHidden()


def test_a_figure_without_a_source_is_named_and_leads_to_it(qtbot, room, remade):
    def unprove():
        room.form._change(room.form._plan.asked_for(Options(ReportKind.BRIEF, 1)))
        with room.session.database.unit("Add figure") as unit:
            unit.add("figure", negotiation_id=1, name="Aid trucks", amount="6", unit="trucks")

    remade(unprove)
    assert "1 figure without a source" in room.leaving.lines.text()
    (action,) = room.leaving.unproved.menu().actions()
    assert action.text() == "Aid trucks"
    with qtbot.waitSignal(room.session.wanted) as wanted:
        action.trigger()
    assert wanted.args[0] == "figure"


def test_choices_are_made_in_the_order_of_the_task(room, press):
    names = []
    for _ in range(14):
        names.append(
            QApplication.focusWidget().accessibleName() or QApplication.focusWidget().text()
        )
        press(Key.Key_Tab)
    assert names[:10] == [
        "Kind",
        "Title",
        "Proposals",
        "Base",
        "Only differences",
        "Stated positions",
        "Paper",
        "Label",
        "Sections",
        "Export PDF…",
    ]
    assert names[10:] == ["Zoom out", "Zoom in", "Fit width", "Pages"]


def test_another_kind_is_chosen_with_an_arrow_and_hides_what_is_not_its_own(room, press, remade):
    facts = remade(press, Key.Key_Down)
    assert facts.title == "Gaza ceasefire talks"
    assert room.form.kind.currentText() == "Negotiation brief"
    assert not room.form.proposals.isVisible()
    assert not room.form.base.isVisible()
    assert room.form.sections.ticked()[0] is Part.SUMMARY


def test_a_title_is_set_once_however_many_letters_it_has(room, press, held, remade):
    held.go_on.set()
    room.form.title.setFocus()
    assert remade(press, "Weekly comparison").title == "Weekly comparison"
    assert held.begun.acquire(blocking=False)
    assert not held.begun.acquire(blocking=False)


def test_unticking_a_proposal_takes_it_out_and_never_out_of_the_list(room, press, remade):
    room.form.proposals.setFocus()
    remade(press, Key.Key_Home, Key.Key_Space)
    assert room.form.proposals.ticked() == [2, 3, 4, 5]
    assert room.form.proposals.count() == 5
    bases = [room.form.base.itemText(at) for at in range(room.form.base.count())]
    assert "Agreement of November 2023" not in bases


def test_the_base_that_is_unticked_gives_way_to_another(room, press, remade):
    room.form.proposals.setFocus()
    remade(press, Key.Key_Home, Key.Key_Down, Key.Key_Space)
    assert room.form.base.currentText() != "Framework of Paris"
    assert room.form.base.currentText()


def test_with_nothing_ticked_there_is_nothing_to_export_and_the_room_says_why(room, press):
    room.form.proposals.setFocus()
    press(Key.Key_Home)
    for _ in range(5):
        press(Key.Key_Space, Key.Key_Down)
    assert room.form.proposals.ticked() == []
    assert room._none_ticked.isVisible()
    assert not room.export.isEnabled()
    assert not room.leaving.isVisible()


def test_sections_are_left_out_and_moved(qtbot, room, press, remade, tmp_path):
    room.form.sections.setFocus()
    remade(press, Key.Key_Home, Key.Key_Space, Key.Key_End, *[(Key.Key_Up, ALT)] * 3)
    assert room.form.sections.ticked() == [
        Part.CLAIMS,
        Part.SIDE_BY_SIDE,
        Part.WOULD_SAY_NO,
        Part.RATIO_CHART,
    ]
    text = words(exported(qtbot, room, tmp_path / "talks.pdf"))
    assert "What moved" not in text
    assert text.index("Claims that differ") < text.index("Side by side")


def test_a_label_below_what_is_demanded_cannot_be_chosen_and_a_stricter_one_is_printed(
    qtbot, room, press, remade, tmp_path
):
    room.form.label.setFocus()
    press(Key.Key_Up)
    assert room.form.label.currentText() == "TLP:AMBER"
    assert "TLP:AMBER" in room.form.label.accessibleDescription()
    remade(press, Key.Key_End)
    assert "TLP:RED" in words(exported(qtbot, room, tmp_path / "talks.pdf"))


def test_what_is_exported_is_what_is_chosen(qtbot, room, press, remade, tmp_path):
    room.form.title.setFocus()
    press("Three texts")
    room.form.paper.setFocus()
    press(Key.Key_Down)
    room.form.only_differences.setFocus()
    remade(press, Key.Key_Space)
    reader = exported(qtbot, room, tmp_path / "three.pdf")
    assert reader.metadata.title == "Three texts · Gaza ceasefire talks"
    assert len(reader.pages) == room.preview.pages.count
    assert sorted(float(side) for side in reader.pages[0].mediabox[2:]) == [612, 792]
    assert "Only what differs is shown." in words(reader)


def test_the_file_is_suggested_by_what_it_will_hold(room, press, monkeypatch):
    suggested = []

    def dialog(_parent, _title, place, _kinds):
        suggested.append(place)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", dialog)
    room.export.setFocus()
    press(Key.Key_Space)
    assert suggested[0].endswith("Gaza ceasefire talks, proposals compared.pdf")


def test_a_folder_that_cannot_be_written_is_said_in_a_sentence(qtbot, room, tmp_path):
    with qtbot.waitSignal(room.session.refused, timeout=PATIENCE) as refused:
        room.export_to(tmp_path / "not there" / "talks.pdf")
    assert "does not exist" in str(refused.args[0])


def test_a_cancelled_export_leaves_no_file(qtbot, room, held, tmp_path):
    background = Background.near(room)
    tasks = []
    background.began.connect(tasks.append)
    room.export_to(tmp_path / "talks.pdf")
    assert held.begun.acquire(timeout=10)
    with qtbot.waitSignal(background.ended, timeout=PATIENCE):
        tasks[0].cancel()
        held.go_on.set()
    assert not (tmp_path / "talks.pdf").exists()
    assert list(tmp_path.glob(".negotiator-*")) == []


def test_of_several_changes_only_the_newest_is_shown(qtbot, room, held, remade):
    titles = []
    room.preview.made.connect(lambda facts: titles.append(facts.title))
    for title in ("First", "Second"):
        room.form._change(room.form._plan.titled(title))
        room.preview._render()
    assert held.begun.acquire(timeout=10)
    remade(held.go_on.set)
    assert titles == ["Second"]


def test_a_preview_that_takes_long_shows_its_progress_and_can_be_cancelled(
    qtbot, room, held, monkeypatch, remade
):
    bar = room.preview.working
    bar._wait.setInterval(0)
    shown = room.preview.pages.count
    with qtbot.waitSignal(bar._wait.timeout):
        room.form._change(room.form._plan.titled("Late"))
        room.preview._render()
    assert bar.isVisible()
    assert bar.bar.accessibleName() == "Making the preview"
    with qtbot.waitSignal(room.preview._background.ended, timeout=PATIENCE):
        bar.cancel.click()
        held.go_on.set()
    assert not bar.isVisible()
    assert room.preview.words.text().startswith("Cancelled")
    assert room.preview.pages.count == shown
    assert remade(room.preview.again.click).title == "Late"
    assert room.preview.again.isHidden()


def test_what_is_quick_shows_no_progress(room, remade):
    bar = room.preview.working
    assert bar._wait.interval() == 1000
    remade(room.form._change, room.form._plan.titled("Quick"))
    assert not bar.isVisible()
    assert not bar._wait.isActive()


def test_a_change_of_the_data_is_shown_where_the_person_is_reading(room, remade):
    room.preview.pages.verticalScrollBar().setValue(1000)
    place = room.preview.pages.verticalScrollBar().value()

    def rename():
        room.session.write("Rename", lambda u: u.change("proposal", 2, name="Paris framework"))

    remade(rename)
    assert room.form.base.currentText() == "Paris framework"
    assert room.preview.pages.verticalScrollBar().value() == place


def test_a_room_out_of_sight_makes_nothing_until_it_is_entered(qtbot, room, remade):
    room.hide()
    with room.session.database.unit("Add proposal") as unit:
        unit.add("proposal", negotiation_id=1, name="Bridging text")
    assert room.form.proposals.count() == 5
    assert not room.preview._later.isActive()
    room.show()
    remade(room.enter)
    assert room.form.proposals.count() == 6


def test_control_plus_and_minus_zoom_and_fit_width_returns(qtbot, room, press, remade):
    fitted = room.preview.zoom.words.text()
    room.preview.pages.setFocus()
    remade(press, (Key.Key_Plus, CTRL))
    assert room.preview.zoom.zoom is not None
    assert not room.preview.zoom.fit.isChecked()
    larger = room.preview.zoom.zoom
    remade(press, (Key.Key_Minus, CTRL))
    assert room.preview.zoom.zoom < larger
    room.preview.zoom.fit.setFocus()
    remade(press, Key.Key_Space)
    assert room.preview.zoom.words.text() == fitted


def test_the_pages_fit_the_room_that_there_is(room, remade):
    before = room.preview._rendered.zoom
    remade(room.resize, 900, 800)
    assert room.preview._rendered.zoom < before
    assert room.preview.pages.horizontalScrollBar().maximum() == 0


def test_another_room_asks_for_a_comparison(qtbot, room, remade):
    wanted = Options(ReportKind.COMPARISON, 1, proposals=(3, 2), base=3, with_positions=False)
    remade(room.show_report, wanted)
    assert room.form.proposals.ticked() == [3, 2]
    assert room.form.base.currentText() == "Reply of Hamas"
    assert not room.form.positions.isChecked()
    assert room.export.hasFocus()


def test_where_the_person_was_is_found_again(qtbot, room, remade, session):
    plan = room.form._plan.asked_for(Options(ReportKind.COMPARISON, 1, proposals=(3, 2), base=2))
    room.form._change(plan.titled("Weekly"))
    room.form._change(room.form._plan.asked_for(Options(ReportKind.COMPARISON, 1, (3, 2), 2)))
    room.preview.zoom.choose(0.5)
    again = ReportsRoom(session)
    qtbot.addWidget(again)
    again.restore(room.state())
    with qtbot.waitSignal(again.preview.made, timeout=PATIENCE):
        again.enter()
    assert again.form.title.text() == "Weekly"
    assert again.form.proposals.ticked() == [3, 2]
    assert again.preview._rendered.zoom == 0.5
    again.preview._background.stop()


def test_each_negotiation_keeps_its_own_choices(qtbot, room, remade):
    room.form._change(room.form._plan.titled("Weekly"))
    with room.session.database.unit("Another") as unit:
        other = unit.add("negotiation", name="Other talks", tlp="GREEN")
        proposal = unit.add("proposal", negotiation_id=other, name="Draft")
        issue = unit.add("issue", negotiation_id=other, name="Withdrawal")
        unit.add("term", proposal_id=proposal, issue_id=issue, wording="in two stages")
    remade(room.session.move_to, other)
    assert room.form.title.text() == ""
    assert room.form.label.currentText() == "TLP:GREEN"
    remade(room.session.move_to, 1)
    assert room.form.title.text() == "Weekly"


def test_without_proposals_the_room_says_what_is_missing_and_offers_the_first_step(
    qtbot, unseen, session, press
):
    with session.database.unit("Another") as unit:
        other = unit.add("negotiation", name="Empty talks")
    session.move_to(other)
    unseen.enter()
    assert unseen._nothing.isVisible()
    assert not unseen.export.isEnabled()
    assert not unseen.form.proposals.isVisible()
    unseen._nothing.step.setFocus()
    with qtbot.waitSignal(session.wanted) as wanted:
        press(Key.Key_Space)
    assert wanted.args[0] == "proposal"


def test_every_control_has_a_name(room):
    nameless = [
        widget
        for widget in room.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert nameless == []


def test_closing_waits_for_the_pages_being_made(qtbot, unseen, session, held):
    unseen.enter()
    unseen.preview._render()
    assert held.begun.acquire(timeout=10)
    threading.Timer(0.05, held.go_on.set).start()
    unseen.preview._stop()
    assert unseen.preview._background._pool.activeThreadCount() == 0


def test_paper_and_label_are_chosen_by_their_own_values(room):
    assert room.form.paper.value() is Paper.A4
    assert room.form.label.value() is Tlp.AMBER
