"""From the database to the comparison of the sample as a PDF: within a second."""

from __future__ import annotations

import time
from contextlib import closing
from statistics import median

from negotiator.interchange.importing import import_file
from negotiator.paths import seeds
from negotiator.report.comparison import comparison_report
from negotiator.report.options import Options, ReportKind
from negotiator.report.pdf import pdf_bytes
from negotiator.store import rows
from negotiator.store.database import Database
from negotiator.store.row_classes import NegotiationRow

LIMIT = 1.0  # seconds by the clock: people wait for it
RUNS = 5


def test_the_comparison_of_the_sample_as_a_pdf(tmp_path):
    with closing(Database.open(tmp_path / "sample.db")) as database:
        import_file(database, seeds() / "paris-cairo-2024.json")
        taken = [_seconds(database) for _ in range(RUNS)]
    print(f"\nComparison as PDF: {median(taken):.2f} s, the first {taken[0]:.2f} s")
    assert median(taken) <= LIMIT


def _seconds(database):
    start = time.perf_counter()
    with database.read() as connection:
        (negotiation,) = rows.where(connection, NegotiationRow)
        report = comparison_report(connection, Options(ReportKind.COMPARISON, negotiation.id))
    assert pdf_bytes(report).startswith(b"%PDF")
    return time.perf_counter() - start
