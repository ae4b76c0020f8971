"""What can be looked at over time: the issues that are numbers, and the exchanges."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from negotiator.domain.issue_order import in_order
from negotiator.domain.overview_records import Key, Known


@dataclass(frozen=True, slots=True)
class Subject:
    """An issue, or an exchange of two; `unit` is empty for an exchange and where none is given.

    `depth` is the number of issues above it.
    """

    key: Key
    name: str
    unit: str = ""
    depth: int = 0

    @property
    def is_ratio(self) -> bool:
        """Whether it is an exchange, whose numbers are derived."""
        return self.key[0] == "exchange"

    @property
    def title(self) -> str:
        """Its name with its unit: “Pause in fighting, days”."""
        return f"{self.name}, {self.unit}" if self.unit else self.name


def subjects(known: Known) -> tuple[Subject, ...]:
    """Return the issues with a unit or with an amount somewhere, in their order; the exchanges."""
    return (*_issues(known), *_exchanges(known))


def all_issues(known: Known) -> tuple[Subject, ...]:
    """Return every issue in its order, a number or not."""
    return tuple(_issue(known, id_, depth) for id_, depth in in_order(known.issues))


def _issues(known: Known) -> Iterator[Subject]:
    counted = _with_amounts(known)
    for subject in all_issues(known):
        if subject.unit or subject.key[1] in counted:
            yield subject


def _issue(known: Known, issue_id: int, depth: int) -> Subject:
    issue = known.issues[issue_id]
    return Subject(("issue", issue_id), issue.name, issue.unit, depth)


def _exchanges(known: Known) -> Iterator[Subject]:
    for exchange_id, exchange in sorted(known.exchanges.items()):
        if exchange.given_id in known.issues and exchange.received_id in known.issues:
            yield Subject(("exchange", exchange_id), exchange.name)


def _with_amounts(known: Known) -> set[int | None]:
    terms = {t.issue_id for t in known.terms.values() if t.amount is not None}
    return {*terms, *(p.issue_id for p in known.positions.values() if p.amount is not None)}
