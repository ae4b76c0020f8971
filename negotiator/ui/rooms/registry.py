"""The rooms of the window, in the order of the sidebar; each is imported when it is first needed.

The list holds only what the sidebar shows before any room was imported, so that the window can be
painted at once; what a room shows and makes, its class says.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from negotiator.ui.rooms.room import Room


@dataclass(frozen=True)
class Entry:
    """A room as the sidebar shows it.

    `place` is "module:class" below this package; `counted` the kinds whose number stands beside
    the title; `evidence` whether the evidence of what is selected is shown at its right.
    """

    title: str
    icon: str
    group: str
    place: str
    counted: tuple[str, ...] = ()
    evidence: bool = True

    def load(self) -> type[Room]:
        """Import the room's class."""
        module, _, name = self.place.partition(":")
        found: type[Room] = getattr(import_module(f"negotiator.ui.rooms.{module}"), name)
        return found


ROOMS = (
    Entry("Overview", "overview", "", "overview:OverviewRoom", evidence=False),
    Entry("Timeline", "timeline", "", "timeline:TimelineRoom", evidence=True),
    Entry("Rounds", "rounds", "Record", "rounds:RoundsRoom", ("round",)),
    Entry("Proposals", "proposals", "Record", "proposals:ProposalsRoom", ("proposal",)),
    Entry("Positions", "positions", "Record", "positions:PositionsRoom", ("position",)),
    Entry("Issues", "issues", "Record", "issues:IssuesRoom", ("issue",)),
    Entry("Parties and people", "parties", "Record", "parties:PartiesRoom", ("party", "person")),
    Entry("Context figures", "figures", "Record", "figures:FiguresRoom", ("figure",)),
    Entry("Compare", "compare", "Analyse", "compare:CompareRoom"),
    Entry("Convergence", "convergence", "Analyse", "convergence:ConvergenceRoom"),
    Entry("Sources", "sources", "Evidence", "sources:SourcesRoom", ("source",)),
    Entry("Reports", "reports", "Publish", "reports:ReportsRoom", evidence=False),
)


def entry_for(kind: str, entries: tuple[Entry, ...] = ROOMS) -> Entry | None:
    """Return the room that shows records of a kind, None where a record has no room of its own."""
    return next((entry for entry in entries if kind in entry.load().kinds), None)


def entry_titled(title: str, entries: tuple[Entry, ...] = ROOMS) -> Entry | None:
    """Return the room with this title, None where there is none (any more)."""
    return next((entry for entry in entries if entry.title == title), None)


def kinds_shown(entries: tuple[Entry, ...] = ROOMS) -> frozenset[str]:
    """Return every kind that has a room."""
    return frozenset(kind for entry in entries for kind in entry.load().kinds)
