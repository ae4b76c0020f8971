"""A report by the names that somebody typed: what the command line and the tour ask for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Connection

from negotiator.report.brief import brief_report
from negotiator.report.comparison import comparison_report
from negotiator.report.model import Report
from negotiator.report.options import Options, ReportKind
from negotiator.report.pdf import write_pdf
from negotiator.store.database import Database
from negotiator.store.queries import by_name

MAKERS = {ReportKind.COMPARISON: comparison_report, ReportKind.BRIEF: brief_report}


def write(
    database: Database,
    kind: str,
    output: Path,
    *,
    negotiation: str | None = None,
    proposals: Sequence[str] = (),
    base: str | None = None,
) -> None:
    """Write one report as PDF. Raises `Refused` for an unknown name or a file it cannot write."""
    with database.read() as connection:
        options = _options(connection, ReportKind(kind), negotiation, proposals, base)
        report = made(connection, options)
    write_pdf(report, output)


def made(connection: Connection, options: Options) -> Report:
    """Make the report that these options ask for."""
    return MAKERS[options.kind](connection, options)


def _options(
    connection: Connection,
    kind: ReportKind,
    negotiation: str | None,
    proposals: Sequence[str],
    base: str | None,
) -> Options:
    chosen = by_name.negotiation(connection, negotiation)
    columns = by_name.proposals(connection, chosen.id, proposals)
    against = by_name.proposals(connection, chosen.id, [base] if base else [])
    return Options(
        kind,
        chosen.id,
        proposals=tuple(row.id for row in columns),
        base=against[0].id if against else None,
    )
