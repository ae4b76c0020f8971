"""A small file that is right in every way, and what a database says, ids aside."""

from __future__ import annotations

from typing import Any

from negotiator.domain.fields import facts_of
from negotiator.domain.records import KINDS
from negotiator.store import rows
from negotiator.store.database import Database
from negotiator.store.references import ABOUT
from negotiator.store.row_classes import ROWS

Document = dict[str, Any]

TALKS: Document = {
    "format": "negotiator",
    "version": 1,
    "parties": [
        {"id": "israel", "name": "Israel", "aliases": [{"name": "إسرائيل", "language": "ar"}]},
        {"id": "mossad", "name": "Mossad", "parent": "israel"},
        {"id": "hamas", "name": "Hamas"},
    ],
    "people": [
        {"id": "barnea", "name": "David Barnea", "party": "israel", "tenures": [{"office": "d"}]}
    ],
    "offices": [{"id": "d", "name": "Director of Mossad", "party": "mossad"}],
    "sources": [{"id": "S1", "title": "Report from Jerusalem", "text": "It came out in Paris."}],
    "negotiations": [
        {
            "id": "gaza",
            "name": "Gaza ceasefire talks",
            "participations": [{"party": "israel"}, {"party": "hamas"}],
            "issues": [
                {"id": "hostages", "name": "Hostages released", "unit": "persons"},
                {"id": "withdrawal", "name": "Israeli withdrawal"},
            ],
            "rounds": [
                {"id": "paris", "name": "Paris, late January 2024", "when": "2024-01"},
                {
                    "id": "paris-2",
                    "name": "Paris, from 23 February 2024",
                    "when": "2024-02-23/..",
                    "follows": "paris",
                    "agenda": [{"issue": "hostages"}],
                    "delegates": [{"party": "israel", "person": "barnea", "head": True}],
                },
            ],
            "proposals": [
                {
                    "id": "framework",
                    "name": "Framework of Paris",
                    "terms": [
                        {
                            "issue": "hostages",
                            "amount": "35..40",
                            "unit": "persons",
                            "citations": [{"source": "S1", "quote": "It came out", "claim": "40"}],
                        }
                    ],
                }
            ],
        }
    ],
}


def contents(database: Database) -> dict[str, dict[str, Any]]:
    """Every record by kind and UUID, its references as UUIDs: what a database says, ids aside."""
    with database.read() as connection:
        read = {kind: rows.where(connection, row) for kind, row in ROWS.items()}
    names = {(kind, row.id): row.uuid for kind, found in read.items() for row in found}
    return {
        kind: {row.uuid: _by_uuid(kind, row.model_dump(mode="json"), names) for row in found}
        for kind, found in read.items()
    }


def _by_uuid(kind: str, values: dict[str, Any], names: dict[Any, str]) -> dict[str, Any]:
    del values["id"]
    for facts in facts_of(KINDS[kind]).values():
        if facts.target and values[facts.name] is not None:
            values[facts.name] = names[facts.target, values[facts.name]]
    if kind in ABOUT:
        values["subject_id"] = names[values["subject_kind"], values["subject_id"]]
    return values
