"""What must hold between the records of a file, beyond what the store checks of each."""

from __future__ import annotations

from typing import Any

from negotiator.domain.amounts import Amount
from negotiator.domain.checking import checked
from negotiator.domain.fields import facts_of
from negotiator.domain.fingerprints import fingerprint
from negotiator.domain.records import KINDS
from negotiator.interchange.document import Node


def check(node: Node, values: dict[str, Any]) -> None:
    """Refuse a number without a unit, and a fingerprint that is not that of the source's text.

    `values` are what the record was written with, so that each by itself is known to be right.
    """
    if {"amount", "unit", "issue_id"} <= facts_of(KINDS[node.kind]).keys():
        _check_unit(node)
    if node.kind == "source" and values.get("sha256"):
        _check_fingerprint(node, checked("source", values))


def _check_unit(node: Node) -> None:
    text, issue = node.values.get("amount"), node.links.get("issue_id")
    unit = issue.values.get("unit", "").strip() if issue else ""
    if not text or not unit or Amount.from_text(text).every:
        return
    if not node.values.get("unit", "").strip():
        raise node.fault(
            "amount", f"{text} has no unit, and the issue is counted in {unit}: add the unit."
        )


def _check_fingerprint(node: Node, source: dict[str, Any]) -> None:
    made, given = fingerprint(source["text"]), source["sha256"]
    if given != made:
        raise node.fault(
            "sha256",
            f"The fingerprint of the text is {made or 'empty'}, not {given[:64]}: one of them was "
            "changed. Get the file again, or leave the fingerprint out.",
        )
