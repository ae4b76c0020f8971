"""The heads of the columns: which text, of whom, from when; whose statements, up to when."""

from __future__ import annotations

from negotiator.domain.comparison import Comparison
from negotiator.domain.date_words import date_words
from negotiator.domain.dates import Edtf
from negotiator.domain.stated import said_by
from negotiator.store.queries.comparison import ComparisonRecords
from negotiator.ui.look.cell import Break, Cell, Dot, Ground, Size, Span, Text


def proposal_head(proposal_id: int, base: int, records: ComparisonRecords) -> Cell:
    """Kind and status, name, who tabled it and when; the base says that it is the base."""
    proposal = records.proposals[proposal_id]
    is_base = proposal_id == base
    first = f"{proposal.kind.value} · {proposal.status.value}"
    first = f"Base · {first}" if is_base else first[:1].upper() + first[1:]
    names = [records.parties[party].name for party in records.tabled_by.get(proposal_id, ())]
    when = date_words(proposal.when) if proposal.when else "no date"
    return Cell.of(
        _small(first),
        Break(),
        Text(proposal.name, bold=True),
        Break(),
        _small(" · ".join(filter(None, (", ".join(names), when)))),
        ground=Ground.BASE if is_base else Ground.PANEL,
    )


def party_head(party_id: int, comparison: Comparison, records: ComparisonRecords) -> Cell:
    """Whose stated positions, and when the latest of them was said."""
    party = records.parties[party_id]
    last = comparison.last_said(party_id)
    dot: tuple[Span, ...] = (Dot(party.colour),) if party.colour else ()
    return Cell.of(
        *dot,
        Text(party.name, bold=True),
        Break(),
        _small("stated position"),
        Break(),
        _small(f"as of {_day(last)}" if last else "no date"),
    )


def _day(when: Edtf) -> str:
    """The day by which it was said: “until 22 Feb” is as of 22 Feb."""
    by = said_by(when)
    return date_words(when if when.first else Edtf(by.isoformat()))


def _small(words: str) -> Text:
    return Text(words, dim=True, size=Size.SMALL)
