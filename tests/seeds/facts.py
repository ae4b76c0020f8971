"""Every fact that the sample was made from, and who says so.

Grades keep to one rule. Credibility 2: a statement by a named speaker, an office or a party about
its own acts; an official tally; a text that an agency has seen; what a report states on its own or
another report bears out. Credibility 3: one unnamed source; media that cite media; a headline.
"""

from __future__ import annotations

from typing import Any

from tests.seeds.telling import Cited

HAMAS_SOURCE = "a Hamas source"
ISRAELI_OFFICIAL = "an Israeli official"
ISRAELI_MEDIA = "Israeli media"
BRIEFED = "a source briefed on it"
WHITE_HOUSE = "the White House"
EGYPTIAN_OFFICIAL = "an Egyptian official speaking anonymously"
SEEN = "a draft document seen by Reuters"
NETANYAHU = "Benjamin Netanyahu"

Fact = tuple[str, dict[str, Any], list[Cited]]


def by(source: str, attribution: str = "", quote: str = "", claim: str = "") -> Cited:
    return Cited(source, attribution, quote, claim, "")


def office(person: str, held: str, of: str, source: str) -> list[Fact]:
    return [
        ("person", {"name": person}, [by(source)]),
        ("tenure", {"inside": person, "office": held, "when": None}, [by(source)]),
        ("office", {"name": held, "party": of}, []),
    ]


PARTIES: list[Fact] = [
    ("party", {"name": "Israel", "kind": "state"}, [by("S1 B2")]),
    ("party", {"name": "Mossad", "kind": "agency", "parent": "Israel"}, [by("S1 B2")]),
    ("party", {"name": "Shin Bet", "kind": "agency", "parent": "Israel"}, [by("S1 B2")]),
    ("party", {"name": "Hamas", "kind": "armed group"}, [by("S1 B2")]),
    ("party", {"name": "CIA", "kind": "agency", "parent": "United States"}, [by("S4 B2")]),
    ("participation", {"party": "Israel", "role": "party"}, [by("S1 B2")]),
    ("participation", {"party": "Hamas", "role": "party"}, [by("S1 B2")]),
    ("participation", {"party": "United States", "role": "mediator"}, [by("S1 B2")]),
    ("participation", {"party": "Egypt", "role": "mediator"}, [by("S1 B2")]),
    ("participation", {"party": "Qatar", "role": "mediator"}, [by("S1 B2")]),
    ("participation", {"party": "France", "role": "host"}, [by("S1 B2")]),
    *office("David Barnea", "Director of Mossad", "Mossad", "S1 B2"),
    *office("Ronen Bar", "Head of Shin Bet", "Shin Bet", "S1 B2"),
    *office("Benjamin Netanyahu", "Prime Minister", "Israel", "S1 B2"),
    *office("Yoav Gallant", "Defence Minister", "Israel", "S1 B2"),
    *office("Ismail Haniyeh", "Head of Hamas", "Hamas", "S1 B2"),
    *office("Osama Hamdan", "Political official", "Hamas", "S5 B2"),
    *office("Brett McGurk", "Middle East envoy", "United States", "S1 B2"),
    *office("William Burns", "CIA Director", "CIA", "S4 B2"),
    *office("Jake Sullivan", "National Security Advisor", "United States", "S6 B2"),
    *office("Abbas Kamel", "Intelligence chief", "Egypt", "S4 B2"),
    *office("Mohammed bin Abdulrahman Al Thani", "Prime Minister", "Qatar", "S4 B2"),
]

NOVEMBER, PARIS_1 = "Pause of November 2023", "Paris, late January 2024"
HEADLINE, CAIRO = "Cairo, Israel's spy chief attends", "Cairo, February 2024"
MCGURK, PARIS_2 = "McGurk in Israel", "Paris, from 23 February 2024"
COUNTERPART = "counterpart of the Director of Mossad, not named in the source"


def delegate(at: str, party: str, who: str | None, *cited: Cited, **more: Any) -> Fact:
    return "delegate", {"inside": at, "party": party, "person": who, **more}, list(cited)


ROUNDS: list[Fact] = [
    (
        "round",
        {
            "name": NOVEMBER,
            "when": "[2023-11-21..2023-11-30]",
            "outcome": "Led to the agreement of November 2023 and a pause of a week.",
        },
        [by("S1 B2")],
    ),
    (
        "round",
        {
            "name": PARIS_1,
            "when": "[2024-01-21..2024-01-31]",
            "place": "Paris, France",
            "aim": "To discuss a new pause.",
        },
        [
            by("S1 B2"),
            by("S9 D3", "Israeli Prime Minister's Office", "Constructive"),
            by("S10 C3"),
        ],
    ),
    delegate(PARIS_1, "Israel", "David Barnea", by("S1 B2")),
    delegate(PARIS_1, "United States", None, by("S1 B2"), capacity=COUNTERPART, office=None),
    delegate(PARIS_1, "Egypt", None, by("S1 B2"), capacity=COUNTERPART, office=None),
    delegate(PARIS_1, "Qatar", None, by("S1 B2"), office="Prime Minister"),
    ("agenda_item", {"inside": PARIS_1, "issue": "Pause in fighting"}, [by("S1 B2")]),
    ("round", {"name": HEADLINE, "when": None, "place": "Cairo, Egypt"}, [by("S1 B3")]),
    delegate(HEADLINE, "Israel", None, by("S1 B3"), presence="expected"),
    (
        "round",
        {
            "name": CAIRO,
            "when": "../2024-02-22",
            "place": "Cairo, Egypt",
            "outcome": "Haniyeh left on the evening of Thursday 22 February 2024.",
        },
        [by("S1 B2", "Hamas")],
    ),
    delegate(CAIRO, "Hamas", "Ismail Haniyeh", by("S1 B2", "Hamas")),
    (
        "agenda_item",
        {
            "inside": CAIRO,
            "issue": "Complete ceasefire",
            "wording": "an end to Israeli “aggression”",
        },
        [by("S1 B2", "Hamas", "aggression")],
    ),
    ("agenda_item", {"inside": CAIRO, "issue": "Return of the displaced"}, [by("S1 B2", "Hamas")]),
    ("agenda_item", {"inside": CAIRO, "wording": "prisoner exchange"}, [by("S1 B2", "Hamas")]),
    (
        "round",
        {
            "name": MCGURK,
            "when": "2024-02-22",
            "place": "Israel",
            "aim": "An “extended pause” in the conflict “to get all of those hostages home”.",
        },
        [
            by("S1 B2", WHITE_HOUSE, "extended pause"),
            by("S1 B2", WHITE_HOUSE, "to get all of those hostages home"),
            by("S4 B2"),
        ],
    ),
    delegate(MCGURK, "United States", "Brett McGurk", by("S1 B2", WHITE_HOUSE)),
    (
        "round",
        {
            "name": PARIS_2,
            "when": "2024-02-23/..",
            "follows": PARIS_1,
            "aim": "To “unblock” the talks.",
            "outcome": "The four came to an understanding on basic contours.",
        },
        [
            by("S1 B2", ISRAELI_OFFICIAL, "unblock"),
            by("S4 B3", BRIEFED),
            by("S6 B2", "Jake Sullivan"),
            by("S10 C3", "Egyptian media"),
        ],
    ),
    delegate(PARIS_2, "Israel", "David Barnea", by("S1 B2", ISRAELI_OFFICIAL), head=True),
    delegate(PARIS_2, "Israel", "Ronen Bar", by("S1 B3", ISRAELI_MEDIA), head=False),
    delegate(PARIS_2, "United States", "William Burns", by("S4 B3", BRIEFED)),
    delegate(PARIS_2, "Qatar", "Mohammed bin Abdulrahman Al Thani", by("S4 B3", BRIEFED)),
    delegate(PARIS_2, "Egypt", "Abbas Kamel", by("S4 B3", BRIEFED)),
    delegate(PARIS_2, "Hamas", None, by("S5 B2", "Osama Hamdan"), presence="absent"),
]

AGREEMENT, FRAMEWORK = "Agreement of November 2023", "Framework of Paris"
REPLY, DRAFT = "Reply of Hamas", "Draft of 24 February 2024"
FIRST_PHASE = "First phase as the United States describes it"
BOTH = [by("S2 B2", SEEN), by("S3 C2", "Reuters")]
FROM_HAMAS = [by("S1 B3", HAMAS_SOURCE)]
FROM_EGYPT = [by("S5 B3", EGYPTIAN_OFFICIAL)]


def term(of: str, issue: str, cited: list[Cited], amount: str | None = None, **more: Any) -> Fact:
    return "term", {"inside": of, "issue": issue, "amount": amount, **more}, cited


PAUSE, HOSTAGES, PRISONERS = "Pause in fighting", "Hostages released", "Prisoners released"
TO_ISRAEL = {"giver": "Hamas", "receiver": "Israel"}
TO_HAMAS = {"giver": "Israel", "receiver": "Hamas"}

PROPOSALS: list[Fact] = [
    ("proposal", {"name": AGREEMENT, "kind": "agreement", "status": "implemented"}, [by("S1 B2")]),
    term(AGREEMENT, PAUSE, [by("S1 B2")], "7", unit="days"),
    term(
        AGREEMENT,
        HOSTAGES,
        [by("S1 B2"), by("S3 C2", claim="105")],
        ">100",
        unit="persons",
        **TO_ISRAEL,
    ),
    term(
        AGREEMENT,
        PRISONERS,
        [by("S1 B2"), by("S3 C2")],
        "240",
        unit="persons",
        qualifier="Palestinian",
        **TO_HAMAS,
    ),
    (
        "proposal",
        {
            "name": FRAMEWORK,
            "kind": "framework",
            "status": "under discussion",
            "round": PARIS_1,
        },
        [*FROM_HAMAS, by("S10 C3")],
    ),
    *(
        ("tabling", {"inside": FRAMEWORK, "party": party}, [by("S1 B3")])
        for party in ("United States", "Qatar", "Egypt")
    ),
    term(FRAMEWORK, PAUSE, FROM_HAMAS, "42", unit="days", wording="six weeks"),
    term(
        FRAMEWORK,
        HOSTAGES,
        [
            *FROM_HAMAS,
            by("S5 B3", EGYPTIAN_OFFICIAL, claim="up to 40, in the draft of 24 February 2024"),
        ],
        "35..40",
        unit="persons",
    ),
    term(
        FRAMEWORK,
        PRISONERS,
        [
            *FROM_HAMAS,
            by("S5 B3", EGYPTIAN_OFFICIAL, claim="up to 300, in the draft of 24 February 2024"),
        ],
        "200..300",
        unit="persons",
        qualifier="Palestinian",
    ),
    (
        "proposal",
        {
            "name": REPLY,
            "kind": "counter-proposal",
            "when": "2024-02-07",
            "answers": FRAMEWORK,
        },
        BOTH,
    ),
    ("tabling", {"inside": REPLY, "party": "Hamas"}, BOTH),
    term(REPLY, PAUSE, BOTH, "135", unit="days", wording="three phases of 45 days each"),
    term(
        REPLY,
        HOSTAGES,
        BOTH,
        phase="1",
        qualifier="women, males under 19, the elderly and the sick",
        condition="For Palestinian women and children held in Israel.",
    ),
    term(REPLY, HOSTAGES, BOTH, phase="2", qualifier="the remaining men"),
    term(REPLY, "Remains exchanged", BOTH, phase="3"),
    term(
        REPLY,
        PRISONERS,
        BOTH,
        "1500",
        unit="persons",
        qualifier="a third of them chosen among those serving life sentences",
    ),
    term(REPLY, "Humanitarian aid", BOTH, ">=500", unit="trucks per day"),
    term(REPLY, "Israeli withdrawal", BOTH, wording="complete withdrawal"),
    term(REPLY, "Return of the displaced", BOTH),
    term(REPLY, "Free movement", BOTH),
    term(
        REPLY,
        "Complete ceasefire",
        BOTH,
        phase="3",
        wording="agreement on an end to the war by the end of phase 3",
    ),
    (
        "proposal",
        {"name": DRAFT, "kind": "draft", "when": "2024-02-24", "builds_on": FRAMEWORK},
        FROM_EGYPT,
    ),
    term(DRAFT, PAUSE, FROM_EGYPT, "42", unit="days", wording="six-week pause"),
    term(DRAFT, HOSTAGES, FROM_EGYPT, "<=40", unit="persons", qualifier="women and older hostages"),
    term(
        DRAFT,
        PRISONERS,
        FROM_EGYPT,
        "<=300",
        unit="persons",
        qualifier="mostly women, minors, older people",
    ),
    term(
        DRAFT,
        "Humanitarian aid",
        FROM_EGYPT,
        qualifier="the north included",
        wording="hundreds of aid trucks a day",
    ),
    term(
        DRAFT,
        "Further releases",
        FROM_EGYPT,
        wording="talks go on during the pause on further releases",
    ),
    term(
        DRAFT,
        "Complete ceasefire",
        FROM_EGYPT,
        wording="talks go on during the pause on a permanent ceasefire",
    ),
    (
        "proposal",
        {"name": FIRST_PHASE, "when": "2024-03-05"},
        [
            by(
                "S8 A2",
                quote="the release of sick, wounded, elderly, and women hostages would result in "
                "an immediate ceasefire in Gaza over a period of at least six weeks",
            ),
            by(
                "S7 A2",
                quote="the release of hostages would result in an immediate and sustained "
                "ceasefire in Gaza over a period of at least six weeks",
            ),
        ],
    ),
    term(
        FIRST_PHASE,
        PAUSE,
        [
            by(
                "S8 A2",
                quote="an immediate ceasefire in Gaza over a period of at least six weeks",
            )
        ],
        ">=42",
        unit="days",
    ),
    term(
        FIRST_PHASE,
        HOSTAGES,
        [by("S8 A2", quote="the release of sick, wounded, elderly, and women hostages")],
        qualifier="sick, wounded, elderly and women",
    ),
]


def position(party: str, stance: str, cited: list[Cited], **more: Any) -> Fact:
    return "position", {"party": party, "stance": stance, **more}, cited


WITHOUT_DELAY = "They agreed that Hamas should release the hostages it is holding without delay."

POSITIONS: list[Fact] = [
    position("Hamas", "demands", [by("S1 B2")], issue="Complete ceasefire", speaker=None),
    position("Hamas", "demands", [by("S1 B2")], issue="Israeli withdrawal", speaker=None),
    position(
        "Hamas",
        "demands",
        [by("S5 B2", "Osama Hamdan", "aggression")],
        issue="Complete ceasefire",
        speaker="Osama Hamdan",
        when="2024-02-23",
    ),
    position(
        "Hamas",
        "demands",
        [by("S5 B2", "Osama Hamdan")],
        issue="Israeli withdrawal",
        speaker="Osama Hamdan",
        when="2024-02-23",
    ),
    position(
        "Israel",
        "rejects",
        [by("S1 B2", NETANYAHU, "bizarre"), by("S4 B2", NETANYAHU, "delusional", "delusional")],
        speaker=NETANYAHU,
    ),
    position("Israel", "open", [by("S1 B2")], issue=PAUSE),
    position(
        "Israel",
        "opposes",
        [by("S1 B2", NETANYAHU, "total victory")],
        issue="Complete ceasefire",
        wording="Vows to press on until “total victory” and Hamas's complete destruction.",
    ),
    position(
        "Israel",
        "red line",
        [by("S1 B2")],
        issue=PRISONERS,
        wording="Against releasing prisoners who took part in Hamas attacks on Israel.",
    ),
    position(
        "United States",
        "supports",
        [by("S1 B2", WHITE_HOUSE, "extended pause"), by("S4 B2")],
        issue=PAUSE,
        speaker="Brett McGurk",
        channel="via the White House",
        when="2024-02-22",
    ),
    position(
        "United States",
        "supports",
        [by("S1 B2", WHITE_HOUSE, "to get all of those hostages home")],
        issue=HOSTAGES,
        amount="all",
    ),
    position(
        "United States",
        "demands",
        [by("S7 A2", WHITE_HOUSE, WITHOUT_DELAY)],
        issue=HOSTAGES,
        when="2024-02-29",
    ),
    position(
        "Qatar",
        "demands",
        [by("S7 A2", WHITE_HOUSE, WITHOUT_DELAY)],
        issue=HOSTAGES,
        when="2024-02-29",
    ),
]

AROUND: list[Fact] = [
    (
        "event",
        {"when": "2024-02-22", "kind": "mandate", "party": "Israel"},
        [
            by(
                "S1 B2",
                "Yoav Gallant, Defence Minister",
                "extend the authority given to our hostage negotiators",
            )
        ],
    ),
    (
        "event",
        {"name": "Ramadan begins", "when": "2024-03-10~", "kind": "deadline"},
        [by("S5 B2")],
    ),
    (
        "event",
        {"name": "Hamas attacks southern Israel", "when": "2023-10-07", "party": "Hamas"},
        [by("S1 B2")],
    ),
    (
        "figure",
        {"amount": ">1160", "unit": "persons", "description": "Mostly civilians."},
        [by("S1 B2", "AFP tally from official figures")],
    ),
    (
        "figure",
        {
            "amount": ">=29514",
            "unit": "persons",
            "when": "2024-02-23",
            "place": "Gaza Strip",
            "description": "Most of them women and children.",
        },
        [by("S1 B2", "health ministry in Gaza")],
    ),
    (
        "figure",
        {"name": "Hostages thought to be held", "amount": "134", "unit": "persons"},
        [by("S10 C3")],
    ),
]

SOURCES = [
    ("News agency", "2024-02-23", "B"),
    ("Jerusalem Post", "2024-02-07", "B"),
    ("Outlook India", "2024-02-07", "C"),
    ("J-Wire", "2024-02-23", "B"),
    ("Ahram Online", "2024-02-24", "B"),
    ("The New Arab", "2024-02-25", "B"),
    ("White House", "2024-02-29", "A"),
    ("White House", "2024-03-05", "A"),
    ("BNN", "2024-01-29", "D"),
    ("Middle East Monitor", "2024-02-23", "C"),
]

# What stands between quotation marks in the list of facts: nothing else may be quoted.
QUOTES = {
    "Constructive",
    "aggression",
    "extended pause",
    "to get all of those hostages home",
    "unblock",
    "bizarre",
    "delusional",
    "total victory",
    "extend the authority given to our hostage negotiators",
}
