"""What was said on one subject: by a party in its own words, or by a text that was put forward."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from negotiator.domain.convergence.ranges import Range
from negotiator.domain.convergence.subjects import Subject
from negotiator.domain.date_words import date_words
from negotiator.domain.dates import Edtf
from negotiator.domain.overview_records import Key
from negotiator.domain.stated import said_by
from negotiator.domain.vocabulary import Stance


@dataclass(frozen=True, slots=True)
class Statement:
    """A position of a party, or what a text holds.

    `keys` are the records it stands in, one position or the terms; `parties` said or tabled it,
    none where that is not recorded; `text` is the name of the text, empty for a position.
    `stated` is the range as it was put, `reckoned` the same for reckoning (in whole numbers where
    the subject has no others); None where there is no number to reckon with: `why` says why not.
    `at_upper_ends` is all that is known of a ratio whose amounts are both open below.
    `words` and `spoken` tell the number, empty where none is given; `wording` is what was said
    besides.
    """

    keys: tuple[Key, ...]
    parties: tuple[int, ...]
    when: Edtf | None
    words: str
    spoken: str
    text: str = ""
    proposal_id: int | None = None
    stance: Stance | None = None
    stated: Range | None = None
    reckoned: Range | None = None
    at_upper_ends: Fraction | None = None
    why: str = ""
    wording: str = ""

    @property
    def said_by(self) -> date:
        """The day by which it was said."""
        return said_by(self.when)

    @property
    def numbers(self) -> tuple[Fraction, ...]:
        """The numbers by which it has its place on an axis; none where it has none."""
        if self.stated is not None:
            return self.stated.ends
        return () if self.at_upper_ends is None else (self.at_upper_ends,)

    @property
    def gives_no_amount(self) -> bool:
        """Whether it is a statement without any amount, which takes no earlier one back."""
        return not self.text and not self.words

    @property
    def in_short(self) -> str:
        """As a label shows it: “42”, “supports, no number”, “6 weeks, not in days”."""
        why = "" if self.why in self.words else self.why
        stance = self.stance.value if self.stance else ""
        return ", ".join(filter(None, (stance, self.words, why)))

    def told(self, who: str, unit: str) -> str:
        """In a sentence: “Reply of Hamas, tabled by Hamas, 7 Feb 2024: 135 days”."""
        named = who if not self.text else self.text
        tabled = f"tabled by {who}" if self.text and who else ""
        stance = self.stance.value if self.stance else ""
        when = date_words(self.when, long=True) if self.when else "without a date"
        number = f"{self.spoken} {unit}" if self.reckoned is not None and unit else self.spoken
        why = "" if self.why in self.spoken else self.why
        said = ", ".join(filter(None, (stance, number, why, self.wording)))
        return f"{', '.join(filter(None, (named, tabled, when)))}: {said}"


def in_time(statement: Statement) -> tuple[date, bool, tuple[Key, ...]]:
    """The order of what was said: by the day by which it was; on one day as it was entered."""
    return statement.said_by, bool(statement.text), statement.keys


@dataclass(frozen=True, slots=True)
class Series:
    """All that was said on a subject, in time; what has no date stands apart.

    `unit` is the one that is reckoned in; `negotiating` are the parties that negotiate.
    """

    subject: Subject
    unit: str
    dated: tuple[Statement, ...]
    undated: tuple[Statement, ...]
    negotiating: tuple[int, ...] = ()

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Those with a date, then the others."""
        return self.dated + self.undated

    @property
    def parties(self) -> tuple[int, ...]:
        """Who said or tabled any of it, those that negotiate first."""
        said = {party for statement in self.statements for party in statement.parties}
        first = [party for party in self.negotiating if party in said]
        return (*first, *sorted(said.difference(first)))
