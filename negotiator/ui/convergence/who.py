"""Parties as a drawing and a table show them: their names and colours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from negotiator.domain.convergence.statements import Statement
from negotiator.domain.overview_records import Known
from negotiator.ui.look.colours import Colours, ring_of_dot

NOBODY = "who tabled it is not recorded"
_ORDERS = str.maketrans(dict.fromkeys("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\0"))


@dataclass(frozen=True, slots=True)
class Who:
    """Names and colours of parties by id; a party may have no colour."""

    names: Mapping[int, str] = field(default_factory=dict)
    colours: Mapping[int, str] = field(default_factory=dict)

    @classmethod
    def of(cls, known: Known) -> Who:
        """The parties of a negotiation."""
        return cls(
            {id_: party.name for id_, party in known.parties.items()},
            {id_: party.colour for id_, party in known.parties.items() if party.colour},
        )

    def listed(self, parties: Iterable[int]) -> str:
        """The names one after the other."""
        return ", ".join(self.names[party] for party in parties)

    def ink(self, party: int | None, colours: Colours) -> str:
        """The colour to draw with: that of the party where the ground lets it be seen."""
        own = self.colours.get(party, "") if party is not None else ""
        return (ring_of_dot(own, colours) or own) if own else colours.dim

    def dot(self, party: int, colours: Colours) -> str:
        """The colour of the mark that stands for a party."""
        return self.colours.get(party, "") or colours.dim

    def ink_of(self, statement: Statement, colours: Colours) -> str:
        """That of the one party that said it; of several, or of nobody known, that of texts."""
        if len(statement.parties) == 1:
            return self.ink(statement.parties[0], colours)
        return text_ink(colours)

    def named(self, statement: Statement) -> str:
        """What a label begins with: the text's name, or who said it."""
        return statement.text or self.listed(statement.parties)


def text_ink(colours: Colours) -> str:
    """The colour of a text that is not one party's: the one that proposals have."""
    return colours.tone("added").ink


def isolated(text: str) -> str:
    """A name that does not turn the words around it, whichever way it is read itself."""
    return f"\u2068{' '.join(text.translate(_ORDERS).split())}\u2069"
