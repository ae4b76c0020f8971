"""The frozen class of each kind of record: its fields, its id, its UUID."""

from sqlmodel import SQLModel
from sqlmodel._compat import SQLModelConfig

from negotiator.domain import records


class Stored(SQLModel):
    """Keys of a record that was read; nothing in it can be set."""

    model_config = SQLModelConfig(frozen=True, extra="ignore")

    id: int
    uuid: str


class NegotiationRow(records.Negotiation, Stored): ...


class PartyRow(records.Party, Stored): ...


class PersonRow(records.Person, Stored): ...


class OfficeRow(records.Office, Stored): ...


class TenureRow(records.Tenure, Stored): ...


class AliasRow(records.Alias, Stored): ...


class ParticipationRow(records.Participation, Stored): ...


class IssueRow(records.Issue, Stored): ...


class ExchangeRow(records.Exchange, Stored): ...


class RoundRow(records.Round, Stored): ...


class AgendaItemRow(records.AgendaItem, Stored): ...


class DelegateRow(records.Delegate, Stored): ...


class ProposalRow(records.Proposal, Stored): ...


class TablingRow(records.Tabling, Stored): ...


class TermRow(records.Term, Stored): ...


class PositionRow(records.Position, Stored): ...


class EventRow(records.Event, Stored): ...


class FigureRow(records.Figure, Stored): ...


class SourceRow(records.Source, Stored): ...


class CitationRow(records.Citation, Stored): ...


class NoteRow(records.Note, Stored): ...


class TagRow(records.Tag, Stored): ...


def _kind(row: type[Stored]) -> str:
    return next(kind for kind, record in records.KINDS.items() if issubclass(row, record))


ROWS: dict[str, type[Stored]] = {_kind(row): row for row in Stored.__subclasses__()}
_KINDS = {row: kind for kind, row in ROWS.items()}


def kind_of(row: type[Stored]) -> str:
    """Return the kind that a frozen class reads."""
    return _KINDS[row]
