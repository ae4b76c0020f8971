"""The comparison as a table: issues down, proposals and then parties across."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import sqrt

from negotiator.domain.comparison import Comparison, IssueRow, RatioRow
from negotiator.domain.date_words import date_words
from negotiator.domain.dates import Edtf
from negotiator.domain.difference_kinds import row_words
from negotiator.domain.exchange_ratio import RatioCell
from negotiator.domain.stated import StatedPosition
from negotiator.domain.term_cells import ProposalCell
from negotiator.report.footnotes import Footnotes
from negotiator.report.material import Material
from negotiator.report.model import (
    Badge,
    Column,
    Lines,
    Row,
    Section,
    Style,
    Table,
    Words,
)
from negotiator.report.parts.proposal_cells import cell_lines
from negotiator.report.parts.terms import position_says, whose
from negotiator.report.wording import capital, joined, words

UPRIGHT = 5
"""Columns beside the issues that an upright page has room for."""
ACROSS = 8
"""Columns beside the issues that a page on its side has room for; more take several tables."""

TOLD = 3
"""Columns of texts up to which each row says its differences in words beside the issue."""
_ISSUE_SHARE = 1.1
_LEAST, _MOST = 0.92, 1.3
"""Share of the width that a column gets at least and at most."""


def side_by_side_section(
    material: Material, notes: Footnotes, comparison: Comparison
) -> Section | None:
    """Return the table, in several where the columns do not fit one page's width."""
    if not comparison.rows:
        return None
    tables = [_table(material, notes, part) for part in _fitting(comparison)]
    if len(tables) == 1:
        return Section("Side by side", (tables[0],))
    return Section(
        "Side by side",
        sections=tuple(
            Section(f"Side by side, {at} of {len(tables)}", (table,))
            for at, table in enumerate(tables, start=1)
        ),
    )


def _fitting(comparison: Comparison) -> Iterator[Comparison]:
    """Split by columns: the base leads each part, the parties come last."""
    places = range(len(comparison.columns))
    if len(places) + len(comparison.parties) <= ACROSS:
        yield comparison
        return
    base = comparison.base_at
    others = [at for at in places if at != base]
    for start in range(0, len(others), ACROSS - 1):
        yield _only(comparison, [base, *others[start : start + ACROSS - 1]], [])
    parties = range(len(comparison.parties))
    for start in range(0, len(parties), ACROSS - 1):
        yield _only(comparison, [base], parties[start : start + ACROSS - 1])


def _only(comparison: Comparison, columns: Sequence[int], parties: Sequence[int]) -> Comparison:
    def row(whole: IssueRow | RatioRow) -> IssueRow | RatioRow:
        if isinstance(whole, RatioRow):
            return replace(whole, cells=tuple(whole.cells[at] for at in columns))
        return replace(
            whole,
            cells=tuple(whole.cells[at] for at in columns),
            positions=tuple(whole.positions[at] for at in parties),
        )

    return replace(
        comparison,
        columns=tuple(comparison.columns[at] for at in columns),
        parties=tuple(comparison.parties[at] for at in parties),
        rows=tuple(row(each) for each in comparison.rows),
    )


def _table(material: Material, notes: Footnotes, comparison: Comparison) -> Table:
    heads = (
        *(_proposal_head(material, comparison, id_) for id_ in comparison.columns),
        *(_party_head(material, comparison, id_) for id_ in comparison.parties),
    )
    rows = tuple(
        _ratio_row(material, notes, row, len(comparison.parties))
        if isinstance(row, RatioRow)
        else _issue_row(material, notes, row, _told(material, comparison, row))
        for row in comparison.rows
    )
    columns = tuple(map(Column, heads, _shares(rows)))
    return Table((Column((words("Issue", Style.STRONG),), _ISSUE_SHARE), *columns), rows)


def _shares(rows: Sequence[Row]) -> Iterator[float]:
    """Give a column with longer texts more width, within bounds, so that rows stay low."""
    longest = [max(map(_length, cells)) for cells in zip(*(r.cells[1:] for r in rows), strict=True)]
    usual = sum(longest) / len(longest)
    for letters in longest:
        yield min(max(sqrt(letters / max(usual, 1)), _LEAST), _MOST)


def _length(lines: Lines) -> int:
    return sum(len(item.text) for line in lines for item in line if isinstance(item, Words))


def _proposal_head(material: Material, comparison: Comparison, proposal_id: int) -> Lines:
    text = material.proposal[proposal_id]
    tabled = [
        material.name("party", tabling.party_id)
        for tabling in material.tabling.values()
        if tabling.proposal_id == proposal_id
    ]
    when = date_words(text.when) if text.when else "date not stated"
    lines: Lines = (words(text.name, Style.STRONG),)
    if tabled:
        lines += (words(", ".join(tabled), Style.DIM),)
    lines += (words(f"{text.status.value}, {when}", Style.DIM),)
    return (*lines, (Badge("base"),)) if proposal_id == comparison.base else lines


def _party_head(material: Material, comparison: Comparison, party_id: int) -> Lines:
    last = comparison.last_said(party_id)
    day = last and (last.last or last.first)
    said = f"stated, to {date_words(Edtf(day.isoformat()))}" if day else "stated"
    return words(material.name("party", party_id), Style.STRONG), words(said, Style.DIM)


def _issue_row(material: Material, notes: Footnotes, row: IssueRow, told: Lines) -> Row:
    parties = whose(material, row.giver_id, row.receiver_id)
    head: Lines = (words(row.name, Style.STRONG),)
    if about := joined((row.unit, parties), ", "):
        head += (words(about, Style.DIM),)
    cells = tuple(cell_lines(notes, cell, row.unit) for cell in row.cells)
    said = tuple(_stated(material, notes, position) for position in row.positions)
    return Row(((*head, *told), *cells, *said), depth=row.depth)


def _told(material: Material, comparison: Comparison, row: IssueRow) -> Lines:
    """The differences in plain words, where the column of the issues has room for them."""
    if len(comparison.columns) > TOLD:
        return ()
    names = {id_: material.name("proposal", id_) for id_ in comparison.columns}
    return tuple(words(told, Style.DIM) for told in row_words(row, names))


def _stated(material: Material, notes: Footnotes, position: StatedPosition | None) -> Lines:
    return position_says(notes, material.position[position.position_id]) if position else ()


def _ratio_row(material: Material, notes: Footnotes, row: RatioRow, parties: int) -> Row:
    head: Lines = (words(capital(row.name), Style.STRONG), words("derived", Style.DIM))
    cells = tuple(_ratio(material, notes, cell) for cell in row.cells)
    return Row((head, *cells, *((),) * parties), shaded=True)


def _ratio(material: Material, notes: Footnotes, cell: RatioCell) -> Lines:
    """The ratio; below it, with its footnote, what it is with another source's number."""
    derived = cell.ratio is not None and cell.ratio.is_derivable
    lines: Lines = (words(cell.text or "not addressed", Style.BIG if derived else Style.DIM),)
    for claimed in cell.claimed:
        cited = material.citations[("term", claimed.term_id)]
        marks = next(notes.one(each) for each in cited if each.claim == claimed.claim)
        lines += ((Words(claimed.words, Style.DIM), *marks),)
    return lines


def shown_keys(comparison: Comparison) -> set[tuple[str, int]]:
    """Return the terms and positions that the table shows."""
    cells: list[ProposalCell] = [cell for row in comparison.issue_rows for cell in row.cells]
    terms = {("term", term_id) for cell in cells for term_id in cell.term_ids}
    said = (each for row in comparison.issue_rows for each in row.positions)
    return terms | {("position", each.position_id) for each in said if each}
