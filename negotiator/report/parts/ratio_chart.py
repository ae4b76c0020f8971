"""Where the texts stand on an exchange: the ratio each one comes to, over time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from math import ceil, floor, log10

from negotiator.domain.comparison import Comparison, RatioRow
from negotiator.domain.date_words import MONTHS, date_words
from negotiator.domain.dates import Edtf
from negotiator.domain.exchange_ratio import RatioCell
from negotiator.report.material import Material
from negotiator.report.model import Block, Chart, Paragraph, Section, Span, Style, Tick, Words
from negotiator.report.parts.chart_labels import placed
from negotiator.report.wording import capital

_STEPS = (1, 2, 5, 10)
_ROOM = 1.05
"""How far the value axis goes beyond the greatest value."""
_MOST_VALUES = 5
"""Lines of the value axis above zero, at most."""
_MOST_MONTHS = 14
_MARGIN = timedelta(days=7)
"""Room on either side of the first and the last day."""
_UNKNOWN = "cannot be derived"


@dataclass(frozen=True, slots=True)
class _Text:
    """A proposal that has a date, and what it comes to."""

    place: int
    name: str
    first: date
    last: date
    cell: RatioCell


def ratio_chart_sections(
    material: Material, comparison: Comparison, width: float
) -> tuple[Section, ...]:
    """Return a chart for each exchange; `width` is that of the page's text, in points."""
    rows = [row for row in comparison.rows if isinstance(row, RatioRow)]
    return tuple(
        Section(f"Where the texts stand on {row.name}", blocks)
        for row in rows
        if (blocks := _blocks(material, row, width))
    )


def _blocks(material: Material, row: RatioRow, width: float) -> tuple[Block, ...]:
    texts, undated = _texts(material, row)
    blocks: tuple[Block, ...] = (_chart(row, texts, width),) if texts else ()
    if undated:
        told = "; ".join(undated)
        blocks += (Paragraph((Words(f"Without a date: {told}.", Style.DIM),), fine=True),)
    return blocks


def _texts(material: Material, row: RatioRow) -> tuple[list[_Text], list[str]]:
    """Return the proposals that can be placed in time, and what the others come to, in words."""
    texts: list[_Text] = []
    undated: list[str] = []
    for place, cell in enumerate(row.cells):
        proposal = material.proposal[cell.proposal_id]
        days = _days(proposal.when)
        if cell.text and days:
            texts.append(_Text(place, proposal.name, *days, cell))
        elif cell.text:
            undated.append(f"{proposal.name}: {cell.text}")
    return texts, undated


def _days(when: Edtf | None) -> tuple[date, date] | None:
    """Return the first and the last day of a date; an open end lasts one day."""
    if when is None:
        return None
    first, last = when.first or when.last, when.last or when.first
    return (first, last) if first and last else None


def _chart(row: RatioRow, texts: list[_Text], width: float) -> Chart:
    start = min(text.first for text in texts) - _MARGIN
    end = max(text.last for text in texts) + _MARGIN
    most = max((value for text in texts for value in _values(text.cell)), default=1.0) or 1.0
    step = _step(most)
    lines = ceil(most * _ROOM / step)
    top = step * lines
    spans = [_span(text, start, end, top) for text in texts]
    return Chart(
        alt=_alt(row, texts),
        unit=row.name,
        values=tuple(Tick(k / lines, f"{step * k:g}") for k in range(lines + 1)),
        times=_times(start, end),
        spans=tuple(placed(spans, width)),
    )


def _values(cell: RatioCell) -> list[float]:
    if cell.ratio is None:
        return []
    ends = (cell.ratio.low, cell.ratio.high, cell.ratio.at_upper_ends)
    return [float(end) for end in ends if end is not None]


def _step(most: float) -> float:
    """Return the distance of the value lines: 1, 2 or 5 times a power of ten."""
    wanted = most * _ROOM / _MOST_VALUES
    power = 10.0 ** floor(log10(wanted))
    return next(power * step for step in _STEPS if power * step >= wanted)


def _span(text: _Text, start: date, end: date, top: float) -> Span:
    ratio = text.cell.ratio
    left, right = _at(text.first, start, end), _at(text.last + timedelta(days=1), start, end)
    if ratio is None or not ratio.is_derivable:
        upper_ends = ratio.at_upper_ends if ratio else None
        value = 1.0 if upper_ends is None else float(upper_ends) / top
        label = f"{text.name}: {text.cell.text.partition(';')[0] if upper_ends else _UNKNOWN}"
        return Span(left, right, value, value, label, 0, 0, dashed=True, colour=text.place)
    label = f"{text.name}: {text.cell.text}"
    bottom = float(ratio.low or Fraction(0)) / top
    upper = 1.0 if ratio.high is None else float(ratio.high) / top
    is_open = ratio.high is None
    return Span(left, right, bottom, upper, label, 0, 0, open=is_open, colour=text.place)


def _at(day: date, start: date, end: date) -> float:
    return (day - start).days / (end - start).days


def _times(start: date, end: date) -> tuple[Tick, ...]:
    """Mark the months, the years where months are too many, the first day where there are none."""
    months = [m for m in _months(start, end) if start <= m <= end]
    if not months:
        first = start + _MARGIN
        return (Tick(_at(first, start, end), date_words(Edtf(first.isoformat()))),)
    if len(months) > _MOST_MONTHS:
        years = [month for month in months if month.month == 1]
        every = ceil(len(years) / _MOST_MONTHS)
        return tuple(Tick(_at(year, start, end), str(year.year)) for year in years[::every])
    return tuple(
        Tick(_at(month, start, end), _month(month, with_year=not k or month.month == 1))
        for k, month in enumerate(months)
    )


def _months(start: date, end: date) -> list[date]:
    return [
        date(year, month, 1) for year in range(start.year, end.year + 1) for month in range(1, 13)
    ]


def _month(month: date, *, with_year: bool) -> str:
    name = MONTHS[month.month - 1][:3]
    return f"{name} {month.year}" if with_year else name


def _alt(row: RatioRow, texts: list[_Text]) -> str:
    told = "; ".join(f"{text.name}: {text.cell.spoken}" for text in texts)
    return f"Chart of {row.name} over time. {capital(told)}."
