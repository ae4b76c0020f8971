"""The tables: each is a record's class with keys and what the database sorts by.

Only `metadata` and the columns are used from here: rows are written by `unit_of_work` and read by
`rows`, through statements; instances of these classes are never made (a SQLModel table class
validates nothing). See `store.derived` for the columns of the mixins below.

There are no CHECK constraints: what a field may hold is said once, in the records, and checked by
`domain.checking` before every write; a second copy here would need a rebuilt table for every word
that a vocabulary gains.
"""

from typing import ClassVar

from sqlalchemy import Table
from sqlmodel import Field, SQLModel

from negotiator.domain import records

metadata = SQLModel.metadata
# Named constraints can be changed by a later migration; unnamed ones cannot.
metadata.naming_convention = {
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
}


class Keyed(SQLModel):
    """The keys of every record: its place in this database, and its name everywhere."""

    id: int | None = Field(default=None, primary_key=True)
    uuid: str = Field(unique=True)

    __table_args__: ClassVar = {"sqlite_autoincrement": True}


class Named(SQLModel):
    """The folded name: duplicates are found and lists are sorted by it."""

    name_folded: str = Field(default="", index=True)


class Dated(SQLModel):
    """First and last possible day of `when`, ISO 8601, to sort and select by."""

    when_first: str | None = Field(default=None, index=True)
    when_last: str | None = Field(default=None)


class Measured(SQLModel):
    """Ends of `amount` as numbers, to sort by; the exact amount is the text."""

    amount_low: float | None = Field(default=None)
    amount_high: float | None = Field(default=None)


class NegotiationTable(records.Negotiation, Keyed, Named, Dated, table=True):
    __tablename__ = "negotiation"


class PartyTable(records.Party, Keyed, Named, table=True):
    __tablename__ = "party"


class PersonTable(records.Person, Keyed, Named, table=True):
    __tablename__ = "person"


class OfficeTable(records.Office, Keyed, Named, table=True):
    __tablename__ = "office"


class TenureTable(records.Tenure, Keyed, Dated, table=True):
    __tablename__ = "tenure"


class AliasTable(records.Alias, Keyed, Named, table=True):
    __tablename__ = "alias"


class ParticipationTable(records.Participation, Keyed, table=True):
    __tablename__ = "participation"


class IssueTable(records.Issue, Keyed, Named, table=True):
    __tablename__ = "issue"


class ExchangeTable(records.Exchange, Keyed, Named, table=True):
    __tablename__ = "exchange"


class RoundTable(records.Round, Keyed, Named, Dated, table=True):
    __tablename__ = "round"


class AgendaItemTable(records.AgendaItem, Keyed, table=True):
    __tablename__ = "agenda_item"


class DelegateTable(records.Delegate, Keyed, table=True):
    __tablename__ = "delegate"


class ProposalTable(records.Proposal, Keyed, Named, Dated, table=True):
    __tablename__ = "proposal"


class TablingTable(records.Tabling, Keyed, table=True):
    __tablename__ = "tabling"


class TermTable(records.Term, Keyed, Measured, table=True):
    __tablename__ = "term"


class PositionTable(records.Position, Keyed, Dated, Measured, table=True):
    __tablename__ = "position"


class EventTable(records.Event, Keyed, Named, Dated, table=True):
    __tablename__ = "event"


class FigureTable(records.Figure, Keyed, Named, Dated, Measured, table=True):
    __tablename__ = "figure"


class SourceTable(records.Source, Keyed, Dated, table=True):
    __tablename__ = "source"


class CitationTable(records.Citation, Keyed, table=True):
    __tablename__ = "citation"


class NoteTable(records.Note, Keyed, table=True):
    __tablename__ = "note"


class TagTable(records.Tag, Keyed, Named, table=True):
    __tablename__ = "tag"


class ChangeSetTable(SQLModel, table=True):
    """One unit of work: its name for the person, and when (UTC).

    `reverses` is the set that it took back; `undoes` says whether that was an undo or a redo.
    """

    __tablename__ = "change_set"
    __table_args__: ClassVar = {"sqlite_autoincrement": True}

    id: int | None = Field(default=None, primary_key=True)
    label: str
    at: str
    reverses: int | None = Field(default=None, foreign_key="change_set.id")
    undoes: bool = Field(default=False)


class ChangeTable(SQLModel, table=True):
    """What one record was and became within a set: see `changes.Change`. JSON, NULL for not there.

    `owner_kind` and `owner_id` name the record that it is a part of, so that a round's history
    tells of its delegates too.
    """

    __tablename__ = "change"
    __table_args__: ClassVar = {"sqlite_autoincrement": True}

    id: int | None = Field(default=None, primary_key=True)
    set_id: int = Field(foreign_key="change_set.id", index=True)
    kind: str
    record_id: int = Field(index=True)
    owner_kind: str | None = None
    owner_id: int | None = Field(default=None, index=True)
    before: str | None = None
    after: str | None = None


def table(kind: str) -> Table:
    """Return the table of a kind of record, one of `records.KINDS`, or of the change record."""
    return metadata.tables[kind]
