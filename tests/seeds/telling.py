"""The sample as it stands in a database, told by names: what each record says, and who says so."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection

from negotiator.domain.fields import facts_of
from negotiator.domain.records import KINDS
from negotiator.store import rows
from negotiator.store.changes import owner_of
from negotiator.store.row_classes import ROWS

Key = tuple[str, int]

# The list of sources that the facts are told from gives each a short name.
SHORT = {
    "News agency": "S1",
    "Jerusalem Post": "S2",
    "Outlook India": "S3",
    "J-Wire": "S4",
    "Ahram Online": "S5",
    "The New Arab": "S6",
    "BNN": "S9",
    "Middle East Monitor": "S10",
}


@dataclass(frozen=True)
class Cited:
    """Source and grade (S1 B3), attribution, quote, what the source claims otherwise, field."""

    by: str
    attribution: str
    quote: str
    claim: str
    field: str


@dataclass
class Told:
    """A record with references replaced by names; `inside` is the name of what it is part of."""

    kind: str
    inside: str
    values: dict[str, Any]
    cited: list[Cited] = field(default_factory=list)

    def says(self, **expected: Any) -> bool:
        return all(self.values.get(name) == value for name, value in expected.items())


class Sample:
    """All records of the sample."""

    def __init__(self, connection: Connection) -> None:
        self.values: dict[Key, dict[str, Any]] = {}
        for kind, row_class in ROWS.items():
            for row in rows.where(connection, row_class):
                self.values[kind, row.id] = row.model_dump(mode="json")
        self.records = {key: self._told(key) for key in self.values}
        for (kind, _), values in self.values.items():
            if kind == "citation":
                subject = values["subject_kind"], values["subject_id"]
                self.records[subject].cited.append(self._cited(values))

    def of(self, *kinds: str) -> list[Told]:
        return [told for told in self.records.values() if told.kind in kinds]

    def name(self, key: Key | None) -> str:
        if key is None:
            return ""
        values = self.values[key]
        return str(values.get("name") or values.get("title") or "")

    def _told(self, key: Key) -> Told:
        kind, values = key[0], dict(self.values[key])
        owner = owner_of(kind, values)
        for facts in facts_of(KINDS[kind]).values():
            if facts.target:
                target = values.pop(facts.name)
                word = facts.name.removesuffix("_id")
                values[word] = self.name((facts.target, target)) if target else None
        return Told(kind, self.name(owner), values)

    def _cited(self, values: dict[str, Any]) -> Cited:
        source = self.values["source", values["source_id"]]
        grade = source["reliability"] + values["credibility"]
        short = SHORT.get(source["publisher"]) or {"02-29": "S7", "03-05": "S8"}[source["when"][5:]]
        return Cited(
            f"{short} {grade}",
            values["attribution"],
            values["quote"],
            values["claim"],
            values["field"],
        )
