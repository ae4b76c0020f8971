"""A file's records into a database: all of them in one step that undo takes back, or none.

What becomes of a record that is there already:

- one with the same UUID becomes what the file says, or is left alone where nothing differs;
- a party, person or office of the same name, and a role, agenda item, tabling party or tag that is
  there already, is taken to be the same record: it stays as it is, and what the file knows besides
  (other names, citations, tenures) is added to it;
- a negotiation, issue, round or proposal of the same name but another UUID is refused: whether they
  are one is for the person to say.

Nothing is ever deleted by an import.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from negotiator.domain.errors import Refused
from negotiator.domain.fields import facts_of
from negotiator.domain.records import KINDS
from negotiator.interchange import consistency
from negotiator.interchange.document import Node, nodes_of
from negotiator.interchange.existing import found_by_uuid, twins
from negotiator.interchange.faults import Fault
from negotiator.interchange.imported import Imported
from negotiator.interchange.json_reading import read_document
from negotiator.interchange.layout import word_in_file
from negotiator.store.changes import owner_field
from negotiator.store.database import Database
from negotiator.store.labels import word_of
from negotiator.store.references import ABOUT
from negotiator.store.unit_of_work import Duplicate, UnitOfWork

SAME_BY_NAME = frozenset(
    {"party", "person", "office", "participation", "agenda_item", "tabling", "tag"}
)
"""Kinds whose records are the same when what makes them unique is the same."""

_ORDER = {kind: place for place, kind in enumerate(KINDS) if kind not in ABOUT}


def import_file(database: Database, path: Path) -> Imported:
    """Bring the records of a file into the database and say what was done.

    Raises `Refused` with one sentence that names the file and the place in it; then nothing was
    written.
    """
    path = Path(path)
    try:
        nodes = nodes_of(read_document(path))
        with database.unit(f"Import {path.name}") as unit:
            task = _Import(unit, nodes)
            task.run()
        return task.summary(path.name)
    except Fault as fault:
        raise Refused(f"{path.name}: {fault}") from fault


class _Import:
    """One import at work: which record of the database each record of the file has become.

    `_met` are those met by what makes them unique, under another UUID; they stay as they are.
    """

    def __init__(self, unit: UnitOfWork, nodes: list[Node]) -> None:
        self._unit = unit
        self._nodes = nodes
        self._ids = found_by_uuid(unit.connection, nodes)
        self._taken = {(node.kind, record_id) for node, record_id in self._ids.items()}
        self._added: set[Node] = set()
        self._changed: set[Node] = set()
        self._met: set[Node] = set()

    def run(self) -> None:
        later: list[tuple[Node, list[str]]] = []
        for node in sorted(self._nodes, key=lambda node: _ORDER.get(node.kind, len(KINDS))):
            unknown = [name for name, target in node.links.items() if target not in self._ids]
            with _placed(node):
                self._bring_in(node)
            if unknown and node not in self._met:
                later.append((node, unknown))
        for node, names in later:  # a record that refers to one further down in the file
            with _placed(node):
                self._change(node, {name: self._ids[node.links[name]] for name in names})

    def summary(self, file_name: str) -> Imported:
        same = [n for n in self._nodes if n not in self._added and n not in self._changed]
        return Imported(
            file_name,
            Counter(node.kind for node in self._added),
            Counter(node.kind for node in self._changed),
            Counter(node.kind for node in same),
            tuple(self._ids[node] for node in self._nodes if node.kind == "negotiation"),
        )

    def _bring_in(self, node: Node) -> None:
        values = self._values(node)
        if node in self._ids:
            self._change(node, _blank(node) | values)
        elif not self._meets_twin(node, values):
            self._add(node, values)
        consistency.check(node, values)

    def _values(self, node: Node) -> dict[str, Any]:
        values = node.values | self._place_in_owner(node)
        for name, target in node.links.items():
            if target in self._ids:
                values[name] = self._ids[target]
        return values

    def _place_in_owner(self, node: Node) -> dict[str, Any]:
        if node.owner is None:
            return {}
        owner_id = self._ids[node.owner]
        if node.kind in ABOUT:
            return {"subject_kind": node.owner.kind, "subject_id": owner_id}
        field = owner_field(node.kind)
        assert field is not None
        return {field[0]: owner_id}

    def _add(self, node: Node, values: dict[str, Any]) -> None:
        try:
            self._take(node, self._unit.add(node.kind, uuid_=str(node.uuid), **values))
            self._added.add(node)
        except Duplicate as duplicate:
            if node.kind not in SAME_BY_NAME:
                raise
            self._take(node, duplicate.key[1])
            self._met.add(node)

    def _change(self, node: Node, values: dict[str, Any]) -> None:
        before = len(self._unit.changes)
        self._unit.change(node.kind, self._ids[node], **values)
        if len(self._unit.changes) > before and node not in self._added:
            self._changed.add(node)

    def _meets_twin(self, node: Node, values: dict[str, Any]) -> bool:
        """Take a part of a record met by its name to be one that says the very same there."""
        if node.owner not in self._met or node.kind in SAME_BY_NAME:
            return False
        for record_id in twins(self._unit.connection, node.kind, values):
            if (node.kind, record_id) not in self._taken:
                self._take(node, record_id)
                self._met.add(node)
                return True
        return False

    def _take(self, node: Node, record_id: int) -> None:
        if (node.kind, record_id) in self._taken:
            raise Fault(
                node.place, f"This {word_of(node.kind)} stands twice in the file: keep one."
            )
        self._taken.add((node.kind, record_id))
        self._ids[node] = record_id


def _blank(node: Node) -> dict[str, Any]:
    """Return the declared default of each field that the file leaves out, so that it is emptied."""
    record = KINDS[node.kind]
    return {
        facts.name: record.model_fields[facts.name].get_default()
        for facts in facts_of(record).values()
        if not facts.required and facts.name not in node.links
    }


@contextmanager
def _placed(node: Node) -> Iterator[None]:
    """Say of a refusal where in the file it happened."""
    try:
        yield
    except Fault:
        raise
    except Duplicate as duplicate:
        raise _other_of_that_name(node) from duplicate
    except Refused as refused:
        raise _at_field(node, refused) from refused


def _at_field(node: Node, refused: Refused) -> Fault:
    """Return the fault at the field that was refused; the place says which, so its title goes."""
    if refused.field is None:
        return Fault(node.place, str(refused))
    facts = facts_of(KINDS[node.kind]).get(refused.field)
    sentence = str(refused).removeprefix(f"{facts.title}: " if facts else "")
    return node.fault(word_in_file(node.kind, refused.field), sentence[:1].upper() + sentence[1:])


def _other_of_that_name(node: Node) -> Fault:
    name, word = node.values.get("name"), word_of(node.kind)
    if name is None:
        return Fault(node.place, f"There is another such {word} already: delete one of the two.")
    return node.fault(
        "name",
        f"There is another {word} “{name}” already: rename one of the two, then import again.",
    )
