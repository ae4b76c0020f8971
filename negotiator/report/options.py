"""What a person chooses for a report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from negotiator.domain.vocabulary import Tlp
from negotiator.report.model import Paper


class ReportKind(StrEnum):
    """The kinds of report, by the word on the screen and on the command line."""

    COMPARISON = "comparison"
    BRIEF = "brief"


class Part(StrEnum):
    """A part of a report that may be left out or moved, by its name on the screen."""

    SUMMARY = "Summary"
    MOVED = "Summary of what moved"
    SIDE_BY_SIDE = "Side by side"
    WOULD_SAY_NO = "Would say no"
    RATIO_CHART = "Ratio chart"
    PARTICIPANTS = "Who takes part"
    ROUNDS = "Rounds"
    PROPOSALS = "Proposals"
    POSITIONS = "Positions"
    EVENTS = "Events"
    FIGURES = "Context figures"
    CLAIMS = "Claims that differ"
    NOTES = "Notes"


PARTS: dict[ReportKind, tuple[Part, ...]] = {
    ReportKind.COMPARISON: (
        Part.MOVED,
        Part.SIDE_BY_SIDE,
        Part.WOULD_SAY_NO,
        Part.RATIO_CHART,
        Part.CLAIMS,
    ),
    ReportKind.BRIEF: (
        Part.SUMMARY,
        Part.PARTICIPANTS,
        Part.ROUNDS,
        Part.PROPOSALS,
        Part.POSITIONS,
        Part.EVENTS,
        Part.FIGURES,
        Part.CLAIMS,
        Part.NOTES,
    ),
}
"""The parts of each kind in their usual order. The list of sources is not among them: it ends
every report, because every figure can be followed to who said it."""


@dataclass(frozen=True, slots=True)
class Options:
    """One report to be made.

    `proposals` (ids, as columns from left to right; all of them if empty), `base`,
    `only_differences` and `with_positions` are the comparison's. `parts` are those wanted, in
    their order (None: the usual ones). `tlp` can raise the label above what the negotiation and
    the sources ask for, never lower it. `printed` is the day that the footer names as the day of
    printing; without it the footer names none.
    """

    kind: ReportKind
    negotiation_id: int
    proposals: tuple[int, ...] = ()
    base: int | None = None
    only_differences: bool = False
    with_positions: bool = True
    parts: tuple[Part, ...] | None = None
    title: str = ""
    paper: Paper = Paper.A4
    tlp: Tlp | None = None
    printed: date | None = None

    @property
    def chosen_parts(self) -> tuple[Part, ...]:
        """The parts in the order in which they are printed."""
        usual = PARTS[self.kind]
        return usual if self.parts is None else tuple(p for p in self.parts if p in usual)
