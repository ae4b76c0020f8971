"""Cells as text for other programs: tab-separated for spreadsheets, HTML for word processors."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QMimeData

from negotiator.interchange.spreadsheet import number_in
from negotiator.ui.look.cell import Badge, Bar, Break, Cell, Dot, Icon, Span, Text

_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r")
# Tells a spreadsheet that reads the HTML that the cell is text, whatever it begins with.
_AS_TEXT = " style=\"mso-number-format:'\\@'\""

Grid = Sequence[Sequence[Cell]]


def cell_text(cell: Cell) -> str:
    """A cell as it reads now, line by line: without the words that were struck out."""
    lines = [""]
    for span in (*cell.spans, *cell.after):
        match span:
            case Break():
                lines.append("")
            case Text(struck=False):
                lines[-1] += span.text
            case Badge():
                lines[-1] += f" ({span.text}) "
            case Dot():
                lines[-1] += f" {span.name} "
    return "\n".join(filter(None, (" ".join(line.split()) for line in lines)))


def mime(grid: Grid, *, headed: bool) -> QMimeData:
    """Return both forms of a table for the clipboard; `headed`: its first row is a head."""
    data = QMimeData()
    data.setText(tab_separated(grid))
    data.setHtml(html_table(grid, headed=headed))
    return data


def tab_separated(grid: Grid) -> str:
    """Return rows of tab-separated text, in which nothing is a formula to whoever opens it."""
    rows = ("\t".join(_harmless(cell_text(cell)) for cell in cells) for cells in grid)
    return "\n".join(rows)


def html_table(grid: Grid, *, headed: bool) -> str:
    """Return a table with what is bold, struck out or underlined; words are escaped."""
    rows = []
    for at, cells in enumerate(grid):
        tag = "th" if headed and not at else "td"
        inside = "".join(_html_cell(cell, tag) for cell in cells)
        rows.append(f"<tr>{inside}</tr>")
    return f'<meta charset="utf-8"><table border="1">{"".join(rows)}</table>'


def _harmless(text: str) -> str:
    """One cell on one line; a number stays a number, other text is never one nor a formula."""
    number = number_in(text)
    if number is not None:
        return f"{number:f}"
    line = "; ".join(text.splitlines())
    return f"'{line}" if line.startswith(_STARTS_FORMULA) else line


def _html_cell(cell: Cell, tag: str) -> str:
    style = "" if number_in(cell_text(cell)) is not None else _AS_TEXT
    return f"<{tag}{style}>{''.join(_html(cell.spans))}</{tag}>"


def _html(spans: Iterable[Span]) -> Iterable[str]:
    for span in spans:
        match span:
            case Break() | Bar():
                yield "<br>"
            case Text():
                yield _styled(span)
            case Badge():
                yield f" ({html.escape(span.text)}) "
            case Dot():
                yield html.escape(span.name)
            case Icon():
                pass


def _styled(span: Text) -> str:
    text = html.escape(span.text).replace("\n", "<br>")
    for wanted, tag in ((span.bold, "b"), (span.struck, "s"), (span.underlined, "u")):
        if wanted:
            text = f"<{tag}>{text}</{tag}>"
    return text
