"""What every room of the window has in common."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from negotiator.store.changes import Changed
from negotiator.ui.session import Session


class Room(QWidget):
    """A room: shown in the middle of the window, reads when it is entered.

    `title` stands on the screen and is the accessible name; `group` is the heading in the sidebar
    it stands under; `kinds` are the records that are shown here when somebody asks for one; `makes`
    is the kind that Ctrl+N adds here. `begins_at` is the control that has the focus when the room
    is opened by a key; it is no focus proxy, which Tab would jump to over all before it.
    """

    title: ClassVar[str]
    icon: ClassVar[str]
    group: ClassVar[str] = ""
    kinds: ClassVar[tuple[str, ...]] = ()
    makes: ClassVar[str | None] = None

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._stale = True
        self.begins_at: QWidget | None = None
        self.setAccessibleName(self.title)
        session.changed.connect(self._on_changed)
        session.moved.connect(self._on_moved)

    def enter(self) -> None:
        """Called when the room comes into sight: read what is to be shown, if it is not fresh."""
        if self._stale:
            self._stale = False
            self.read()

    def read(self) -> None:
        """Read everything shown. Called on entering a room that is not fresh."""
        raise NotImplementedError

    def refresh(self, changed: Changed) -> None:
        """Read again what was touched; called only while the room is in sight."""
        raise NotImplementedError

    def show_record(self, kind: str, record_id: int) -> None:
        """Select a record of one of `kinds` and bring it into sight."""

    def new(self) -> None:
        """Add a record of kind `makes` and put the cursor where its entry begins."""

    def state(self) -> dict[str, Any]:
        """What is to be restored at the next start: JSON values."""
        return {}

    def restore(self, state: dict[str, Any]) -> None:
        """Bring back what `state` returned, as far as it still makes sense."""

    def _on_changed(self, changed: Changed) -> None:
        if self.isVisible():
            self.refresh(changed)
        else:
            self._stale = True

    def _on_moved(self, _negotiation_id: int) -> None:
        self._stale = True
        if self.isVisible():
            self.enter()
