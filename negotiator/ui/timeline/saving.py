"""Save as picture: which file, and the writing of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from negotiator import paths
from negotiator.domain.errors import Refused
from negotiator.store.safe_file import write_bytes
from negotiator.ui.session import Session
from negotiator.ui.timeline.picture import KINDS, Picture

_NOT_IN_NAMES = frozenset('/\\:*?"<>|')


def picture_to_write(parent: QWidget, name: str) -> Path | None:
    """Ask where the picture is to be written; its ending says which kind it is.

    A name without one gets that of the kind chosen in the dialog.
    """
    plain = "".join("-" if sign in _NOT_IN_NAMES else sign for sign in name)
    place = paths.documents() / f"{plain} timeline.svg"
    chosen, kind = QFileDialog.getSaveFileName(
        parent, "Save as picture", str(place), ";;".join(KINDS.values())
    )
    if not chosen:
        return None
    path = Path(chosen)
    if path.suffix.lower() in KINDS:
        return path
    suffix = next((suffix for suffix, words in KINDS.items() if words == kind), ".svg")
    return path.with_name(path.name + suffix)


def save_picture(session: Session, made: Picture, path: Path) -> None:
    """Write the picture, and say where it is or why it is not."""
    try:
        write_bytes(path, made.bytes(path.suffix))
    except Refused as error:
        session.refused.emit(error)
    else:
        session.said.emit(f"Saved as {path}.")
