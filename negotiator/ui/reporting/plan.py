"""What a person has chosen for the reports on one negotiation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from negotiator.domain.vocabulary import Tlp
from negotiator.report.model import Paper
from negotiator.report.options import PARTS, Options, Part, ReportKind
from negotiator.store.queries.comparison import Choices
from negotiator.ui.compare.arrangement import Arrangement

EntryT = TypeVar("EntryT")
WordT = TypeVar("WordT", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Plan:
    """The choices, kept while another kind of report is looked at.

    `titles` and `parts` have entries only where somebody chose something else than is usual;
    `tlp` only raises the label. `arrangement` says what is compared, as in the Compare room.
    """

    kind: ReportKind = ReportKind.COMPARISON
    titles: Mapping[ReportKind, str] = field(default_factory=dict)
    parts: Mapping[ReportKind, tuple[Part, ...]] = field(default_factory=dict)
    paper: Paper = Paper.A4
    tlp: Tlp | None = None
    arrangement: Arrangement = field(default_factory=Arrangement)

    @property
    def title(self) -> str:
        """The title given to this kind of report, empty for the usual one."""
        return self.titles.get(self.kind, "")

    @property
    def chosen_parts(self) -> tuple[Part, ...]:
        """The sections of this kind of report, in their order."""
        return self.parts.get(self.kind, PARTS[self.kind])

    def titled(self, title: str) -> Plan:
        """Return the plan with another title for this kind of report."""
        return replace(self, titles={**self.titles, self.kind: title})

    def with_parts(self, parts: tuple[Part, ...]) -> Plan:
        """Return the plan with other sections for this kind of report."""
        return replace(self, parts={**self.parts, self.kind: parts})

    def options(self, negotiation_id: int, choices: Choices, day: date) -> Options | None:
        """Return the report to be made, printed on `day`; None where nothing is compared."""
        columns, base = self.arrangement.settled(choices)
        if self.kind is ReportKind.COMPARISON and base is None:
            return None
        return Options(
            self.kind,
            negotiation_id,
            proposals=columns,
            base=base,
            only_differences=self.arrangement.only_differences,
            with_positions=self.arrangement.positions,
            parts=self.chosen_parts,
            title=self.title,
            paper=self.paper,
            tlp=self.tlp,
            printed=day,
        )

    def asked_for(self, wanted: Options) -> Plan:
        """Return the plan that shows the report which another room asks for.

        What that room leaves open (title, paper, label, sections) stays as it was chosen here.
        """
        plan = replace(self, kind=wanted.kind)
        if wanted.kind is ReportKind.BRIEF:
            return plan
        arrangement = replace(
            self.arrangement,
            columns=wanted.proposals or None,
            base=wanted.base,
            only_differences=wanted.only_differences,
            positions=wanted.with_positions,
        )
        return replace(plan, arrangement=arrangement)

    def saved(self, choices: Choices) -> dict[str, Any]:
        """Return it as JSON values; proposals by their UUIDs."""
        return {
            "kind": self.kind.value,
            "titles": {kind.value: title for kind, title in self.titles.items()},
            "parts": {kind.value: list(parts) for kind, parts in self.parts.items()},
            "paper": self.paper.value,
            "tlp": self.tlp.value if self.tlp else None,
            "comparison": self.arrangement.saved(choices),
        }

    @classmethod
    def restored(cls, saved: object, choices: Choices) -> Plan:
        """Return what was saved, as far as it still makes sense."""
        if not isinstance(saved, dict):
            return cls()
        titles, parts = (_by_kind(saved.get(name)) for name in ("titles", "parts"))
        return cls(
            _word(ReportKind, saved.get("kind")) or ReportKind.COMPARISON,
            {kind: title for kind, title in titles.items() if isinstance(title, str)},
            {k: _parts(k, chosen) for k, chosen in parts.items() if isinstance(chosen, list)},
            _word(Paper, saved.get("paper")) or Paper.A4,
            _word(Tlp, saved.get("tlp")),
            Arrangement.restored(saved.get("comparison"), choices),
        )


def in_line(usual: Iterable[EntryT], chosen: Sequence[EntryT]) -> list[EntryT]:
    """Return everything in its usual order, but what is chosen among itself as it was chosen."""
    following = iter(chosen)
    return [next(following) if entry in chosen else entry for entry in usual]


def _word(words: type[WordT], saved: object) -> WordT | None:
    return next((word for word in words if word.value == saved), None)


def _by_kind(saved: object) -> dict[ReportKind, object]:
    known = saved if isinstance(saved, dict) else {}
    return {kind: known[kind.value] for kind in ReportKind if kind.value in known}


def _parts(kind: ReportKind, saved: list[object]) -> tuple[Part, ...]:
    found = (_word(Part, name) for name in saved)
    return tuple(dict.fromkeys(part for part in found if part in PARTS[kind]))
