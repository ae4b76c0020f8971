"""Which proposals stand in which order, against which base, and what is shown of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from negotiator.domain.columns import usual_base
from negotiator.domain.difference_kinds import Kind
from negotiator.report.options import Options, ReportKind
from negotiator.store.queries.comparison import Choices


@dataclass(frozen=True, slots=True)
class Arrangement:
    """One negotiation's view. `columns` and `base` are None until somebody has chosen them.

    `kinds` are those of which only the rows are shown; none chosen, all rows are. As long as
    nobody has chosen columns, a proposal that is new in the negotiation takes its place by itself.
    """

    columns: tuple[int, ...] | None = None
    base: int | None = None
    only_differences: bool = False
    positions: bool = True
    wording: bool = False
    kinds: frozenset[Kind] = frozenset()

    def settled(self, choices: Choices) -> tuple[tuple[int, ...], int | None]:
        """Return the columns and the base to be shown, of the proposals that are there now."""
        chosen = choices.columns if self.columns is None else self.columns
        columns = tuple(column for column in chosen if column in choices.proposals)
        if not columns:
            return (), None
        if self.base in columns:
            return columns, self.base
        usual = choices.base
        return columns, usual if usual in columns else usual_base(choices.proposals, columns)

    def saved(self, choices: Choices) -> dict[str, Any]:
        """Return it as JSON values; proposals by their UUIDs."""
        uuids = {id_: proposal.uuid for id_, proposal in choices.proposals.items()}
        columns = None
        if self.columns is not None:
            columns = [uuids[id_] for id_ in self.columns if id_ in uuids]
        return {
            "columns": columns,
            "base": uuids.get(self.base or 0),
            "only_differences": self.only_differences,
            "positions": self.positions,
            "wording": self.wording,
            "kinds": [kind.value for kind in Kind if kind in self.kinds],
        }

    @classmethod
    def restored(cls, saved: object, choices: Choices) -> Arrangement:
        """Return what was saved, as far as it still makes sense."""
        if not isinstance(saved, dict):
            return cls()
        ids = {proposal.uuid: id_ for id_, proposal in choices.proposals.items()}
        columns = saved.get("columns")
        found = None
        if isinstance(columns, list):
            found = tuple(dict.fromkeys(ids[uuid] for uuid in columns if uuid in ids))
        return cls(
            found,
            ids.get(str(saved.get("base"))),
            saved.get("only_differences") is True,
            saved.get("positions") is not False,
            saved.get("wording") is True,
            _kinds(saved.get("kinds")),
        )


def _kinds(saved: object) -> frozenset[Kind]:
    names = saved if isinstance(saved, list) else []
    return frozenset(kind for kind in Kind if kind.value in names)


def report_options(
    arrangement: Arrangement, negotiation_id: int, columns: tuple[int, ...], base: int
) -> Options:
    """Return the report that shows what the view shows."""
    return Options(
        ReportKind.COMPARISON,
        negotiation_id,
        proposals=columns,
        base=base,
        only_differences=arrangement.only_differences,
        with_positions=arrangement.positions,
    )


def added(columns: tuple[int, ...], proposal_id: int) -> tuple[int, ...]:
    """Return the columns with one more at the end."""
    return columns if proposal_id in columns else (*columns, proposal_id)


def removed(columns: tuple[int, ...], proposal_id: int) -> tuple[int, ...]:
    """Return the columns without one."""
    return tuple(column for column in columns if column != proposal_id)


def moved(columns: tuple[int, ...], proposal_id: int, by: int) -> tuple[int, ...]:
    """Return the columns with one a place further left (-1) or right (1), if there is a place."""
    at = columns.index(proposal_id)
    if not 0 <= at + by < len(columns):
        return columns
    left = list(removed(columns, proposal_id))
    left.insert(at + by, proposal_id)
    return tuple(left)
