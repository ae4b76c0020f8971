from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from negotiator import paths
from negotiator.domain.fields import facts_of
from negotiator.domain.records import KINDS
from negotiator.interchange.layout import TOP, fields_of, list_name, parts_of
from negotiator.interchange.schema import FILE_NAME, schema, schema_text


def test_the_schema_in_resources_is_the_one_that_the_records_make() -> None:
    written = (paths.resources() / "schema" / FILE_NAME).read_text(encoding="utf-8")
    assert written == schema_text(), "write schema_text() into resources/schema again"


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())


def test_the_sample_keeps_to_the_schema() -> None:
    sample = json.loads((paths.seeds() / "paris-cairo-2024.json").read_text(encoding="utf-8"))
    assert list(Draft202012Validator(schema()).iter_errors(sample)) == []


def test_every_kind_has_one_place_in_a_file() -> None:
    own = [part for kind in KINDS for part in parts_of(kind)]
    assert set(TOP) | set(own) == set(KINDS)
    assert set(TOP) & set(own) == set()


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_is_in_the_file_or_said_by_the_nesting(kind: str) -> None:
    written = {facts.name for facts in fields_of(kind).values()}
    nested = set(facts_of(KINDS[kind])) - written
    assert len(nested) == 0 if kind in TOP else nested


@pytest.mark.parametrize("kind", KINDS)
def test_no_word_stands_for_two_things(kind: str) -> None:
    words = ["id", *fields_of(kind), *(list_name(part) for part in parts_of(kind))]
    assert len(words) == len(set(words))
