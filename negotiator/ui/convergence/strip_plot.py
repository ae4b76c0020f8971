"""The drawing of stances over time: a strip for each party on each issue; silence stays visible."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from negotiator.domain.attention import SILENCE
from negotiator.domain.convergence.stances import Strip
from negotiator.domain.date_words import date_words
from negotiator.domain.dates import Edtf
from negotiator.domain.overview_records import Known
from negotiator.domain.stated import StatedPosition, said_by
from negotiator.domain.timeline.axis import ticks
from negotiator.domain.timeline.scale import Scale, fitted
from negotiator.domain.timeline.spans import Span, span_of
from negotiator.domain.vocabulary import Stance
from negotiator.ui.compare.tones import NOTHING_RECORDED, STANCES
from negotiator.ui.convergence.laid import Laid, Said, Tools, fade
from negotiator.ui.convergence.placing import LINE
from negotiator.ui.convergence.who import Who
from negotiator.ui.timeline.shapes import Drawing, Fill, Form, Mark, Rect, Shape, Stroke, Words

_AXIS = 26.0
_HEAD, _ROW = 28.0, 30.0
_HIGH = 20.0  # pixels of a strip
_NAMES = (110.0, 190.0)
_RIGHT = 10.0
_PAD = 6.0
_LEAST = 10.0
_TAIL = 24.0
_DAY_SAID = 3.0  # pixels of the stroke on the day by which it was said


@dataclass(frozen=True, slots=True)
class _Spell:
    """A statement on its strip: from `x` to `end` it was fresh, to `until` nothing followed."""

    position: StatedPosition
    from_x: float
    x: float
    end: float
    until: float


class StripPlot:
    """What is drawn of strips, up to a day; those of one issue stand under its name."""

    def __init__(self, strips: Sequence[Strip], known: Known, who: Who, day: date) -> None:
        self._strips = tuple(strips)
        self._known = known
        self._who = who
        self._day = day
        self.said = tuple(self._said(strip, p) for strip in strips for p in strip.said)

    def lay(self, width: float, tools: Tools) -> Laid:
        """Lay everything out for a width."""
        wanted = max((tools.ruler.width(self._name(s)) for s in self._strips), default=0.0) + 34
        left = min(max(wanted, _NAMES[0]), _NAMES[1])
        scale = self._scale(width - left - _RIGHT)
        page = _Strips(left, width, scale, tools)
        y = _AXIS
        for issue_id, group in groupby(self._strips, key=lambda strip: strip.issue_id):
            page.head(self._known.issues[issue_id].name, y)
            y += _HEAD
            for strip in group:
                ink = self._who.dot(strip.party_id, tools.colours)
                page.name(self._name(strip), ink, y, left)
                page.strip(strip, self._day, y)
                y += _ROW
        height = y + 4
        shapes = (
            Fill(Rect(0, 0, width, height), "ground"),
            *page.axis(height),
            *page.shapes,
        )
        return Laid(Drawing(width, height, shapes), tuple(page.rects))

    def _scale(self, width: float) -> Scale:
        days = [span.known[0] for s in self._strips for p in s.said if (span := _span(p))]
        last = self._day.toordinal()
        return fitted(min(days, default=last), last, width)

    def _name(self, strip: Strip) -> str:
        return self._who.names[strip.party_id]

    def _said(self, strip: Strip, position: StatedPosition) -> Said:
        about = f"{self._name(strip)} on {self._known.issues[strip.issue_id].name}"
        following = [p for p in strip.said if said_by(p.when) > said_by(position.when)]
        silent = "" if following or not _is_silent(position, self._day) else _since(position)
        told = ", ".join(filter(None, (f"{about}: {position.spoken}", silent)))
        return Said(told, (("position", position.position_id),))


class _Strips:
    """Gathers the shapes of strips, and where each statement stands."""

    def __init__(self, left: float, width: float, scale: Scale, tools: Tools) -> None:
        self._left = left
        self._width = width
        self._scale = scale
        self._tools = tools
        self.shapes: list[Shape] = []
        self.rects: list[Rect] = []

    def axis(self, height: float) -> Iterator[Shape]:
        """The lines of time, under everything."""
        ruler = self._tools.ruler
        for tick in ticks(self._scale, self._width - self._left - _RIGHT, ruler.width):
            if tick.x >= 0:
                x = self._left + tick.x
                yield Stroke(x, 4, x, height, "line")
            wide = ruler.width(tick.words)
            if tick.words and self._left + tick.words_x + wide <= self._width:
                yield Words(Rect(self._left + tick.words_x, 4, wide, LINE), tick.words, "dim")

    def head(self, name: str, y: float) -> None:
        """The name of an issue above its strips."""
        label = self._tools.ruler.name(name, self._width - 8)
        self.shapes.append(Stroke(0, y, self._width, y, "line"))
        box = Rect(0, y + 6, label.width, LINE)
        self.shapes.append(Words(box, label.text, bold=True, chip=True))

    def name(self, name: str, ink: str, y: float, left: float) -> None:
        """The party of a strip."""
        label = self._tools.ruler.label(name, left - 30)
        self.shapes.append(Mark(9, y + _ROW / 2, Form.CIRCLE, ink, False))
        self.shapes.append(Words(Rect(20, y + (_ROW - LINE) / 2, label.width, LINE), label.text))

    def strip(self, strip: Strip, day: date, y: float) -> None:
        """The statements of a party, one after the other, with what lay between them."""
        middle = y + _ROW / 2
        if not strip.said:
            words = NOTHING_RECORDED if not strip.undated else "only without a date"
            box = Rect(self._left + _PAD, middle - LINE / 2, self._tools.ruler.width(words), LINE)
            self.shapes.append(Words(box, words, "dim", chip=True))
            return
        for spell in self._spells(strip, day):
            self._spell(spell, middle, day)

    def _spells(self, strip: Strip, day: date) -> Iterator[_Spell]:
        ends = [said_by(position.when).toordinal() for position in strip.said[1:]]
        for position, until in zip(strip.said, [*ends, day.toordinal() + 1], strict=True):
            said = said_by(position.when).toordinal()
            span = _span(position)
            first = None if span is None else span.first
            x, to = self._x(said), max(self._x(until), self._x(said))
            from_x = x - _TAIL if first is None else self._x(first)
            yield _Spell(position, from_x, x, min(self._x(said + SILENCE), to), to)

    def _spell(self, spell: _Spell, middle: float, day: date) -> None:
        tone = self._tools.colours.tone(STANCES[spell.position.stance])
        top, silent = middle - _HIGH / 2, spell.position.stance is Stance.SILENT
        if spell.x - spell.from_x > 1:
            soft = Rect(spell.from_x, top, spell.x - spell.from_x, _HIGH)
            self.shapes += fade(soft, (-1, 0), tone.ink, 0.35)
        fresh = Rect(spell.x, top, max(spell.end - spell.x, _DAY_SAID), _HIGH)
        if not silent:
            self.shapes.append(Fill(fresh, tone.ground))
        self.shapes.append(Fill(Rect(spell.x, top, _DAY_SAID, _HIGH), tone.ink))
        if spell.until - spell.end > 2:
            self.shapes.append(Stroke(spell.end, middle, spell.until, middle, "dim", dashed=True))
        self._words(spell, middle, tone.ink, day)
        self.rects.append(Rect(spell.x, top, max(spell.until - spell.x, _LEAST), _HIGH))

    def _words(self, spell: _Spell, middle: float, ink: str, day: date) -> None:
        """The stance where it fits before the next statement; then the silence, where it fits."""
        ruler, x = self._tools.ruler, spell.x + _DAY_SAID + _PAD
        words = spell.position.stance.value
        wide = ruler.width(words)
        if x + wide + 2 > spell.until:
            return
        box = Rect(x, middle - LINE / 2, wide, LINE)
        self.shapes.append(Words(box, words, ink, chip=x + wide > spell.end))
        after = max(x + wide + 2 * _PAD, spell.end + _PAD)
        silence = _since(spell.position)
        if _is_silent(spell.position, day) and after + ruler.width(silence) <= spell.until:
            box = Rect(after, middle - LINE / 2, ruler.width(silence), LINE)
            self.shapes.append(Words(box, silence, "dim", chip=True))

    def _x(self, day: int) -> float:
        return self._left + self._scale.x(day)


def _span(position: StatedPosition) -> Span | None:
    return span_of(position.when) if position.when is not None else None


def _is_silent(position: StatedPosition, day: date) -> bool:
    return (day - said_by(position.when)).days >= SILENCE


def _since(position: StatedPosition) -> str:
    by = said_by(position.when)
    return f"no statement since {date_words(Edtf(by.isoformat()))}"
