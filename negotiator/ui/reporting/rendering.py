"""From options to pages that can be painted. Runs in another thread; touches no widget."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import QBuffer, QSizeF
from PySide6.QtGui import QImage, QImageReader
from sqlalchemy import Connection

from negotiator.domain.vocabulary import Tlp
from negotiator.report.model import Paper, Report
from negotiator.report.options import Options
from negotiator.store import rows
from negotiator.store.changes import Key
from negotiator.store.database import Database
from negotiator.store.labels import label_of
from negotiator.store.row_classes import NegotiationRow
from negotiator.ui.background import Progress

_SIZES = {Paper.A4: (210 / 25.4, 297 / 25.4), Paper.LETTER: (8.5, 11.0)}
"""Width and height of the sheets, upright, in inches."""
_PER_INCH = 96.0
"""Logical pixels to the inch at 100 %."""
LEAST, MOST = 0.25, 4.0
"""Between what zooms a page can be fitted to the room there is; 1 is the size on paper."""
_FINEST = 384.0
"""Pixels to the inch that are enough: 200 % on a screen of double density."""
_PIXELS = 120_000_000
"""Pixels, four bytes each, that the pages of one report may take in memory."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How large pages are wanted. `width` (logical pixels) is to be filled where `zoom` is None.

    `ratio` is the screen's, in device pixels for each logical one.
    """

    zoom: float | None
    width: int
    ratio: float


@dataclass(frozen=True, slots=True)
class Page:
    """A page and its size in logical pixels at 100 %."""

    image: QImage
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Facts:
    """What to know of a report before it leaves.

    `title` is the one it has; `demanded` the label that it must have at least, `because` says whose
    that is; `unproved` are the figures without a source, by name and key.
    """

    title: str
    leaving: tuple[str, ...]
    demanded: Tlp
    because: str
    unproved: tuple[tuple[str, Key], ...]


@dataclass(frozen=True, slots=True)
class Rendered:
    """A report as pages, made in `seconds`, at `zoom`."""

    pages: tuple[Page, ...]
    facts: Facts
    zoom: float
    seconds: float


def render(database: Database, options: Options, scale: Scale, progress: Progress) -> Rendered:
    """Make the report in one state of the database, set it and decode its pages.

    Raises `Refused` for what cannot be reported, `Cancelled` when nobody wants it any more.
    """
    progress(0.0)
    # Imported here: the room is there before it can show a report.
    from negotiator.report.command import made
    from negotiator.report.pdf import pages_png

    begun = perf_counter()
    with database.read() as connection:
        report = made(connection, options)
        facts = _facts(connection, report, options.negotiation_id)
    progress(0.2)
    zoom = scale.zoom or fitting(report, scale.width)
    ppi = min(_PER_INCH * zoom * scale.ratio, _FINEST)
    pictures = pages_png(report, ppi)
    progress(0.7)
    pages = _decoded(pictures, ppi, progress)
    return Rendered(pages, facts, zoom, perf_counter() - begun)


def fitting(report: Report, width: int) -> float:
    """Return the zoom at which a page of the report is `width` logical pixels wide."""
    inches = _SIZES[report.paper][1 if report.landscape else 0]
    return min(max(width / (inches * _PER_INCH), LEAST), MOST)


def _facts(connection: Connection, report: Report, negotiation_id: int) -> Facts:
    negotiation = rows.get(connection, NegotiationRow, negotiation_id)
    own = negotiation is not None and negotiation.tlp is report.demanded
    return Facts(
        report.title,
        report.leaving,
        report.demanded,
        "the negotiation" if own else "a source",
        tuple((label_of(connection, *key), key) for key in report.unproved),
    )


def _decoded(pictures: Sequence[bytes], ppi: float, progress: Progress) -> tuple[Page, ...]:
    """Return the pages as the screen wants them, coarser ones where they would fill the memory."""
    pages: list[Page] = []
    for at, picture in enumerate(pictures):
        data = QBuffer()
        data.setData(picture)
        # Of all the ways to decode only a reader's `read` lets the window's thread go on meanwhile.
        reader = QImageReader(data, b"PNG")
        size = reader.size()
        share = _PIXELS / (size.width() * size.height() * len(pictures))
        if share < 1:
            reader.setScaledSize(size * share**0.5)
        image = reader.read()
        if image.isNull():
            raise ValueError(f"Page {at + 1} cannot be decoded: {reader.errorString()}")
        # As the screen has it: the window's thread has nothing left to convert.
        image.convertTo(QImage.Format.Format_RGB32)
        logical = QSizeF(size) * (_PER_INCH / ppi)
        pages.append(Page(image, logical.width(), logical.height()))
        progress(0.7 + 0.3 * (at + 1) / len(pictures))
    return tuple(pages)
