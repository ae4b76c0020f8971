"""A small part of the Paris and Cairo talks, with its evidence: for tests of what proves what."""

from __future__ import annotations

from dataclasses import dataclass

from negotiator.store.database import Database
from negotiator.store.unit_of_work import UnitOfWork
from negotiator.store.verbs import evidence, negotiations, parties, proposals, rounds

ARTICLE = (
    "JERUSALEM: An Israeli delegation led by David Barnea arrived in Paris on Friday, an official "
    "said. A Hamas source confirmed a six-week pause and between 200 and 300 prisoners in exchange "
    "for 35 to 40 hostages. In November 105 hostages were released."
)


@dataclass(frozen=True)
class Talks:
    """The ids of what `record_talks` wrote."""

    negotiation: int
    israel: int
    paris: int
    barnea: int
    framework: int
    hostages: int
    term: int
    agency: int
    outlook: int
    on_round: int
    on_when: int
    on_delegate: int
    on_term: int
    other_claim: int


def record_talks(database: Database) -> Talks:
    """Write the talks into an empty database, as one step."""
    with database.unit("Record the talks") as unit:
        return _record(unit)


def _record(unit: UnitOfWork) -> Talks:
    negotiation = negotiations.add(unit, "Paris and Cairo talks")
    israel = parties.add(unit, "Israel")
    paris = unit.add(
        "round", negotiation_id=negotiation, name="Paris II", when="2024-02-23/..", place="Paris"
    )
    person = unit.add("person", name="David Barnea", party_id=israel)
    barnea = rounds.add_delegate(unit, paris, israel, person_id=person, head=True)
    framework = unit.add("proposal", negotiation_id=negotiation, name="Paris framework")
    hostages = unit.add(
        "issue", negotiation_id=negotiation, name="Hostages released", unit="persons"
    )
    term = proposals.add_term(unit, framework, hostages, amount="35..40")
    agency = unit.add(
        "source",
        title="Delegation arrives to unblock talks",
        publisher="News agency",
        when="2024-02-23",
        reliability="B",
    )
    evidence.set_source_text(unit, agency, ARTICLE)
    outlook = unit.add(
        "source",
        title="Three stages",
        publisher="Outlook India",
        when="2024-02-07",
        reliability="C",
    )
    return Talks(
        negotiation=negotiation,
        israel=israel,
        paris=paris,
        barnea=barnea,
        framework=framework,
        hostages=hostages,
        term=term,
        agency=agency,
        outlook=outlook,
        on_round=evidence.cite(unit, ("round", paris), agency, credibility="3"),
        on_when=evidence.cite(
            unit,
            ("round", paris),
            agency,
            field="when",
            quote="arrived in Paris on Friday",
            attribution="an Israeli official",
            credibility="2",
        ),
        on_delegate=evidence.cite(
            unit, ("delegate", barnea), agency, quote="led by David Barnea", credibility="2"
        ),
        on_term=evidence.cite(
            unit,
            ("term", term),
            agency,
            field="amount",
            quote="35 to 40 hostages",
            attribution="a Hamas source",
            credibility="3",
        ),
        other_claim=evidence.cite(
            unit, ("term", term), outlook, field="amount", quote="105 hostages", claim="105"
        ),
    )
