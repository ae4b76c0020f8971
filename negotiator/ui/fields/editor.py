"""What every editor of a field can do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class NewRecord:
    """The value of a reference to a record that does not exist yet: to be made with this name."""

    kind: str
    name: str


@dataclass(frozen=True)
class Several:
    """What fills several fields of a row at once: “aid 500 trucks per day phase 1”."""

    values: Mapping[str, Any]


class Editor(Protocol):
    """A widget that shows one value and takes another.

    `left` is emitted when the person is done with the field: pressed Enter, or went elsewhere.
    Values are JSON values as records keep them, or a `NewRecord`.
    """

    left: Any

    def show_value(self, value: Any) -> None:
        """Show a value; it counts as untouched from then on."""

    def touched(self) -> bool:
        """Whether the person changed what `show_value` showed."""

    def value(self) -> Any:
        """Return what was entered. Raises `Refused` when it cannot be read."""

    def decide(self) -> None:
        """Take what is highlighted among the choices: Enter or Tab was pressed."""

    def typed(self) -> Any:
        """Return what stands in the editor as it is, whether it can be read or not."""

    def retype(self, typed: Any) -> None:
        """Put back what `typed` returned, as if the person had just typed it."""
