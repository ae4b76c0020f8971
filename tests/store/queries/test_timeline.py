from __future__ import annotations

import pytest

from negotiator.domain.timeline.items import SHOWN_KINDS
from negotiator.domain.vocabulary import Tlp
from negotiator.store.queries.timeline import load_timeline


@pytest.fixture
def talks(database):
    with database.unit("Record") as unit:
        here = unit.add("negotiation", name="Talks", tlp="GREEN")
        elsewhere = unit.add("negotiation", name="Other talks")
        qatar = unit.add("party", name="Qatar", colour="#0072B2")
        hamas = unit.add("party", name="Hamas")
        unit.add("party", name="Absent")
        unit.add("participation", negotiation_id=here, party_id=qatar, rank=1)
        unit.add("participation", negotiation_id=here, party_id=hamas, rank=0)
        paris = unit.add(
            "round", negotiation_id=here, name="Paris", when="2024-02-23/..", place="Paris, France",
            format="mediated", track="1",
        )  # fmt: skip
        unit.add("round", negotiation_id=elsewhere, name="Oslo", when="1993")
        unit.add("delegate", round_id=paris, party_id=qatar)
        unit.add("delegate", round_id=paris, party_id=qatar, capacity="a second one")
        unit.add("delegate", round_id=paris, party_id=hamas, presence="absent")
        first = unit.add("proposal", negotiation_id=here, name="Framework", when="2024-01")
        reply = unit.add(
            "proposal", negotiation_id=here, name="Reply", answers_id=first, status="rejected"
        )
        unit.add("tabling", proposal_id=reply, party_id=hamas)
        unit.add("event", negotiation_id=here, name="Ramadan", when="2024-03-10~", kind="deadline")
        issue = unit.add("issue", negotiation_id=here, name="Withdrawal")
        unit.add(
            "position", negotiation_id=here, party_id=hamas, issue_id=issue, stance="demands",
            when="../2024-02-23",
        )  # fmt: skip
    return here, {"qatar": qatar, "hamas": hamas, "first": first}


def read(database, negotiation_id, kinds=SHOWN_KINDS):
    with database.read() as connection:
        return load_timeline(connection, negotiation_id, kinds)


def test_everything_that_is_drawn_is_read(database, talks):
    here, ids = talks
    found = read(database, here)
    by_name = {item.name: item for item in found.items}
    assert (found.name, found.tlp) == ("Talks", Tlp.GREEN)
    paris = by_name["Paris"]
    assert (paris.place, paris.format, paris.track) == ("Paris, France", "mediated", "1")
    assert paris.parties == (ids["qatar"],)
    assert by_name["Reply"].follows == (("proposal", ids["first"]),)
    assert by_name["Reply"].hollow
    assert by_name["Reply"].span is None
    assert by_name["Ramadan"].planned
    assert by_name["Hamas: demands, Withdrawal"].parties == (ids["hamas"],)
    assert "Oslo" not in by_name


def test_parties_with_a_role_stand_first_in_their_order(database, talks):
    assert [p.name for p in read(database, talks[0]).parties.values()] == [
        "Hamas",
        "Qatar",
        "Absent",
    ]


def test_only_the_kinds_asked_for_are_read(database, talks):
    assert {item.kind for item in read(database, talks[0], ("event",)).items} == {"event"}


def test_a_negotiation_that_is_gone_has_nothing(database):
    found = read(database, 99)
    assert (found.name, found.items) == ("", ())
