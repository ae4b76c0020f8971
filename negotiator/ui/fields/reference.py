"""The editor of a reference: type a part of a name, choose the record, or create it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from negotiator.domain.errors import Refused
from negotiator.domain.quoting import quoted
from negotiator.store.labels import label_of, word_of
from negotiator.store.queries.names import Named, matching
from negotiator.store.removal import counted
from negotiator.store.verbs.naming import CREATABLE
from negotiator.ui.fields.editor import NewRecord
from negotiator.ui.fields.lines import LineEditor
from negotiator.ui.fields.suggestions import Suggestion, Suggestions
from negotiator.ui.session import Session

WORDS = "words"
"""Kind of the value that is no record, but the text as it was typed."""

Offers = Callable[[str], Sequence[Suggestion]]
"""What a text may mean besides a name: offered before the names."""


class ReferenceEditor(LineEditor):
    """A record's name, completed while typing; “create …” is the last choice.

    Several kinds may be offered in one field. `value` is the id of the chosen record (of the kind
    `chosen_kind`), a `NewRecord`, what one of the `offers` means, or None when the field is empty.
    `picked` is emitted when a suggestion was clicked. `or_words` offers to keep the text as words:
    a `NewRecord` of `WORDS`.
    """

    picked = Signal()

    def __init__(
        self,
        session: Session,
        kinds: Sequence[str],
        hint: str = "",
        parent: QWidget | None = None,
        *,
        or_words: str = "",
        offers: Offers | None = None,
    ) -> None:
        super().__init__(hint, parent)
        self._or_words = or_words
        self._offers = offers
        self._session = session
        self._kinds = tuple(kinds)
        self._picked: Suggestion | None = None
        self._list: Suggestions | None = None
        self.textEdited.connect(self._suggest)

    @property
    def choosing(self) -> bool:
        """Whether the list of suggestions is open."""
        return self._list is not None and self._list.isVisible()

    @property
    def chosen_kind(self) -> str:
        """The kind of the record that `value` names."""
        return self._picked.kind if self._picked else self._kinds[0]

    def show_value(self, value: Any) -> None:
        """Show the name of the record with this id, of the first kind; or of a new one."""
        self._picked = self._known_as(value)
        super().show_value(self._picked.name if self._picked else "")
        self._close_list()

    def value(self) -> Any:
        """Return the record's id, a record to be made, or None. Raises `Refused` for neither."""
        text = self.text().strip()
        if not text:
            self._picked = None
            return None
        if self._picked is None or self._picked.name != text:
            self._picked = self._only_match(text)
        picked = self._picked
        if picked.means is not None:
            return picked.means
        if picked.record_id is None:
            return NewRecord(picked.kind, picked.name)
        return picked.record_id

    def decide(self) -> None:
        """Take the highlighted suggestion."""
        if self._list is not None and (suggestion := self._list.highlighted()) is not None:
            self._take(suggestion)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let arrows, Enter and Escape work the open list; all else is typing."""
        opened = self.choosing
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up if opened and self._list:
                self._list.step(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Down:
                self._show_all()
            case Qt.Key.Key_Escape if opened:
                self._close_list()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.decide()
                super().keyPressEvent(event)
            case _:
                super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab takes the highlighted suggestion on its way to the next field.

        Qt calls this too when it hides the field: then nobody has chosen anything.
        """
        if self.isVisible():
            self.decide()
        return super().focusNextPrevChild(forward)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list; what was typed must be a name by now."""
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._close_list()
        super().focusOutEvent(event)

    def _suggest(self, text: str) -> None:
        """Offer what the text may mean. Of names that are only spelt alike none is taken for it."""
        self._picked = None
        sought = text.strip()
        if not sought:
            self._close_list()
            return
        offered = list(self._offers(sought)) if self._offers else []
        known = self._matching(sought)
        none_certain = not offered and bool(known) and all(named.alike for named in known)
        suggestions = [*offered, *map(_suggested, known), *self._creations(sought, known)]
        self._opened_list().offer(suggestions, None if none_certain else 0)

    def _show_all(self) -> None:
        """Show every record there is to choose from, the chosen one highlighted."""
        known = self._matching("")
        chosen = self._picked.record_id if self._picked else None
        ids = [named.record_id for named in known]
        at = ids.index(chosen) if chosen in ids else None
        self._opened_list().offer(list(map(_suggested, known)), at if self.text() else 0)

    def _opened_list(self) -> Suggestions:
        if self._list is None:
            self._list = Suggestions(self)
            self._list.chosen.connect(self._on_chosen)
            self._list.destroyed.connect(self._on_list_gone)
        return self._list

    def _matching(self, text: str) -> list[Named]:
        with self._session.read() as connection:
            return matching(connection, self._kinds, text, self._session.negotiation_id)

    def _creations(self, text: str, known: Sequence[Named]) -> list[Suggestion]:
        if any(named.exact for named in known):
            return []
        offers = [
            Suggestion(f"create {word_of(kind)} “{text}”", None, text, kind)
            for kind in self._kinds
            if kind in CREATABLE
        ]
        if self._or_words:
            offers.append(Suggestion(f"{self._or_words} “{text}”", None, text, WORDS))
        return offers

    def _only_match(self, text: str) -> Suggestion:
        """Return the one record of exactly this name. Raises `Refused` for none and for several."""
        exact = [named for named in self._matching(text) if named.exact]
        if len(exact) == 1:
            return _suggested(exact[0])
        words = " or ".join(word_of(kind) for kind in self._kinds)
        if exact:
            several = counted(exact[0].kind, len(exact))
            raise Refused(f"There are {several} called {quoted(text)}: choose one in the list.")
        raise Refused(
            f"There is no {words} {quoted(text)}: choose a known one, or “create …” in the list."
        )

    def _known_as(self, value: Any) -> Suggestion | None:
        if value is None:
            return None
        if isinstance(value, NewRecord):
            return Suggestion(value.name, None, value.name, value.kind)
        with self._session.read() as connection:
            name = label_of(connection, self._kinds[0], value)
        return Suggestion(name, value, name, self._kinds[0])

    def _on_chosen(self, suggestion: Suggestion) -> None:
        self._take(suggestion)
        self.picked.emit()
        self.left.emit()

    def _take(self, suggestion: Suggestion) -> None:
        self._picked = suggestion
        self.setText(suggestion.name)
        self.setModified(True)
        self._close_list()

    def _close_list(self) -> None:
        if self._list is not None:
            self._list.close_list()

    def _on_list_gone(self) -> None:
        self._list = None


def _suggested(named: Named) -> Suggestion:
    label = f"{named.name} · {named.detail}" if named.detail else named.name
    return Suggestion(label, named.record_id, named.name, named.kind)
