"""What a ratio would be with a number that another source claims: 240 for 105 is 2.29."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from negotiator.domain.amount_reading import read_quantity
from negotiator.domain.amounts import Amount
from negotiator.domain.errors import Refused
from negotiator.domain.ratios import Ratio, divide
from negotiator.domain.term_cells import ProposalCell
from negotiator.domain.term_differences import same_words

AmountClaims = Mapping[int, Sequence[str]]
"""By term what sources claim its amount to be, otherwise than was recorded, in their words."""


@dataclass(frozen=True, slots=True)
class ClaimedRatio:
    """The ratio with `amount`, which `claim` on the term says, in place of what was recorded."""

    ratio: Ratio
    amount: Amount
    term_id: int
    claim: str

    @property
    def words(self) -> str:
        """As a cell shows it: “2.29 with 105, as another source claims”."""
        return f"{self.ratio.words()} with {self.amount.words()}, as another source claims"

    @property
    def spoken(self) -> str:
        """The same for a screen reader."""
        return f"{self.ratio.spoken()} with {self.amount.spoken()}, as another source claims"


def claimed_ratios(
    given: ProposalCell, received: ProposalCell, claims: AmountClaims
) -> tuple[ClaimedRatio, ...]:
    """Return the ratio with each claim on either amount, one at a time; both amounts are known.

    A claim counts if it reads as an amount, in the unit recorded or in none, and something follows
    from it. A sum of several terms is left as it is: a claim is on one of them.
    """
    found: list[ClaimedRatio] = []
    assert given.amount is not None
    assert received.amount is not None
    for term_id, claim, amount in _amounts(given, claims):
        found.append(ClaimedRatio(divide(amount, received.amount), amount, term_id, claim))
    for term_id, claim, amount in _amounts(received, claims):
        found.append(ClaimedRatio(divide(given.amount, amount), amount, term_id, claim))
    return tuple(each for each in found if each.ratio.is_derivable)


def _amounts(cell: ProposalCell, claims: AmountClaims) -> Iterator[tuple[int, str, Amount]]:
    if len(cell.parts) != 1:
        return
    term_id = cell.parts[0].term_id
    for claim in claims.get(term_id, ()):
        amount = _read(claim, cell.unit)
        if amount is not None and amount != cell.amount:
            yield term_id, claim, amount


def _read(claim: str, unit: str) -> Amount | None:
    """The amount that a claim is; None for other words, and for another unit."""
    try:
        amount, said = read_quantity(claim)
    except Refused:
        return None  # a claim may be any words
    return amount if not said or same_words(said, unit) else None
