"""A document as a list of records: what each holds, what it is nested in, what it refers to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from negotiator.domain.fields import Facts
from negotiator.interchange.faults import Fault
from negotiator.interchange.identity import key_of, scope_of, uuid_of
from negotiator.interchange.layout import RANK, TOP, field_named, fields_of, list_name, parts_of
from negotiator.store.labels import word_of


@dataclass(slots=True, eq=False)
class Node:
    """One record of a file.

    `values` holds its fields by their names in the record's class, references aside; `links` holds
    the record that each filled reference means.
    """

    kind: str
    place: str
    key: str
    uuid: UUID
    owner: Node | None
    values: dict[str, Any] = field(default_factory=dict)
    links: dict[str, Node] = field(default_factory=dict)

    @property
    def root(self) -> Node:
        """The record at the top that this one lies in, or is."""
        return self.owner.root if self.owner else self

    def fault(self, word: str, sentence: str) -> Fault:
        """Return the fault that stands at a field of this record."""
        return Fault(f"{self.place}.{word}", sentence)


class _Reader:
    """Goes through a document once, and remembers who goes by which id."""

    def __init__(self) -> None:
        self.known: dict[tuple[str, str], list[Node]] = defaultdict(list)
        self.named: list[tuple[Node, str, str, str]] = []  # record, field, word, id meant
        self._places: dict[tuple[str, UUID], str] = {}

    def read(
        self, kind: str, records: list[Any], place: str, scope: UUID, owner: Node | None
    ) -> Iterator[Node]:
        for index, record in enumerate(records):
            key = key_of(kind, record, index)
            node = Node(kind, f"{place}[{index}]", key, uuid_of(kind, key, scope), owner)
            self._remember(node)
            self._take_fields(node, record, index)
            yield node
            for part in parts_of(kind):
                inner = record.get(list_name(part), [])
                yield from self.read(
                    part, inner, f"{node.place}.{list_name(part)}", node.uuid, node
                )

    def _remember(self, node: Node) -> None:
        twin = self._places.setdefault((node.kind, node.uuid), node.place)
        if twin != node.place:
            raise node.fault("id", f"“{node.key[:60]}” stands for {twin} already: give it another.")
        self.known[node.kind, node.key].append(node)

    def _take_fields(self, node: Node, record: dict[str, Any], index: int) -> None:
        for word, facts in fields_of(node.kind).items():
            if facts.target and word in record:
                self.named.append((node, facts.name, word, record[word]))
            elif facts.name == RANK:
                node.values[RANK] = record.get(RANK, index + 1)
            elif word in record:
                node.values[facts.name] = _value(node, facts, record[word])

    def link(self) -> None:
        for node, name, word, key in self.named:
            target = fields_of(node.kind)[word].target
            assert target is not None
            node.links[name] = self._meant(node, word, target, key)

    def _meant(self, node: Node, word: str, kind: str, key: str) -> Node:
        """Return the record that an id means: one of the same negotiation before any other."""
        found = self.known.get((kind, key), [])
        near = [other for other in found if other.root is node.root] or found
        if not near:
            raise node.fault(word, f"No {word_of(kind)} “{key[:60]}” is in this file: add it.")
        if len(near) > 1:
            raise node.fault(
                word, f"“{key[:60]}” is {near[0].place} and {near[1].place}: give one another id."
            )
        return near[0]


def _value(node: Node, facts: Facts, value: Any) -> Any:
    """Return a value as the record keeps it: a citation names a field as its class does."""
    if node.kind == "citation" and facts.name == "field" and node.owner:
        return field_named(node.owner.kind, value)
    return value


def nodes_of(document: dict[str, Any]) -> list[Node]:
    """Return the records of a document of the right form, each after what it is nested in.

    Raises `Fault` for an id that two siblings have, or that is meant and nobody has.
    """
    reader, scope = _Reader(), scope_of(document)
    nodes = [
        node
        for kind in TOP
        for node in reader.read(
            kind, document.get(list_name(kind), []), list_name(kind), scope, None
        )
    ]
    reader.link()
    return nodes
