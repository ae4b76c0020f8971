"""The first tables: every kind of record, the record of changes, the search index.

Generated from `store.tables`; never edited after its release, and importing nothing of the program:
a migration keeps doing what it did when it was written.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """The first tables."""
    op.create_table(
        "alias",
        sa.Column("name_folded", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(), nullable=False),
        sa.Column("subject_kind", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alias")),
        sa.UniqueConstraint("uuid", name=op.f("uq_alias_uuid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_alias_name_folded"), "alias", ["name_folded"], unique=False)
    op.create_index(op.f("ix_alias_subject_id"), "alias", ["subject_id"], unique=False)
    op.create_table(
        "change_set",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("reverses", sa.Integer(), nullable=True),
        sa.Column("undoes", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reverses"], ["change_set.id"], name=op.f("fk_change_set_reverses")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change_set")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "negotiation",
        sa.Column("when_first", sa.String(), nullable=True),
        sa.Column("when_last", sa.String(), nullable=True),
        sa.Column("name_folded", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("when", sa.Text(), nullable=True),
        sa.Column("tlp", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_negotiation")),
        sa.UniqueConstraint("uuid", name=op.f("uq_negotiation_uuid")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_negotiation_name_folded"), "negotiation", ["name_folded"], unique=False
    )
    op.create_index(op.f("ix_negotiation_when_first"), "negotiation", ["when_first"], unique=False)
    op.create_table(
        "note",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(), nullable=False),
        sa.Column("subject_kind", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_note")),
        sa.UniqueConstraint("uuid", name=op.f("uq_note_uuid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_note_subject_id"), "note", ["subject_id"], unique=False)
    op.create_table(
        "party",
        sa.Column("name_folded", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.Column("colour", sa.Text(), nullable=False),
        sa.Column("iso3166", sa.Text(), nullable=False),
        sa.Column("wikidata", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["parent_id"], ["party.id"], name=op.f("fk_party_parent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party")),
        sa.UniqueConstraint("uuid", name=op.f("uq_party_uuid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_party_name_folded"), "party", ["name_folded"], unique=False)
    op.create_index(op.f("ix_party_parent_id"), "party", ["parent_id"], unique=False)
    op.create_table(
        "source",
        sa.Column("when_first", sa.String(), nullable=True),
        sa.Column("when_last", sa.String(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("publisher", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("when", sa.Text(), nullable=True),
        sa.Column("retrieved", sa.Text(), nullable=True),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("reliability", sa.Text(), nullable=False),
        sa.Column("tlp", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source")),
        sa.UniqueConstraint("uuid", name=op.f("uq_source_uuid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_source_when_first"), "source", ["when_first"], unique=False)
    op.create_table(
        "tag",
        sa.Column("name_folded", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(), nullable=False),
        sa.Column("subject_kind", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tag")),
        sa.UniqueConstraint("uuid", name=op.f("uq_tag_uuid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_tag_name_folded"), "tag", ["name_folded"], unique=False)
    op.create_index(op.f("ix_tag_subject_id"), "tag", ["subject_id"], unique=False)
    op.create_table(
        "change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("set_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("record_id", sa.Integer(), nullable=False),
        sa.Column("owner_kind", sa.String(), nullable=True),
        sa.Column("owner_id", sa.Integer(), nullable=True),
        sa.Column("before", sa.String(), nullable=True),
        sa.Column("after", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["set_id"], ["change_set.id"], name=op.f("fk_change_set_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_change_owner_id"), "change", ["owner_id"], unique=False)
    op.create_index(op.f("ix_change_record_id"), "change", ["record_id"], unique=False)
    op.create_index(op.f("ix_change_set_id"), "change", ["set_id"], unique=False)
    op.create_table(
        "citation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(), nullable=False),
        sa.Column("subject_kind", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("attribution", sa.Text(), nullable=False),
        sa.Column("credibility", sa.Text(), nullable=False),
        sa.Column("claim", sa.Text(), nullable=False),
        sa.Column("prefix", sa.Text(), nullable=False),
        sa.Column("suffix", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("end", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_citation_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_citation")),
        sa.UniqueConstraint("uuid", name=op.f("uq_citation_uuid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_citation_source_id"), "citation", ["source_id"], unique=False)
    op.create_index(op.f("ix_citation_subject_id"), "citation", ["subject_id"], unique=False)
    op.create_table(
        "event",
        sa.Column("when_first", sa.String(), nullable=True),
        sa.Column("when_last", sa.String(), nullable=True),
        sa.Column("name_folded", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(), nullable=False),
        sa.Column("negotiation_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("when", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("party_id", sa.Integer(), nullable=True),
        sa.Column("description", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["negotiation_id"], ["negotiation.id"], name=op.f("fk_event_negotiation_id")
        ),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name=op.f("fk_event_party_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event")),
        sa.UniqueConstraint("uuid", name=op.f("uq_event_uuid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_event_name_folded"), "event", ["name_folded"], unique=False)
    op.create_index(op.f("ix_event_negotiation_id"), "event", ["negotiation_id"], unique=False)
    op.create_index(op.f("ix_event_party_id"), "event", ["party_id"], unique=False)
    op.create_index(op.f("ix_event_when_first"), "event", ["when_first"], unique=False)
    op.create_table(
        "figure",
        sa.Column("amount_low", sa.Float(), nullable=True),
        sa.Column("amount_high", sa.Float(), nullable=True),
        sa.Column("when_first", sa.String(), nullable=True),
        sa.Column("when_last", sa.String(), nullable=True),
        sa.Column("name_folded", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(), nullable=False),
        sa.Column("negotiation_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("amount", sa.Text(), nullable=True),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("when", sa.Text(), nullable=True),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["negotiation_id"], ["negotiation.id"], name=op.f("fk_figure_negotiation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_figure")),
        sa.UniqueConstraint("uuid", name=op.f("uq_figure_uuid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_figure_name_folded"), "figure", ["name_folded"], unique=False)
    op.create_index(op.f("ix_figure_negotiation_id"), "figure", ["negotiation_id"], unique=False)
    op.create_index(op.f("ix_figure_when_first"), "figure", ["when_first"], unique=False)
    op.create_table(
        "issue",
        sa.Column("name_folded", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(), nullable=False),
        sa.Column("negotiation_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("giver_id", sa.Integer(), nullable=True),
        sa.Column("receiver_id", sa.Integer(), nullable=True),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["giver_id"], ["party.id"], name=op.f("fk_issue_giver_id")),
        sa.ForeignKeyConstraint(
            ["negotiation_id"], ["negotiation.id"], name=op.f("fk_issue_negotiation_id")
        ),
        sa.ForeignKeyConstraint(["parent_id"], ["issue.id"], name=op.f("fk_issue_parent_id")),
        sa.ForeignKeyConstraint(["receiver_id"], ["party.id"], name=op.f("fk_issue_receiver_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_issue")),
        sa.UniqueConstraint("uuid", name=op.f("uq_issue_uuid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_issue_giver_id"), "issue", ["giver_id"], unique=False)
    op.create_index(op.f("ix_issue_name_folded"), "issue", ["name_folded"], unique=False)
    op.create_index(op.f("ix_issue_negotiation_id"), "issue", ["negotiation_id"], unique=False)
    op.create_index(op.f("ix_issue_parent_id"), "issue", ["parent_id"], unique=False)
    op.create_index(op.f("ix_issue_receiver_id"), "issue", ["receiver_id"], unique=False)
    op.create_table(
        "office",
        sa.Column("name_folded", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name=op.f("fk_office_party_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_office")),
        sa.UniqueConstraint("uuid", name=op.f("uq_office_uuid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_office_name_folded"), "office", ["name_folded"], unique=False)
    op.create_index(op.f("ix_office_party_id"), "office", ["party_id"], unique=False)
    op.create_table(
        "participation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(), nullable=False),
        sa.Column("negotiation_id", sa.Integer(), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["negotiation_id"], ["negotiation.id"], name=op.f("fk_participation_negotiation_id")
        ),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name=op.f("fk_participation_party_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_participation")),
        sa.UniqueConstraint("uuid", name=op.f("uq_participation_uuid")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_participation_negotiation_id"), "participation", ["negotiation_id"], unique=False
    )
    op.create_index(op.f("ix_participation_party_id"), "participation", ["party_id"], unique=False)
    op.create_table(
        "person",
        sa.Column("name_folded", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=True),
        sa.Column("wikidata", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name=op.f("fk_person_party_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("uuid", name=op.f("uq_person_uuid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_person_name_folded"), "person", ["name_folded"], unique=False)
    op.create_index(op.f("ix_person_party_id"), "person", ["party_id"], unique=False)
    op.create_table(
        "round",
        sa.Column("when_first", sa.String(), nullable=True),
        sa.Column("when_last", sa.String(), nullable=True),
        sa.Column("name_folded", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(), nullable=False),
        sa.Column("negotiation_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("when", sa.Text(), nullable=True),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("format", sa.Text(), nullable=True),
        sa.Column("track", sa.Text(), nullable=True),
        sa.Column("follows_id", sa.Integer(), nullable=True),
        sa.Column("aim", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["follows_id"], ["round.id"], name=op.f("fk_round_follows_id")),
        sa.ForeignKeyConstraint(
            ["negotiation_id"], ["negotiation.id"], name=op.f("fk_round_negotiation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_round")),
        sa.UniqueConstraint("uuid", name=op.f("uq_round_uuid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_round_follows_id"), "round", ["follows_id"], unique=False)
    op.create_index(op.f("ix_round_name_folded"), "round", ["name_folded"], unique=False)
    op.create_index(op.f("ix_round_negotiation_id"), "round", ["negotiation_id"], unique=False)
    op.create_index(op.f("ix_round_when_first"), "round", ["when_first"], unique=False)
    op.create_table(
        "agenda_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("issue_id", sa.Integer(), nullable=False),
        sa.Column("wording", sa.Text(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["issue_id"], ["issue.id"], name=op.f("fk_agenda_item_issue_id")),
        sa.ForeignKeyConstraint(["round_id"], ["round.id"], name=op.f("fk_agenda_item_round_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agenda_item")),
        sa.UniqueConstraint("uuid", name=op.f("uq_agenda_item_uuid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_agenda_item_issue_id"), "agenda_item", ["issue_id"], unique=False)
    op.create_index(op.f("ix_agenda_item_round_id"), "agenda_item", ["round_id"], unique=False)
    op.create_table(
        "delegate",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("office_id", sa.Integer(), nullable=True),
        sa.Column("capacity", sa.Text(), nullable=False),
        sa.Column("head", sa.Boolean(), nullable=False),
        sa.Column("presence", sa.Text(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name=op.f("fk_delegate_office_id")),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name=op.f("fk_delegate_party_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_delegate_person_id")),
        sa.ForeignKeyConstraint(["round_id"], ["round.id"], name=op.f("fk_delegate_round_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delegate")),
        sa.UniqueConstraint("uuid", name=op.f("uq_delegate_uuid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_delegate_office_id"), "delegate", ["office_id"], unique=False)
    op.create_index(op.f("ix_delegate_party_id"), "delegate", ["party_id"], unique=False)
    op.create_index(op.f("ix_delegate_person_id"), "delegate", ["person_id"], unique=False)
    op.create_index(op.f("ix_delegate_round_id"), "delegate", ["round_id"], unique=False)
    op.create_table(
        "exchange",
        sa.Column("name_folded", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(), nullable=False),
        sa.Column("negotiation_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("given_id", sa.Integer(), nullable=False),
        sa.Column("received_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["given_id"], ["issue.id"], name=op.f("fk_exchange_given_id")),
        sa.ForeignKeyConstraint(
            ["negotiation_id"], ["negotiation.id"], name=op.f("fk_exchange_negotiation_id")
        ),
        sa.ForeignKeyConstraint(
            ["received_id"], ["issue.id"], name=op.f("fk_exchange_received_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exchange")),
        sa.UniqueConstraint("uuid", name=op.f("uq_exchange_uuid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_exchange_given_id"), "exchange", ["given_id"], unique=False)
    op.create_index(op.f("ix_exchange_name_folded"), "exchange", ["name_folded"], unique=False)
    op.create_index(
        op.f("ix_exchange_negotiation_id"), "exchange", ["negotiation_id"], unique=False
    )
    op.create_index(op.f("ix_exchange_received_id"), "exchange", ["received_id"], unique=False)
    op.create_table(
        "proposal",
        sa.Column("when_first", sa.String(), nullable=True),
        sa.Column("when_last", sa.String(), nullable=True),
        sa.Column("name_folded", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(), nullable=False),
        sa.Column("negotiation_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("when", sa.Text(), nullable=True),
        sa.Column("round_id", sa.Integer(), nullable=True),
        sa.Column("answers_id", sa.Integer(), nullable=True),
        sa.Column("replaces_id", sa.Integer(), nullable=True),
        sa.Column("builds_on_id", sa.Integer(), nullable=True),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["answers_id"], ["proposal.id"], name=op.f("fk_proposal_answers_id")
        ),
        sa.ForeignKeyConstraint(
            ["builds_on_id"], ["proposal.id"], name=op.f("fk_proposal_builds_on_id")
        ),
        sa.ForeignKeyConstraint(
            ["negotiation_id"], ["negotiation.id"], name=op.f("fk_proposal_negotiation_id")
        ),
        sa.ForeignKeyConstraint(
            ["replaces_id"], ["proposal.id"], name=op.f("fk_proposal_replaces_id")
        ),
        sa.ForeignKeyConstraint(["round_id"], ["round.id"], name=op.f("fk_proposal_round_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposal")),
        sa.UniqueConstraint("uuid", name=op.f("uq_proposal_uuid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_proposal_answers_id"), "proposal", ["answers_id"], unique=False)
    op.create_index(op.f("ix_proposal_builds_on_id"), "proposal", ["builds_on_id"], unique=False)
    op.create_index(op.f("ix_proposal_name_folded"), "proposal", ["name_folded"], unique=False)
    op.create_index(
        op.f("ix_proposal_negotiation_id"), "proposal", ["negotiation_id"], unique=False
    )
    op.create_index(op.f("ix_proposal_replaces_id"), "proposal", ["replaces_id"], unique=False)
    op.create_index(op.f("ix_proposal_round_id"), "proposal", ["round_id"], unique=False)
    op.create_index(op.f("ix_proposal_when_first"), "proposal", ["when_first"], unique=False)
    op.create_table(
        "tenure",
        sa.Column("when_first", sa.String(), nullable=True),
        sa.Column("when_last", sa.String(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("when", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name=op.f("fk_tenure_office_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_tenure_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tenure")),
        sa.UniqueConstraint("uuid", name=op.f("uq_tenure_uuid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_tenure_office_id"), "tenure", ["office_id"], unique=False)
    op.create_index(op.f("ix_tenure_person_id"), "tenure", ["person_id"], unique=False)
    op.create_index(op.f("ix_tenure_when_first"), "tenure", ["when_first"], unique=False)
    op.create_table(
        "position",
        sa.Column("amount_low", sa.Float(), nullable=True),
        sa.Column("amount_high", sa.Float(), nullable=True),
        sa.Column("when_first", sa.String(), nullable=True),
        sa.Column("when_last", sa.String(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(), nullable=False),
        sa.Column("negotiation_id", sa.Integer(), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=False),
        sa.Column("stance", sa.Text(), nullable=False),
        sa.Column("issue_id", sa.Integer(), nullable=True),
        sa.Column("proposal_id", sa.Integer(), nullable=True),
        sa.Column("when", sa.Text(), nullable=True),
        sa.Column("speaker_id", sa.Integer(), nullable=True),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("amount", sa.Text(), nullable=True),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("wording", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["issue_id"], ["issue.id"], name=op.f("fk_position_issue_id")),
        sa.ForeignKeyConstraint(
            ["negotiation_id"], ["negotiation.id"], name=op.f("fk_position_negotiation_id")
        ),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name=op.f("fk_position_party_id")),
        sa.ForeignKeyConstraint(
            ["proposal_id"], ["proposal.id"], name=op.f("fk_position_proposal_id")
        ),
        sa.ForeignKeyConstraint(["speaker_id"], ["person.id"], name=op.f("fk_position_speaker_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_position")),
        sa.UniqueConstraint("uuid", name=op.f("uq_position_uuid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_position_issue_id"), "position", ["issue_id"], unique=False)
    op.create_index(
        op.f("ix_position_negotiation_id"), "position", ["negotiation_id"], unique=False
    )
    op.create_index(op.f("ix_position_party_id"), "position", ["party_id"], unique=False)
    op.create_index(op.f("ix_position_proposal_id"), "position", ["proposal_id"], unique=False)
    op.create_index(op.f("ix_position_speaker_id"), "position", ["speaker_id"], unique=False)
    op.create_index(op.f("ix_position_when_first"), "position", ["when_first"], unique=False)
    op.create_table(
        "tabling",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(), nullable=False),
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name=op.f("fk_tabling_party_id")),
        sa.ForeignKeyConstraint(
            ["proposal_id"], ["proposal.id"], name=op.f("fk_tabling_proposal_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tabling")),
        sa.UniqueConstraint("uuid", name=op.f("uq_tabling_uuid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_tabling_party_id"), "tabling", ["party_id"], unique=False)
    op.create_index(op.f("ix_tabling_proposal_id"), "tabling", ["proposal_id"], unique=False)
    op.create_table(
        "term",
        sa.Column("amount_low", sa.Float(), nullable=True),
        sa.Column("amount_high", sa.Float(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(), nullable=False),
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("issue_id", sa.Integer(), nullable=False),
        sa.Column("amount", sa.Text(), nullable=True),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("giver_id", sa.Integer(), nullable=True),
        sa.Column("receiver_id", sa.Integer(), nullable=True),
        sa.Column("phase", sa.Text(), nullable=False),
        sa.Column("qualifier", sa.Text(), nullable=False),
        sa.Column("condition", sa.Text(), nullable=False),
        sa.Column("wording", sa.Text(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["giver_id"], ["party.id"], name=op.f("fk_term_giver_id")),
        sa.ForeignKeyConstraint(["issue_id"], ["issue.id"], name=op.f("fk_term_issue_id")),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposal.id"], name=op.f("fk_term_proposal_id")),
        sa.ForeignKeyConstraint(["receiver_id"], ["party.id"], name=op.f("fk_term_receiver_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_term")),
        sa.UniqueConstraint("uuid", name=op.f("uq_term_uuid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_term_giver_id"), "term", ["giver_id"], unique=False)
    op.create_index(op.f("ix_term_issue_id"), "term", ["issue_id"], unique=False)
    op.create_index(op.f("ix_term_proposal_id"), "term", ["proposal_id"], unique=False)
    op.create_index(op.f("ix_term_receiver_id"), "term", ["receiver_id"], unique=False)
    op.execute(
        "CREATE VIRTUAL TABLE search USING fts5("
        "kind UNINDEXED, record_id UNINDEXED, name, words, tokenize='trigram')"
    )
