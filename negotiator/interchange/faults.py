"""What is wrong with a file, and where in it."""

from __future__ import annotations

from collections.abc import Iterable

from negotiator.domain.errors import Refused


class Fault(Refused):
    """A file cannot be read because of what stands at `place`; the file's name is put before it."""

    def __init__(self, place: str, sentence: str) -> None:
        super().__init__(f"{place}: {sentence}" if place else sentence)
        self.place = place


def place_of(path: Iterable[str | int]) -> str:
    """Return a way into the document as people write it: negotiations[0].rounds[2].when."""
    parts = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return "".join(parts).removeprefix(".")
