"""Dates as people type them, read into EDTF: nothing is guessed, no day is invented.

What can mean two dates is refused with both named; vague words keep their vagueness (“late Jan
2024” is one of eleven days). `date_words` shows what it became.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from negotiator.domain.date_words import FIRST_SEASON, date_words, days_of_third
from negotiator.domain.dates import LONGEST_DATE, Edtf, NotEdtf
from negotiator.domain.errors import Refused
from negotiator.domain.loose_dates import LooseDate, loose_date, split_suffix
from negotiator.domain.numerals import plain_line
from negotiator.domain.quoting import quoted

EXAMPLES = "23 Feb 2024, Feb 2024, late Jan 2024, 24–30 Nov 2023, from 23 Feb 2024 or 2024"

_EDTF = re.compile(r"(?:-?\d{4}(?:[-/?~%]\S*)?|\.\./\S+|/\S+|[\[{].*[\]}]|Y-?\d+|\d{1,3}X+\S*)")
_NUMERALS = re.compile(r"(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})", re.ASCII)
_SHORT_YEARS = re.compile(r"(\d\d(\d\d))-(\d\d)", re.ASCII)
_YEARS = re.compile(r"\d{4}-(\d{4})?", re.ASCII)
_FROM = re.compile(
    r"(?:from|since|starting|as of)\s+(.+)|(.+?)(?:\s*-|\s+onwards?|, end not known)"
)
_UNTIL = re.compile(r"(?:until|till|up to|-)\s*(.+)")
_THIRD = re.compile(
    r"(?:the )?(early|beginning of|start of|mid|middle of|late|end of)[ -](?:in )?(.+)"
)
_THIRD_WORDS = {"beginning of": "early", "start of": "early", "middle of": "mid", "end of": "late"}
_BETWEEN = re.compile(r"between (.+) and (.+)")
_TWO = re.compile(r"(.+) (or|and) (.+)")
_SPACED = re.compile(r"\s+(?:to|till|until|through|-)\s+")
_ISO = re.compile(r"\d{4}-\d\d(?!\d)", re.ASCII)


def read_date(text: str) -> Edtf:
    """The date that somebody typed, in words or in EDTF.

    Raises Refused, saying how to type it, for what is no date, what could be two (“02/03/2024”),
    what does not exist (31 February), and a range whose end comes before its start.
    """
    if not text.strip():
        raise Refused(f"A date is needed here: type it like {EXAMPLES}.")
    edtf = _read(plain_line(text)) if len(text) <= LONGEST_DATE else None
    try:
        if edtf is not None:
            return Edtf(edtf)
    except NotEdtf:
        pass  # what was typed counts for the person, not what was made of it
    raise Refused(f"{quoted(text)} cannot be read as a date: type it like {EXAMPLES}.")


def _read(line: str) -> str | None:
    _refuse_short_years(line)
    numerals = _read_numerals(line)
    if numerals is not None:
        return numerals
    if _EDTF.fullmatch(line) and not _YEARS.fullmatch(line):
        return line
    return _read_words(line.lower())


def _read_words(line: str) -> str | None:
    for read in (_third, _one_between, _range, _open_start, _open_end, _either, _single):
        edtf = read(line)
        if edtf is not None:
            return edtf
    return None


def _single(line: str) -> str | None:
    loose = loose_date(line)
    return None if loose is None or loose.lacks_month else loose.edtf()


def _third(line: str) -> str | None:
    found = _THIRD.fullmatch(line)
    month = loose_date(found[2]) if found is not None else None
    if found is None or month is None or month.month is None or month.month >= FIRST_SEASON:
        return None
    if month.day is not None or month.about or month.uncertain:
        return None
    word = _THIRD_WORDS.get(found[1], found[1])
    text = month.edtf()
    first, last = days_of_third(word, int(text[:4]), month.month)
    return f"[{text}-{first:02d}..{text}-{last:02d}]"


def _one_between(line: str) -> str | None:
    found = _BETWEEN.fullmatch(line)
    ends = _ends(found[1], found[2]) if found is not None else None
    return f"[{ends[0]}..{ends[1]}]" if ends is not None else None


def _range(line: str) -> str | None:
    line = line.removeprefix("from ")
    halves = _SPACED.split(line)
    if len(halves) == 1 and not _ISO.search(line):
        halves = line.split("-")
    if len(halves) != 2 or not all(halves):
        return None
    ends = _ends(halves[0], halves[1])
    return "/".join(ends) if ends is not None else None


def _ends(start_text: str, end_text: str) -> tuple[str, str] | None:
    """Both ends in EDTF. A start that leans on its end for the year shares its marks of doubt."""
    bare_end, end_about, end_uncertain = split_suffix(end_text)
    start, end = loose_date(start_text), loose_date(bare_end)
    if start is None or end is None:
        return None
    if end.lacks_month:  # “Nov 24–30, 2023”
        end = replace(end, month=start.month if start.day is not None else None)
    if end.lacks_month:
        return None
    marked_end = replace(
        end, about=end.about or end_about, uncertain=end.uncertain or end_uncertain
    )
    if start.year is not None:
        return start.edtf(), marked_end.edtf()
    marked_end = _marked(marked_end, start.about, start.uncertain)
    return _marked(start.completed_by(end), end_about, end_uncertain).edtf(), marked_end.edtf()


def _marked(loose: LooseDate, about: bool, uncertain: bool) -> LooseDate:
    return replace(loose, about=loose.about or about, uncertain=loose.uncertain or uncertain)


def _open_end(line: str) -> str | None:
    found = _FROM.fullmatch(line)
    start = _single(found[1] or found[2]) if found is not None else None
    return f"{start}/.." if start is not None else None


def _open_start(line: str) -> str | None:
    found = _UNTIL.fullmatch(line)
    end = _single(found[1]) if found is not None else None
    return f"../{end}" if end is not None else None


def _either(line: str) -> str | None:
    found = _TWO.fullmatch(line)
    a = _single(found[1]) if found is not None else None
    if found is None or a is None:
        return None
    if found[2] == "or" and found[3] in ("earlier", "later"):
        return f"[..{a}]" if found[3] == "earlier" else f"[{a}..]"
    b = _single(found[3])
    if b is None:
        return None
    return f"[{a},{b}]" if found[2] == "or" else f"{{{a},{b}}}"


def _refuse_short_years(line: str) -> None:
    """“2023-24” is EDTF for a winter, and what most people write for two years."""
    found = _SHORT_YEARS.fullmatch(line)
    if found is not None and int(found[3]) > 12 and int(found[3]) == int(found[2]) + 1:
        raise Refused(
            f"“{line}” could mean a season or two years: type {found[1]}–{found[1][:2]}{found[3]} "
            f"for the years, or the season in words, like winter {found[1]}."
        )


def _read_numerals(line: str) -> str | None:
    """A date in numerals with the year in full, if only one order of day and month exists."""
    found = _NUMERALS.fullmatch(line)
    if found is None or (len(found[1]) == 4 and found[2] == "-"):
        return None
    if len(found[1]) == 4 and len(found[4]) <= 2:
        return f"{found[1]}-{int(found[3]):02d}-{int(found[4]):02d}"
    if len(found[1]) > 2 or len(found[4]) != 4:
        raise Refused(
            f"“{line}” can be read in more than one way: type the month as a word and the year "
            "in full, like 23 Feb 2024."
        )
    days = sorted(_real_days(int(found[4]), int(found[1]), int(found[3])))
    if not days:
        raise Refused(f"“{line}” is no day in the calendar: type it like 23 Feb 2024.")
    if len(days) == 2:
        first, second = (date_words(Edtf(day.isoformat())) for day in days)
        raise Refused(f"“{line}” could mean {first} or {second}: type the month as a word.")
    return days[0].isoformat()


def _real_days(year: int, a: int, b: int) -> set[date]:
    days = set()
    for month, day in ((a, b), (b, a)):
        try:
            days.add(date(year, month, day))
        except ValueError:
            continue  # that order is not in the calendar, which is the answer
    return days
