"""The order of issues: as ranked, sub-issues under the issue that they are a part of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Protocol


class Placed(Protocol):
    """What an issue is placed by: the issue that it is a part of, and its rank."""

    @property
    def parent_id(self) -> int | None:
        """The issue above it."""

    @property
    def rank(self) -> int:
        """Its place among the issues."""


def in_order(issues: Mapping[int, Placed]) -> Iterator[tuple[int, int]]:
    """Yield each issue's id and depth; one whose parent is not among them stands at the top."""
    below: defaultdict[int | None, list[int]] = defaultdict(list)
    for issue_id, issue in sorted(issues.items(), key=lambda item: (item[1].rank, item[0])):
        below[issue.parent_id if issue.parent_id in issues else None].append(issue_id)
    waiting = [(issue_id, 0) for issue_id in reversed(below[None])]
    while waiting:
        issue_id, depth = waiting.pop()
        yield issue_id, depth
        waiting += [(under, depth + 1) for under in reversed(below[issue_id])]
