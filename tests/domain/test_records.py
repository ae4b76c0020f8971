from __future__ import annotations

import pytest
from sqlmodel import SQLModel

from negotiator.domain.checking import checked
from negotiator.domain.errors import Refused
from negotiator.domain.fields import OnDelete, Shape, facts_of
from negotiator.domain.records import KINDS

EACH = pytest.mark.parametrize(("kind", "record"), KINDS.items())


@EACH
def test_every_field_is_declared_with_its_words(kind: str, record: type[SQLModel]) -> None:
    facts = facts_of(record)
    assert list(facts) == list(record.model_fields)
    assert all(f.title and f.title[0].isupper() for f in facts.values())


@EACH
def test_a_kind_has_a_word_for_one_and_for_many(kind: str, record: type[SQLModel]) -> None:
    one, many = record.WORD  # type: ignore[attr-defined]
    assert one != many
    assert (one + many).islower()


@EACH
def test_what_makes_a_record_unique_is_among_its_fields(kind: str, record: type[SQLModel]) -> None:
    assert set(getattr(record, "UNIQUE", ())) <= set(record.model_fields)


@EACH
def test_no_title_stands_twice_in_a_form(kind: str, record: type[SQLModel]) -> None:
    titles = [facts.title for facts in facts_of(record).values() if facts.shown]
    assert len(titles) == len(set(titles))


@EACH
def test_a_reference_that_is_emptied_may_be_empty(kind: str, record: type[SQLModel]) -> None:
    for facts in facts_of(record).values():
        assert (facts.shape is Shape.REFERENCE) == (facts.target is not None)
        if facts.on_delete is OnDelete.CLEAR:
            assert facts.may_be_empty
        if facts.on_delete is OnDelete.PART:
            assert facts.required


@EACH
def test_what_is_part_of_a_record_names_its_owner_first(kind: str, record: type[SQLModel]) -> None:
    facts = list(facts_of(record).values())
    parts = [place for place, f in enumerate(facts) if f.on_delete is OnDelete.PART]
    assert parts == [] or parts[0] == 0


@pytest.mark.parametrize(
    ("field", "good", "bad"),
    [
        ("colour", "#0072B2", "blue"),
        ("colour", "", "#0072B2\n;"),
        ("iso3166", "EG", "Egypt"),
        ("iso3166", "GB-NIR", "eg"),
        ("wikidata", "Q79", "79"),
        ("wikidata", "", "Q0"),
    ],
)
def test_codes_are_checked(field: str, good: str, bad: str) -> None:
    assert checked("party", {"name": "Egypt", field: good})[field] == good
    with pytest.raises(Refused) as refusal:
        checked("party", {"name": "Egypt", field: bad})
    assert refusal.value.field == field
    assert "or leave it empty" in str(refusal.value)
