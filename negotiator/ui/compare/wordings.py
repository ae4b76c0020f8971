"""Word-by-word differences for the cells; those of long texts are found beside the window."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from negotiator.domain.word_diff import Piece, as_pieces, word_diff
from negotiator.ui.background import Background, Progress

_AT_ONCE = 20_000
"""Characters of two texts together that are compared while the window waits: some 10 ms."""
_KEPT = 10_000

Texts = tuple[str, str]


class Wordings(QObject):
    """Remembers what differs between two texts; `ready` when one that was waited for is known."""

    ready = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._known: dict[Texts, tuple[Piece, ...]] = {}
        self._waiting: set[Texts] = set()

    def pieces(self, base: str | None, text: str) -> tuple[Piece, ...] | None:
        """What became of the words of `base`; None until it is known. No base: the text alone."""
        if base is None:
            return as_pieces(text)
        texts = base, text
        if texts in self._known:
            return self._known[texts]
        if len(base) + len(text) <= _AT_ONCE:
            self._remember(texts, word_diff(base, text))
            return self._known[texts]
        if texts not in self._waiting:
            self._waiting.add(texts)
            work = partial(_compared, texts)
            done = partial(self._on_compared, texts)
            Background.near(self._window).run("Comparing the words of two texts", work, done)
        return None

    def _on_compared(self, texts: Texts, pieces: tuple[Piece, ...]) -> None:
        self._waiting.discard(texts)
        self._remember(texts, pieces)
        self.ready.emit()

    def _remember(self, texts: Texts, pieces: tuple[Piece, ...]) -> None:
        if len(self._known) >= _KEPT:
            self._known.clear()
        self._known[texts] = pieces


def _compared(texts: Texts, progress: Progress) -> tuple[Piece, ...]:
    progress(0.0)
    return word_diff(*texts)
