"""What must hold between the records of a file, beyond what each field is checked for."""

from __future__ import annotations

from typing import Any

from negotiator.domain.amounts import Amount
from negotiator.domain.fields import facts_of
from negotiator.domain.fingerprints import fingerprint
from negotiator.domain.records import KINDS
from negotiator.interchange.document import Node
from negotiator.interchange.layout import fields_of, word_in_file
from negotiator.store.labels import word_of


def check(node: Node) -> None:
    """Refuse a number without a unit, and a citation of a field that is not there."""
    if {"amount", "unit", "issue_id"} <= facts_of(KINDS[node.kind]).keys():
        _check_unit(node)
    if node.kind == "citation" and node.owner and "field" in node.values:
        _check_cited_field(node, node.owner)


def completed(node: Node, values: dict[str, Any]) -> dict[str, Any]:
    """Return `values` as the record keeps them.

    A source's fingerprint is made of its text, and must be the one that the file gives, if any; a
    citation names the field it proves as the record's class does.
    """
    if node.kind == "source":
        return values | {"sha256": _fingerprint(node)}
    if node.kind == "citation" and node.owner and "field" in values:
        facts = fields_of(node.owner.kind).get(values["field"])
        return values | {"field": facts.name if facts else values["field"]}
    return values


def _check_unit(node: Node) -> None:
    text, issue = node.values.get("amount"), node.links.get("issue_id")
    unit = issue.values.get("unit", "") if issue else ""
    if not text or not unit.strip() or Amount.from_text(text).every:
        return
    if not node.values.get("unit", "").strip():
        raise node.fault(
            "amount", f"{text} has no unit, and the issue is counted in {unit}: add the unit."
        )


def _check_cited_field(node: Node, owner: Node) -> None:
    given = node.values["field"]
    if given and given not in fields_of(owner.kind):
        raise node.fault(
            "field",
            f"A {word_of(owner.kind)} has no field “{given[:60]}”: "
            f"choose {', '.join(fields_of(owner.kind))}.",
        )


def _fingerprint(node: Node) -> str:
    text, given = str(node.values.get("text", "")).strip(), node.values.get("sha256", "")
    made = fingerprint(text)
    if given and given != made:
        raise node.fault(
            word_in_file("source", "sha256"),
            f"The text's fingerprint is {made or 'empty'}, not {given[:64]}: the text or the "
            "fingerprint was changed; get the file again, or leave the fingerprint out.",
        )
    return made
