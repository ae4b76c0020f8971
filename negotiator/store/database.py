"""One database file: opened, read, written in units of work, listened to, closed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine

from negotiator.store import changes, migrating, sqlite
from negotiator.store.changes import Changed
from negotiator.store.history import History, Step
from negotiator.store.unit_of_work import UnitOfWork

Listener = Callable[[Changed], None]


class Database:
    """The records of one file.

    Views read inside `read()`, keep what they read as frozen rows, and listen with `subscribe` for
    what changed. All that is written goes through `unit`.
    """

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path = path
        self.history = History(self)
        self._engine = engine
        self._listeners: list[Listener] = []

    @classmethod
    def open(cls, path: Path) -> Database:
        """Open the file, make it if it is not there, and bring an older one up to date.

        Raises `Refused` for what is not ours, is newer, locked or damaged, and leaves it as it is.
        """
        path = Path(path)
        known = sqlite.inspect_header(path)
        with sqlite.world_errors(path):
            engine = sqlite.engine_for(path)
            try:
                migrating.bring_up_to_date(engine, path, known=known)
            except BaseException:
                engine.dispose()
                raise
        return cls(path, engine)

    def close(self) -> None:
        """Bring everything into the one file and let go of it."""
        with sqlite.world_errors(self.path):
            sqlite.checkpoint(self._engine)
        self._engine.dispose()

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a connection that sees one state of the database throughout the block."""
        with sqlite.world_errors(self.path), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def unit(self, label: str) -> Iterator[UnitOfWork]:
        """Give a unit of work; commit it at the end of the block, or leave all as it was.

        `label` is what the Undo menu says. Listeners are told after the commit.
        """
        with self._transaction() as connection:
            unit = UnitOfWork(connection, label)
            yield unit
            if not unit.changes:
                return
            step = Step(changes.save(connection, unit.label, unit.changes), unit.label)
        self.history.did(step)
        self._tell(changes.notice(unit.label, unit.changes))

    def reverse(self, step: Step) -> tuple[Step, Changed]:
        """Take back the changes of a step, as a step of its own. Used by `history`."""
        with self._transaction() as connection:
            unit = UnitOfWork(connection, step.label)
            for change in reversed(changes.load(connection, step.set_id)):
                unit.apply(change.inverse)
            set_id = changes.save(connection, step.label, unit.changes, reverses=step.set_id)
        notice = changes.notice(step.label, unit.changes)
        self._tell(notice)
        return Step(set_id, step.label), notice

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with the notice of each commit; return what ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        engine = self._engine.execution_options(writes=True)
        with sqlite.world_errors(self.path), engine.begin() as connection:
            yield connection

    def _tell(self, notice: Changed) -> None:
        for listener in tuple(self._listeners):
            listener(notice)
