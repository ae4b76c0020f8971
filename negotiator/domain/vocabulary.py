"""The words a field may hold, where the field has a fixed vocabulary.

Each value is the word itself, as it stands on the screen, in a report and in a file: there is no
second spelling to keep in step. The order of the members is the order in which they are offered.
"""

from __future__ import annotations

from enum import StrEnum


class PartyKind(StrEnum):
    """What sort of actor a party is."""

    STATE = "state"
    ARMED_GROUP = "armed group"
    ORGANISATION = "organisation"
    COALITION = "coalition"
    AGENCY = "agency"


class Role(StrEnum):
    """What a party is in one negotiation."""

    PARTY = "party"
    MEDIATOR = "mediator"
    FACILITATOR = "facilitator"
    GUARANTOR = "guarantor"
    HOST = "host"
    OBSERVER = "observer"


class RoundFormat(StrEnum):
    """How the people at a round meet."""

    DIRECT = "direct"
    MEDIATED = "mediated"
    PROXIMITY = "proximity"
    SHUTTLE = "shuttle"
    CONSULTATION = "consultation"
    TECHNICAL = "technical"


class Track(StrEnum):
    """Track of diplomacy: 1 officials, 2 private persons, 1.5 officials in a private capacity."""

    ONE = "1"
    ONE_AND_A_HALF = "1.5"
    TWO = "2"


class Presence(StrEnum):
    """How sure it is that a delegate was there."""

    CONFIRMED = "confirmed"
    REPORTED = "reported"
    EXPECTED = "expected"
    ABSENT = "absent"


class ProposalKind(StrEnum):
    """What sort of text was put forward."""

    PROPOSAL = "proposal"
    COUNTER_PROPOSAL = "counter-proposal"
    FRAMEWORK = "framework"
    NON_PAPER = "non-paper"
    DRAFT = "draft"
    AGREEMENT = "agreement"


class ProposalStatus(StrEnum):
    """Where a proposal stands."""

    RUMOURED = "rumoured"
    TABLED = "tabled"
    UNDER_DISCUSSION = "under discussion"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    SUPERSEDED = "superseded"
    IMPLEMENTED = "implemented"
    COLLAPSED = "collapsed"


class Stance(StrEnum):
    """What a party said of an issue or a proposal. Said: not what it would accept."""

    DEMANDS = "demands"
    SUPPORTS = "supports"
    OPEN = "open"
    CONDITIONAL = "conditional"
    OPPOSES = "opposes"
    REJECTS = "rejects"
    RED_LINE = "red line"
    SILENT = "silent"


class EventKind(StrEnum):
    """What an event outside the table is to the talks."""

    MANDATE = "mandate"
    DEADLINE = "deadline"
    INCIDENT = "incident"
    IMPLEMENTATION = "implementation"
    STATEMENT = "statement"


class SourceKind(StrEnum):
    """What sort of text a source is."""

    ARTICLE = "article"
    STATEMENT = "statement"
    DOCUMENT = "document"
    INTERVIEW = "interview"


class Reliability(StrEnum):
    """Reliability of a source, first half of the Admiralty code (NATO AJP-2.1)."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"

    @property
    def meaning(self) -> str:
        """What the letter stands for."""
        return _RELIABILITY[self]


class Credibility(StrEnum):
    """Credibility of one piece of information, second half of the Admiralty code."""

    ONE = "1"
    TWO = "2"
    THREE = "3"
    FOUR = "4"
    FIVE = "5"
    SIX = "6"

    @property
    def meaning(self) -> str:
        """What the digit stands for."""
        return _CREDIBILITY[self]


class Tlp(StrEnum):
    """Handling label, Traffic Light Protocol 2.0 (FIRST), the widest audience first."""

    CLEAR = "CLEAR"
    GREEN = "GREEN"
    AMBER = "AMBER"
    AMBER_STRICT = "AMBER+STRICT"
    RED = "RED"

    @property
    def label(self) -> str:
        """The label as the standard writes it: TLP:AMBER."""
        return f"TLP:{self.value}"

    @property
    def strictness(self) -> int:
        """0 for CLEAR, 4 for RED: a document is at least as strict as what it is made from."""
        return list(Tlp).index(self)


_RELIABILITY = {
    Reliability.A: "completely reliable",
    Reliability.B: "usually reliable",
    Reliability.C: "fairly reliable",
    Reliability.D: "not usually reliable",
    Reliability.E: "unreliable",
    Reliability.F: "reliability cannot be judged",
}

_CREDIBILITY = {
    Credibility.ONE: "confirmed by other sources",
    Credibility.TWO: "probably true",
    Credibility.THREE: "possibly true",
    Credibility.FOUR: "doubtful",
    Credibility.FIVE: "improbable",
    Credibility.SIX: "truth cannot be judged",
}
