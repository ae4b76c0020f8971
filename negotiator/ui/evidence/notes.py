"""The analyst's notes on a record: each edited in place, and room for another one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from negotiator.store.changes import Key
from negotiator.store.row_classes import NoteRow
from negotiator.store.verbs import evidence
from negotiator.ui.fields.choices import FlagEditor
from negotiator.ui.fields.prose import ProseEditor
from negotiator.ui.look.layout import button, section
from negotiator.ui.session import Session

WRITE = "Write a note"
PRIVATE = "Private: never in a report"
_ROOM = 60  # logical pixels for a note to be written: it invites more than a word


class _Note(QWidget):
    """Text and flag of one note; `left` when the focus goes from both of them to elsewhere."""

    left = Signal()

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ProseEditor(hint, self)
        self.text.setAccessibleName(name)
        self.private = FlagEditor(PRIVATE, self)
        self.private.setAccessibleName(PRIVATE)
        self.foot = QHBoxLayout()
        self.foot.addWidget(self.private)
        self.foot.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.text)
        column.addLayout(self.foot)
        self.text.left.connect(self._on_left)
        self.private.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._on_left()
        return super().eventFilter(watched, event)

    def _on_left(self) -> None:
        focus = QApplication.focusWidget()
        if focus is None or not self.isAncestorOf(focus):
            self.left.emit()


class _Written(_Note):
    """A note that is there: saved when its text is left; emptied, it is deleted."""

    def __init__(self, session: Session, note: NoteRow, parent: QWidget | None = None) -> None:
        super().__init__("Note", "", parent)
        self._session = session
        self.note = note
        self.text.left.connect(self.save)
        self.private.left.connect(self.save)
        delete = button("Delete", "link")
        delete.setAccessibleName("Delete note")
        delete.clicked.connect(self._delete)
        self.foot.addWidget(delete)
        self.show_note(note, keep_touched=False)

    def show_note(self, note: NoteRow, *, keep_touched: bool) -> None:
        """Show the note as it is stored, but for what is being typed if asked to keep that."""
        self.note = note
        if not (keep_touched and self.text.touched()):
            self.text.show_value(note.text)
        self.private.show_value(note.private)

    def save(self) -> None:
        """Write what is not stored yet."""
        text, private = self.text.value().strip(), self.private.value()
        if (text, private) == (self.note.text, self.note.private):
            return
        if not text:
            self._delete()
            return
        note = self.note
        self._session.try_write(
            "Change a note", lambda unit: unit.change("note", note.id, text=text, private=private)
        )

    def _delete(self) -> None:
        self.text.show_value(self.note.text)  # nothing is left to be saved
        note = self.note
        self._session.try_write("Delete a note", lambda unit: unit.remove("note", note.id))


class Notes(QWidget):
    """The notes of one record, the new one last."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._subject: Key = ("", 0)
        self._name = ""
        self._written: dict[int, _Written] = {}
        self.new = _Note(WRITE, f"{WRITE}…", self)
        self.new.text.setMinimumHeight(_ROOM)
        self.new.private.show_value(True)
        self.new.left.connect(self.save_new)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self.new, self.save_new)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(section("Notes"))
        column.addLayout(self._list)
        column.addWidget(self.new)

    def show_notes(self, subject: Key, name: str, notes: Sequence[NoteRow]) -> bool:
        """Show the notes of a record; whether notes came or went."""
        if subject != self._subject:
            self.save()
        self._subject, self._name = subject, name
        wanted = {note.id: note for note in notes}
        gone = [note_id for note_id in self._written if note_id not in wanted]
        for note_id in gone:
            written = self._written.pop(note_id)
            self._list.removeWidget(written)
            written.hide()
            written.deleteLater()
        added = [note for note in notes if note.id not in self._written]
        for note in notes:
            self._show(note)
        return bool(gone or added)

    def save(self) -> None:
        """Save what is being typed, on the record that it is about."""
        for written in [*self._written.values()]:
            written.save()
        self.save_new()

    def save_new(self) -> None:
        """Save the new note, if there is one, and make room for the next."""
        text, private = self.new.text.value().strip(), self.new.private.value()
        if not text or not self._subject[1]:
            return
        made = self._session.try_write(
            f"Write a note on {self._name}",
            lambda unit: evidence.add_note(unit, self._subject, text, private=private),
        )
        if made is not None:
            self.new.text.show_value("")
            self.new.private.show_value(True)

    def _show(self, note: NoteRow) -> None:
        if note.id in self._written:
            self._written[note.id].show_note(note, keep_touched=True)
            return
        self._written[note.id] = _Written(self._session, note, self)
        self._list.addWidget(self._written[note.id])
