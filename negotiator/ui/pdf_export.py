"""A report as a PDF, made beside whatever the person goes on doing."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from negotiator import paths
from negotiator.report.options import Options
from negotiator.ui.background import Background, Progress
from negotiator.ui.session import Session

_FILES = "PDF (*.pdf)"
_NOT_IN_NAMES = frozenset('/\\:*?"<>|')


def pdf_to_write(parent: QWidget, name: str) -> Path | None:
    """Ask where the PDF is to be written, suggesting a name."""
    plain = "".join("-" if sign in _NOT_IN_NAMES else sign for sign in name)
    place = paths.documents() / f"{plain}.pdf"
    chosen, _ = QFileDialog.getSaveFileName(parent, "Export PDF", str(place), _FILES)
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_suffix(".pdf")


def today() -> date:
    """The day that a report names as the day of printing, where the person is."""
    return datetime.now(UTC).astimezone().date()


def write_report(widget: QWidget, session: Session, options: Options, path: Path) -> None:
    """Write the report in the background, and say when it is there and what to know of it."""

    def work(progress: Progress) -> tuple[str, ...]:
        # Imported here: the window opens without them.
        from negotiator.report.command import made
        from negotiator.report.pdf import pdf_bytes
        from negotiator.store.safe_file import write_bytes

        with session.read() as connection:
            report = made(connection, options)
        progress(0.3)
        pages = pdf_bytes(report)
        progress(0.9)  # who has cancelled by now finds no file
        write_bytes(path, pages)
        return report.leaving

    def done(leaving: tuple[str, ...]) -> None:
        session.said.emit(" ".join((f"Exported to {path}.", *leaving)))

    Background.near(widget).run(f"Exporting {path.name}", work, done)
