"""What is on the table, and what each negotiating party has answered to it."""

from __future__ import annotations

from dataclasses import dataclass

from negotiator.domain.overview_records import Known
from negotiator.domain.stated import latest, said_by
from negotiator.domain.vocabulary import ProposalStatus, Stance

OFF_THE_TABLE = frozenset(
    {ProposalStatus.IMPLEMENTED, ProposalStatus.COLLAPSED, ProposalStatus.SUPERSEDED}
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a party answered to a proposal: its latest position on it, or that it tabled it.

    Neither means that nothing is recorded, which is not a yes.
    """

    party_id: int
    position_id: int | None = None
    stance: Stance | None = None
    tabled: bool = False

    @property
    def text(self) -> str:
        """As a cell shows it: “rejects”, “tabled it”, “nothing recorded”."""
        if self.stance is not None:
            return self.stance.value
        return "tabled it" if self.tabled else "nothing recorded"

    @property
    def is_recorded(self) -> bool:
        """Whether the party has said anything."""
        return self.stance is not None or self.tabled


@dataclass(frozen=True, slots=True)
class Standing:
    """A proposal on the table; `tabled_by` holds parties, `answers` one per negotiating party."""

    proposal_id: int
    tabled_by: tuple[int, ...]
    answers: tuple[Answer, ...]

    @property
    def unanswered_by(self) -> tuple[int, ...]:
        """The negotiating parties of which no answer is recorded."""
        return tuple(answer.party_id for answer in self.answers if not answer.is_recorded)


def on_the_table(known: Known) -> tuple[Standing, ...]:
    """Return the proposals that are neither done, collapsed nor replaced, the latest first."""
    replaced = {proposal.replaces_id for proposal in known.proposals.values()}
    open_ids = [
        proposal_id
        for proposal_id, proposal in known.proposals.items()
        if proposal.status not in OFF_THE_TABLE and proposal_id not in replaced
    ]
    spoken = latest(known.positions, lambda position: position.proposal_id)
    open_ids.sort(key=lambda id_: (said_by(known.proposals[id_].when), id_), reverse=True)
    return tuple(_standing(known, proposal_id, spoken) for proposal_id in open_ids)


def _standing(known: Known, proposal_id: int, spoken: dict[tuple[int, int], int]) -> Standing:
    tabled_by = known.tabled_by(proposal_id)
    answers = []
    for party_id in known.negotiating:
        position_id = spoken.get((party_id, proposal_id))
        stance = None if position_id is None else known.positions[position_id].stance
        answers.append(Answer(party_id, position_id, stance, party_id in tabled_by))
    return Standing(proposal_id, tabled_by, tuple(answers))
