"""What moved between the proposals and what did not: the comparison's numbers as sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from negotiator.domain.amounts import Amount
from negotiator.domain.comparison import Comparison, IssueRow, RatioRow, Row
from negotiator.domain.differences import ChangeKind
from negotiator.domain.movements import Movement, from_base, unmoved
from negotiator.domain.ratios import Ratio
from negotiator.report.material import Material
from negotiator.report.model import Callout, Line, Lines, Section, Style, Words
from negotiator.report.wording import capital, joined

_NOT_DERIVABLE = "Not derivable"
_MOST = 6
"""Issues told of one proposal in one way; the table has them all."""
_GROUPS = {
    ChangeKind.ADDED: "Added",
    ChangeKind.DROPPED: "Not addressed",
    ChangeKind.WORDS: "In other words",
    ChangeKind.PARTS: "In other parts",
    ChangeKind.NOT_COMPARABLE: "Not comparable",
    ChangeKind.UNIT: "In another unit",
}
"""Changes without two numbers: their issues are named together."""


def moved_section(material: Material, comparison: Comparison) -> Section | None:
    """Return what moved from the base to each other proposal, then what no proposal moved."""
    rows = {_key(row): row for row in comparison.rows}
    lines = [
        _moved(material, comparison, rows, proposal_id, list(movements))
        for proposal_id, movements in groupby(from_base(comparison), key=lambda m: m.to_id)
    ]
    still = [found.text for found in unmoved(comparison)]
    blocks: Lines = ()
    if lines:
        base = material.name("proposal", comparison.base)
        blocks += ((Words("What moved", Style.STRONG), Words(f", seen from {base}")), *lines)
    if still:
        blocks += ((Words("What did not. ", Style.STRONG), Words(f"{'; '.join(still)}.")),)
    return Section("", (Callout(blocks),)) if blocks else None


def _key(row: Row) -> tuple[str, int]:
    return ("issue", row.issue_id) if isinstance(row, IssueRow) else ("exchange", row.exchange_id)


def _moved(
    material: Material,
    comparison: Comparison,
    rows: dict[tuple[str, int], Row],
    proposal_id: int,
    movements: list[Movement],
) -> Line:
    """Tell one proposal: the numbers first, then the issues that changed in another way."""
    base, place = comparison.base_at, comparison.columns.index(proposal_id)
    numbers: list[str] = []
    named: dict[str, list[str]] = {}
    for movement in movements:
        row = rows[movement.kind, movement.record_id]
        group = _group(movement)
        if not group and (told := _numbers(row, base, place)):
            numbers.append(told)
        else:
            named.setdefault(group or _NOT_DERIVABLE, []).append(row.name)
    sentences = [*_one(numbers), *_in_order(named)]
    name = Words(f"{material.name('proposal', proposal_id)}. ", Style.STRONG)
    return name, Words(" ".join(f"{capital(sentence)}." for sentence in sentences))


def _one(numbers: list[str]) -> Iterable[str]:
    return ["; ".join(_first(numbers))] if numbers else []


def _in_order(named: dict[str, list[str]]) -> Iterator[str]:
    for group in (*_GROUPS.values(), _NOT_DERIVABLE):
        if names := named.get(group):
            yield f"{group}: {', '.join(_first(names))}"


def _first(told: list[str]) -> list[str]:
    """Return the first of many, and how many more there are."""
    if len(told) <= _MOST + 1:
        return told
    return [*told[:_MOST], f"and {len(told) - _MOST:,} more"]


def _group(movement: Movement) -> str:
    """Return the word under which a change without two numbers is named; empty for others."""
    return _GROUPS.get(movement.difference.kind, "") if movement.difference else ""


def _numbers(row: Row, base: int, place: int) -> str:
    """Return “Pause in fighting from 42 to 135 days”; empty where a ratio is not derivable."""
    if isinstance(row, RatioRow):
        was, now = _ratio(row.cells[base].ratio), _ratio(row.cells[place].ratio)
        return f"{row.name} from {was} to {now}" if was and now else ""
    before, after = row.cells[base], row.cells[place]
    if before.amount is None or after.amount is None:
        return ""
    unit = joined((_plain(after.amount), after.unit), " ")
    return f"{row.name} from {_plain(before.amount)} to {unit}"


def _plain(amount: Amount) -> str:
    """Return the amount for a sentence: ranges with their dash, open ends in words."""
    return amount.spoken() if amount.low is None or amount.high is None else amount.words()


def _ratio(ratio: Ratio | None) -> str:
    if ratio is None or not (ratio.is_derivable or ratio.at_upper_ends):
        return ""
    if not ratio.is_derivable:
        return ratio.words().replace("; ", ", ")  # a semicolon parts one number from the next
    return ratio.spoken() if ratio.low is None or ratio.high is None else ratio.words()
