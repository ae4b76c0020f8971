from __future__ import annotations

from negotiator.domain.fields import Shape, facts_of
from negotiator.domain.records import KINDS
from negotiator.store.row_classes import ROWS, kind_of
from negotiator.store.tables import metadata, table


def test_every_kind_has_a_table_with_its_fields_and_keys() -> None:
    for kind, record in KINDS.items():
        assert {*record.model_fields, "id", "uuid"} <= set(table(kind).c.keys())


def test_every_kind_has_a_frozen_class() -> None:
    assert set(ROWS) == set(KINDS)
    for kind, row in ROWS.items():
        assert kind_of(row) == kind
        assert row.model_config["frozen"]


def test_no_table_gives_an_id_twice() -> None:
    for found in metadata.tables.values():
        assert found.dialect_options["sqlite"]["autoincrement"] is True


def test_every_reference_is_a_foreign_key_with_an_index_to_be_followed_back() -> None:
    for kind, record in KINDS.items():
        for facts in facts_of(record).values():
            column = table(kind).c[facts.name]
            if facts.shape is Shape.REFERENCE:
                assert [key.column.table.name for key in column.foreign_keys] == [facts.target]
            if facts.shape is Shape.REFERENCE or facts.name == "subject_id":
                assert column.index


def test_kinds_stand_after_those_they_refer_to() -> None:
    places = {kind: place for place, kind in enumerate(KINDS)}
    for kind, record in KINDS.items():
        for facts in facts_of(record).values():
            if facts.target:
                assert places[facts.target] <= places[kind]


def test_no_amount_is_kept_as_a_binary_number_only() -> None:
    for kind, record in KINDS.items():
        for facts in facts_of(record).values():
            if facts.shape in (Shape.AMOUNT, Shape.DATE):
                assert str(table(kind).c[facts.name].type) == "TEXT"
