from __future__ import annotations

from pathlib import Path

import pytest

from negotiator.domain.convergence.concessions import concessions
from negotiator.domain.convergence.gaps import stated_distances
from negotiator.domain.convergence.series import series_of
from negotiator.domain.convergence.subjects import subjects
from negotiator.interchange.importing import import_file
from negotiator.store.queries.convergence import load_convergence

SEED = Path(__file__).parents[3] / "seeds" / "paris-cairo-2024.json"


@pytest.fixture
def records(database):
    import_file(database, SEED)
    with database.read() as connection:
        return load_convergence(connection, 1)


def series(records, name):
    found = next(s for s in subjects(records.known) if s.name == name)
    return series_of(records.known, found)


def test_the_pause_in_the_sample(records):
    found = series(records, "Pause in fighting")
    assert [s.words for s in found.dated if s.text] == ["7", "42", "135", "42", "≥ 42"]
    assert [s.in_short for s in found.dated if not s.text] == [
        "supports, no number",
        "open, no number",
    ]


def test_prisoners_per_hostage_in_the_sample(records):
    found = series(records, "prisoners per hostage")
    assert [s.in_short for s in found.dated] == [
        "< 2.4",
        "5.0–8.6",
        "not derivable: Hostages released: no number",
        "7.5 at the upper ends; both are open below",
        "not derivable: Prisoners released: not addressed",
    ]


def test_what_was_as_far_apart_and_what_cannot_be_told_in_the_sample(records):
    found = series(records, "Pause in fighting")
    names = {id_: party.name for id_, party in records.known.parties.items()}
    told = [
        (gap.one.name(names), gap.other.name(names), gap.distance(names).words("days"))
        for gap in stated_distances(found)
    ]
    assert ("Hamas", "United States, Qatar, Egypt", "93 days") in told
    assert told[-2] == ("Israel", "Hamas", "cannot tell (Israel: no number)")
    assert concessions(found) == ()


def test_what_is_chosen_is_found_again_by_its_uuid(records):
    assert records.by_uuid(records.uuids["issue", 1]) == ("issue", 1)
    assert records.by_uuid("gone") is None


def test_of_a_negotiation_that_is_gone_nothing_is_left(database):
    with database.read() as connection:
        assert load_convergence(connection, 7).known.issues == {}
