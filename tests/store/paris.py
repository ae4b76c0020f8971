"""A few records of the Paris talks, written with the unit's own three verbs."""

from __future__ import annotations

from dataclasses import dataclass

from negotiator.store.database import Database


@dataclass(frozen=True)
class Paris:
    """Ids."""

    negotiation: int
    israel: int
    mossad: int
    hamas: int
    barnea: int
    director: int
    prisoners: int
    hostages: int
    paris: int
    barnea_there: int
    framework: int
    term: int
    position: int
    source: int
    quote: int


def record_paris(database: Database) -> Paris:
    """Write them as one step."""
    with database.unit("Record Paris") as unit:
        negotiation = unit.add("negotiation", name="Gaza ceasefire talks")
        israel = unit.add("party", name="Israel", kind="state", iso3166="IL")
        mossad = unit.add("party", name="Mossad", kind="agency", parent_id=israel)
        hamas = unit.add("party", name="Hamas", kind="armed group")
        barnea = unit.add("person", name="David Barnea", party_id=israel)
        director = unit.add("office", name="Director", party_id=mossad)
        unit.add("tenure", person_id=barnea, office_id=director, when="2021-06/..")
        unit.add("alias", subject_kind="person", subject_id=barnea, name="دافيد برنياع")
        unit.add("participation", negotiation_id=negotiation, party_id=israel)
        prisoners = unit.add(
            "issue", negotiation_id=negotiation, name="Prisoners released", unit="persons"
        )
        hostages = unit.add(
            "issue", negotiation_id=negotiation, name="Hostages released", unit="persons"
        )
        unit.add(
            "exchange", negotiation_id=negotiation, name="prisoners per hostage",
            given_id=prisoners, received_id=hostages,
        )  # fmt: skip
        paris = unit.add(
            "round", negotiation_id=negotiation, name="Paris II", when="2024-02-23/..",
            aim="To “unblock” the talks",
        )  # fmt: skip
        unit.add("agenda_item", round_id=paris, issue_id=hostages)
        barnea_there = unit.add(
            "delegate", round_id=paris, party_id=israel, person_id=barnea, head=True
        )
        framework = unit.add(
            "proposal", negotiation_id=negotiation, name="Framework of Paris", round_id=paris
        )
        term = unit.add(
            "term", proposal_id=framework, issue_id=prisoners, amount="200..300", unit="persons"
        )
        position = unit.add(
            "position", negotiation_id=negotiation, party_id=hamas, proposal_id=framework
        )
        source = unit.add(
            "source", title="Israeli delegation reaches Paris", text="200 to 300 prisoners"
        )
        quote = unit.add(
            "citation", subject_kind="term", subject_id=term, source_id=source,
            quote="200 to 300 prisoners",
        )  # fmt: skip
    return Paris(
        negotiation, israel, mossad, hamas, barnea, director, prisoners, hostages, paris,
        barnea_there, framework, term, position, source, quote,
    )  # fmt: skip
