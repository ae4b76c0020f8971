"""Where the amounts of a row lie on one scale, for the bars under them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from negotiator.domain.amounts import Amount
from negotiator.domain.comparison import IssueRow
from negotiator.ui.look.cell import Bar

_BEYOND = Decimal("1.2")
"""How far the scale goes on beyond the highest number where an amount has no upper end."""


class Scale:
    """From zero, or the lowest number below it, to the highest number of a row."""

    def __init__(self, amounts: Iterable[Amount]) -> None:
        held = [amount for amount in amounts if not amount.every]
        ends = [end for a in held for end in (a.low, a.high) if end is not None]
        self._low = min([*ends, Decimal(0)])
        highest = max([*ends, self._low])
        self._high = highest
        if any(amount.high is None for amount in held):
            self._high = self._low + (highest - self._low) * _BEYOND

    @classmethod
    def of(cls, row: IssueRow) -> Scale:
        """The scale of a row; amounts in another unit than the issue's are not on it."""
        return cls(
            cell.amount
            for cell in row.cells
            if cell.amount is not None and (not row.unit or cell.unit == row.unit)
        )

    def bar(self, amount: Amount) -> Bar | None:
        """Where an amount lies; None for “all”, and where nothing is above zero."""
        width = self._high - self._low
        if amount.every or not width:
            return None
        low = self._low if amount.low is None else amount.low
        high = self._high if amount.high is None else amount.high
        return Bar(float((low - self._low) / width), float((high - self._low) / width))
