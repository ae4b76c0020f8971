"""One database file: opened, read, written in units of work, listened to, closed."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection

from negotiator.domain.errors import Refused
from negotiator.store import backup, changes, migrating, sqlite
from negotiator.store.changes import Changed
from negotiator.store.header import inspect_header
from negotiator.store.history import History, Step
from negotiator.store.sqlite_errors import world_errors
from negotiator.store.unit_of_work import UnitOfWork

Listener = Callable[[Changed], None]


class Database:
    """The records of one file.

    Views read inside `read()`, keep what they read as frozen rows, and listen with `subscribe` for
    what changed. All that is written goes through `unit`. `read_only` says that nothing can be.
    """

    def __init__(self, path: Path, *, migrate: bool) -> None:
        self.path = path
        self.read_only = sqlite.is_read_only(path)
        self._identity = sqlite.identity(path)
        self.history = History(self.reverse, self.tell)
        self._readers = sqlite.engine_for(path, writes=False)
        # One connection writes, so that it can tell the commits of others from its own.
        self._writer = sqlite.engine_for(path, writes=True)
        self._writing = threading.Lock()
        self._writing_thread: int | None = None
        self._listeners: dict[object, Listener] = {}
        try:
            if migrate:
                migrating.migrate(self._writer)
            self._version = sqlite.data_version(self._writer)
        except BaseException:
            self._let_go()
            raise

    @classmethod
    def open(cls, path: Path, *, backups: Path | None = None) -> Database:
        """Open the file, make it if it is not there, and bring an older one up to date.

        An older one is copied into the folder `backups` first, if that is given. Raises `Refused`
        for what is not ours, is newer, locked or damaged, and leaves it as it is.
        """
        path = Path(path)
        known = inspect_header(path)
        with world_errors(path):
            if not known:
                sqlite.claim(path)
            revision = migrating.revision_of(path)
            if revision and revision != migrating.HEAD and backups:
                backup.back_up(path, backups)
            return cls(path, migrate=revision != migrating.HEAD)

    def close(self) -> None:
        """Bring everything into the one file and let go of it."""
        try:
            if not self.read_only:
                with world_errors(self.path):
                    sqlite.checkpoint(self._writer, wait=True)
        finally:
            self._let_go()

    def _let_go(self) -> None:
        self._readers.dispose()
        self._writer.dispose()

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a connection that sees one state of the database throughout the block."""
        with world_errors(self.path), self._readers.connect() as connection:
            yield connection

    @contextmanager
    def unit(self, label: str) -> Iterator[UnitOfWork]:
        """Give a unit of work; commit it at the end of the block, or leave all as it was.

        `label` is what the Undo menu says. Listeners are told after the commit. Raises `Refused`
        when the file cannot be written, `RuntimeError` for a unit within a unit.
        """
        with self._transaction() as connection:
            unit = UnitOfWork(connection, label)
            yield unit
            if not unit.changes:
                return
            step = Step(changes.save(connection, unit.label, unit.changes), unit.label)
        self.history.did(step)
        self.tell(changes.notice(unit.label, unit.changes))

    def reverse(self, step: Step) -> tuple[Step, Changed]:
        """Take back the changes of a step, as a step of its own. Used by `history`, which tells."""
        with self._transaction() as connection:
            unit = UnitOfWork(connection, step.label)
            for change in reversed(changes.load(connection, step.set_id)):
                unit.apply(change.inverse)
            unit.settle()
            undoes = not step.undoes
            set_id = changes.save(
                connection, step.label, unit.changes, reverses=step.set_id, undoes=undoes
            )
        return Step(set_id, step.label, undoes), changes.notice(step.label, unit.changes)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with the notice of each commit; return what ends that."""
        token = object()
        self._listeners[token] = listener

        def end() -> None:
            self._listeners.pop(token, None)

        return end

    def tell(self, notice: Changed) -> None:
        """Tell every listener. What one of them raises is raised once all have been told."""
        failures: list[Exception] = []
        for token in tuple(self._listeners):
            listener = self._listeners.get(token)  # one may have ended another's subscription
            if listener is None:
                continue
            try:
                listener(notice)
            except Exception as error:
                failures.append(error)
        if len(failures) == 1:
            raise failures[0]
        if failures:
            raise ExceptionGroup(f"After “{notice.label}” was saved", failures)

    def changed_elsewhere(self) -> bool:
        """Return whether another window or program has written since this was last asked."""
        if not self._writing.acquire(blocking=False):
            return False  # asked again soon enough
        try:
            with world_errors(self.path):
                version = sqlite.data_version(self._writer)
        finally:
            self._writing.release()
        changed, self._version = version != self._version, version
        return changed

    def idle(self) -> None:
        """Bring the write-ahead log into the file, if that can be done without waiting."""
        if self.read_only or not self._writing.acquire(blocking=False):
            return
        try:
            with world_errors(self.path):
                sqlite.checkpoint(self._writer, wait=False)
        finally:
            self._writing.release()

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        with self._turn(), world_errors(self.path):
            self._refuse_other_file()
            with self._writer.begin() as connection:
                yield connection

    def _refuse_other_file(self) -> None:
        """SQLite would go on writing into a file that was deleted, and say nothing."""
        if sqlite.identity(self.path) != self._identity:
            raise Refused(
                f"{self.path} was moved, deleted or replaced while it was open: put it back, "
                "or close it and open another."
            )

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """Let one unit write at a time."""
        if self._writing_thread == threading.get_ident():
            raise RuntimeError("A unit of work is open already: they do not nest.")
        if not self._writing.acquire(timeout=sqlite.PATIENCE):
            raise Refused("Another change is still being written: wait for it, then try again.")
        self._writing_thread = threading.get_ident()
        try:
            yield
        finally:
            self._writing_thread = None
            self._writing.release()
