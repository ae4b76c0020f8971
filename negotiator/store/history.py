"""Undo and redo, made of the recorded changes; and the history of each record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, and_, or_, select

from negotiator.domain.errors import Refused
from negotiator.store import changes
from negotiator.store.changes import Change, Changed
from negotiator.store.refusals import Stale
from negotiator.store.tables import table


@dataclass(frozen=True, slots=True)
class Step:
    """A unit of work that can be taken back: its set in the record, its label.

    `undoes` says that it took another one back, so that reversing it is a redo.
    """

    set_id: int
    label: str
    undoes: bool = False


class History:
    """The steps of this sitting, as far as they can be undone and redone.

    `reverse` takes a step back in the database and returns the step that did it, with its notice;
    `tell` passes that notice on.
    """

    def __init__(
        self,
        reverse: Callable[[Step], tuple[Step, Changed]],
        tell: Callable[[Changed], None],
    ) -> None:
        self._reverse_step = reverse
        self._tell = tell
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @property
    def undo_label(self) -> str | None:
        """What undo would take back, or None."""
        return self._done[-1].label if self._done else None

    @property
    def redo_label(self) -> str | None:
        """What redo would do again, or None."""
        return self._undone[-1].label if self._undone else None

    def did(self, step: Step) -> None:
        """Note a new step: what had been undone cannot be redone any more."""
        self._done.append(step)
        self._undone.clear()

    def undo(self) -> Changed:
        """Take the last step back.

        Raises `Stale`, writes nothing and forgets the step when the records have moved on since;
        raises `Refused` and keeps it when the file cannot be written now.
        """
        return self._reverse(self._done, self._undone.append, "Undo")

    def redo(self) -> Changed:
        """Do again what was undone last. Raises as `undo` does."""
        return self._reverse(self._undone, self._done.append, "Redo")

    def _reverse(self, steps: list[Step], keep: Callable[[Step], None], verb: str) -> Changed:
        if not steps:
            raise Refused(f"There is nothing to {verb.lower()}.")
        step = steps[-1]
        try:
            reversed_, notice = self._reverse_step(step)
        except Stale as error:
            steps.pop()
            raise Stale(f"{verb} of “{step.label}” is not possible any more: {error}") from error
        steps.pop()
        keep(reversed_)
        self._tell(notice)  # once the labels say what can be undone now
        return notice


@dataclass(frozen=True, slots=True)
class Entry:
    """One change in a record's history: when (UTC), in which step, and what it was.

    `undoes` says that an undo of that step made it.
    """

    at: datetime
    label: str
    undoes: bool
    change: Change


def history_of(connection: Connection, kind: str, record_id: int, limit: int = 50) -> list[Entry]:
    """Return what happened to a record and to its parts, latest first.

    Of a negotiation only what happened to itself: all the rest is a part of it.
    """
    change, step = table("change"), table("change_set")
    own = and_(change.c.kind == kind, change.c.record_id == record_id)
    of_parts = and_(change.c.owner_kind == kind, change.c.owner_id == record_id)
    query = (
        select(change, step.c.label, step.c.at, step.c.undoes)
        .join(step, step.c.id == change.c.set_id)
        .where(own if kind == "negotiation" else or_(own, of_parts))
        .order_by(change.c.id.desc())
        .limit(limit)
    )
    return [
        Entry(
            datetime.fromisoformat(row["at"]),
            row["label"],
            row["undoes"],
            changes.read(row),
        )
        for row in connection.execute(query).mappings()
    ]
