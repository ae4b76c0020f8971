"""The view as a spreadsheet: what is shown, row by row and column by column."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from negotiator import paths
from negotiator.domain.stated import STATED_ONLY
from negotiator.interchange.spreadsheet import Sheet, spreadsheet
from negotiator.store.safe_file import write_bytes
from negotiator.ui.background import Background, Progress
from negotiator.ui.compare.copying import cell_text
from negotiator.ui.compare.model import ComparisonModel
from negotiator.ui.session import Session

_FILES = "Excel workbook (*.xlsx)"


def sheet_of(model: ComparisonModel, title: str, *, with_positions: bool) -> Sheet:
    """Return the table that the model shows."""
    columns = range(model.columnCount())
    return Sheet(
        title,
        tuple(cell_text(model.head(column)) for column in columns),
        tuple(
            tuple(cell_text(model.cell(row, column)) for column in columns)
            for row in range(model.rowCount())
        ),
        (STATED_ONLY,) if with_positions else (),
    )


def file_to_write(parent: QWidget) -> Path | None:
    """Ask where the spreadsheet is to be written."""
    place = str(paths.documents() / "Comparison.xlsx")
    chosen, _ = QFileDialog.getSaveFileName(parent, "Export XLSX", place, _FILES)
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_suffix(".xlsx")


def write_sheet(widget: QWidget, session: Session, sheet: Sheet, path: Path) -> None:
    """Write it in the background, and say when it is there."""
    work = partial(_write, sheet, path)
    Background.near(widget).run(f"Exporting {path.name}", work, partial(_told, session, path))


def _write(sheet: Sheet, path: Path, progress: Progress) -> None:
    made = spreadsheet(sheet)
    progress(0.9)  # who has cancelled by now finds no file
    write_bytes(path, made)


def _told(session: Session, path: Path, _done: None) -> None:
    session.said.emit(f"Exported to {path}.")
