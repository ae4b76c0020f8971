"""The proposals of Paris and Cairo as plain records, for tests."""

from __future__ import annotations

from negotiator.domain.amounts import Amount
from negotiator.domain.dates import Edtf
from negotiator.domain.records import Exchange, Issue, Position, Proposal, Term
from negotiator.domain.vocabulary import ProposalKind, ProposalStatus, Stance

ISRAEL, HAMAS, UNITED_STATES = 1, 2, 3
PAUSE, HOSTAGES, PRISONERS, WITHDRAWAL, DISPLACED, AID = range(1, 7)
NOVEMBER, PARIS, REPLY, DRAFT = range(1, 5)
EXCHANGE = 1


def issue(name, unit="", rank=0, **more):
    return Issue(negotiation_id=1, name=name, unit=unit, rank=rank, **more)


def term(proposal_id, issue_id, amount=None, rank=0, **more):
    amount = Amount.from_text(amount) if amount else None
    return Term(proposal_id=proposal_id, issue_id=issue_id, amount=amount, rank=rank, **more)


def position(party_id, issue_id, stance, when=None, **more):
    when = Edtf(when) if when else None
    return Position(
        negotiation_id=1, party_id=party_id, issue_id=issue_id, stance=stance, when=when, **more
    )


ISSUES = {
    PAUSE: issue("Pause in fighting", "days", 1),
    HOSTAGES: issue("Hostages released", "persons", 2, giver_id=HAMAS),
    PRISONERS: issue("Prisoners released", "persons", 3, giver_id=ISRAEL),
    WITHDRAWAL: issue("Israeli withdrawal", rank=4),
    DISPLACED: issue("Return of displaced", rank=5),
    AID: issue("Humanitarian aid", "trucks per day", 6),
}
PROPOSALS = {
    NOVEMBER: Proposal(
        negotiation_id=1,
        name="November pause",
        kind=ProposalKind.AGREEMENT,
        status=ProposalStatus.IMPLEMENTED,
        when=Edtf("2023-11-24/2023-11-30"),
    ),
    PARIS: Proposal(
        negotiation_id=1,
        name="Paris framework",
        kind=ProposalKind.FRAMEWORK,
        status=ProposalStatus.UNDER_DISCUSSION,
        when=Edtf("[2024-01-21..2024-01-31]"),
    ),
    REPLY: Proposal(
        negotiation_id=1,
        name="Three-stage reply",
        kind=ProposalKind.COUNTER_PROPOSAL,
        status=ProposalStatus.REJECTED,
        when=Edtf("2024-02-07"),
        answers_id=PARIS,
    ),
    DRAFT: Proposal(
        negotiation_id=1,
        name="Draft of 24 Feb",
        kind=ProposalKind.DRAFT,
        when=Edtf("2024-02-24"),
        builds_on_id=PARIS,
    ),
}
TERMS = {
    1: term(NOVEMBER, PAUSE, "7"),
    2: term(NOVEMBER, HOSTAGES, ">100"),
    3: term(NOVEMBER, PRISONERS, "240"),
    4: term(PARIS, PAUSE, "42", wording="six weeks"),
    5: term(PARIS, HOSTAGES, "35..40"),
    6: term(PARIS, PRISONERS, "200..300"),
    7: term(REPLY, PAUSE, "45", 1, phase="1"),
    8: term(REPLY, PAUSE, "45", 2, phase="2"),
    9: term(REPLY, PAUSE, "45", 3, phase="3"),
    10: term(REPLY, HOSTAGES, "all", 4, wording="in stages"),
    11: term(REPLY, PRISONERS, "1500", 5),
    12: term(REPLY, WITHDRAWAL, rank=6, wording="Complete withdrawal"),
    13: term(REPLY, AID, ">=500", 7),
    14: term(DRAFT, PAUSE, "42"),
    15: term(DRAFT, HOSTAGES, "<=40"),
    16: term(DRAFT, PRISONERS, "<=300"),
}
EXCHANGES = {
    EXCHANGE: Exchange(
        negotiation_id=1,
        name="prisoners per hostage",
        given_id=PRISONERS,
        received_id=HOSTAGES,
    )
}
POSITIONS = {
    1: position(HAMAS, PAUSE, Stance.OPEN, "2024-02-09"),
    2: position(HAMAS, PAUSE, Stance.REJECTS, "2024-02-22", wording="a pause alone"),
    3: position(ISRAEL, PAUSE, Stance.OPEN, "2024-02-23"),
    4: position(ISRAEL, PRISONERS, Stance.RED_LINE, "2024-02-22"),
    5: position(HAMAS, WITHDRAWAL, Stance.DEMANDS),
    6: position(HAMAS, DISPLACED, Stance.DEMANDS, "2024-02-22"),
}
