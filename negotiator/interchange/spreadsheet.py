"""A table as a spreadsheet (XLSX). What a cell says is never executed, and never becomes a link."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO

_LONGEST = 32_767
"""Characters that a cell of a spreadsheet can hold."""
_DIGITS = 15
"""Digits that a number in a spreadsheet keeps; one with more is written as text."""
_NUMBER = re.compile(r"[-−]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?", re.ASCII)
_WIDTHS = (18, 12, 60)
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table of plain text: `head` above `rows`, `notes` below. `title` names the sheet."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()


def number_in(text: str) -> Decimal | None:
    """Return the number that a text is, and nothing else: “1,500”, “-3.5”."""
    if not _NUMBER.fullmatch(text.strip()):
        return None
    return Decimal(text.strip().replace(",", "").replace("−", "-"))


def spreadsheet(sheet: Sheet) -> bytes:
    """Return the XLSX file of a table: its head stays in sight, its numbers can be reckoned with.

    A text longer than a cell can hold ends in an ellipsis.
    """
    # Imported here: the window opens without it.
    from xlsxwriter import Workbook

    held = BytesIO()
    never = dict.fromkeys(("strings_to_formulas", "strings_to_urls", "strings_to_numbers"), False)
    with Workbook(held, {"in_memory": True, **never}) as book:
        book.set_properties({"title": sheet.title})
        page = book.add_worksheet(_NOT_IN_NAMES.sub(" ", sheet.title)[:31].strip(" '") or None)
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        strong = book.add_format({"text_wrap": True, "valign": "top", "bold": True})
        page.freeze_panes(1, 1)
        for column, text in enumerate(sheet.head):
            page.write_string(0, column, _cut(text), strong)
            page.set_column(column, column, _width(sheet, column))
        for row, cells in enumerate(sheet.rows, start=1):
            for column, text in enumerate(cells):
                style = wrapped if column else strong
                number = number_in(text)
                if number is not None and len(number.as_tuple().digits) <= _DIGITS:
                    page.write_number(row, column, float(number), style)
                elif text:
                    page.write_string(row, column, _cut(text), style)
        for row, note in enumerate(sheet.notes, start=len(sheet.rows) + 2):
            page.write_string(row, 0, _cut(note))
    return held.getvalue()


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _width(sheet: Sheet, column: int) -> int:
    """As wide as the longest line, within bounds, in characters."""
    usual, least, most = _WIDTHS
    lines = (line for cells in sheet.rows for line in cells[column].splitlines())
    longest = max(map(len, lines), default=usual)
    return min(max(longest, least), most)
