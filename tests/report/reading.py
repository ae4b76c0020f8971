"""What a report says, and what a PDF says, as plain text."""

from __future__ import annotations

import io
from dataclasses import fields, is_dataclass
from typing import Any

from pypdf import PdfReader

from negotiator.report.model import Badge, Line, Marks, Report, Section, Table, Words


def line_text(line: Line) -> str:
    """A line as “42 [▲ 93] ^1,2”: badges in brackets, footnotes after a caret."""
    said = []
    for item in line:
        if isinstance(item, Words):
            said.append(item.text)
        elif isinstance(item, Badge):
            said.append(f"[{item.text}]")
        elif isinstance(item, Marks):
            said.append(f"^{','.join(map(str, item.numbers))}")
    return "".join(said)


def cell_text(lines: tuple[Line, ...]) -> str:
    return " / ".join(map(line_text, lines))


def table_text(table: Table) -> list[list[str]]:
    head = [cell_text(column.head) for column in table.columns]
    return [head, *([cell_text(cell) for cell in row.cells] for row in table.rows)]


def section(report: Report, heading: str) -> Section:
    found = [s for s in report.sections if s.heading == heading]
    assert len(found) == 1, f"{heading} is not among {[s.heading for s in report.sections]}"
    return found[0]


def table(part: Section) -> Table:
    return next(block for block in part.blocks if isinstance(block, Table))


def texts(value: Any) -> list[str]:
    """Every text in a report, in order."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for entry in value for text in texts(entry)]
    if is_dataclass(value):
        return [text for field in fields(value) for text in texts(getattr(value, field.name))]
    return []


def reader(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def bare(text: str) -> str:
    """The text without spaces and invisible marks: a PDF has lines where there were spaces."""
    return "".join(c for c in text if not c.isspace() and c not in "\u200b\u200e\u200f\u00ad")


def pdf_text(pdf: bytes) -> str:
    return bare("".join(page.extract_text() for page in reader(pdf).pages))
