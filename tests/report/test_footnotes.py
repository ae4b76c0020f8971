from __future__ import annotations

from negotiator.report import material
from negotiator.report.footnotes import Footnotes
from negotiator.report.model import Badge, Marks
from tests.report.reading import line_text


def notes_on(talks) -> Footnotes:
    with talks.database.read() as connection:
        return Footnotes(material.read(connection, talks.negotiation))


def event(talks, name: str) -> tuple[str, int]:
    return "event", talks.add("event", negotiation_id=talks.negotiation, name=name)


def test_one_number_for_each_source_attribution_and_credibility_in_order_of_use(talks):
    first, second = event(talks, "First"), event(talks, "Second")
    wire, paper = (talks.add("source", title=t, reliability="B") for t in ("Wire", "Paper"))
    for key, source, more in (
        (first, wire, {"attribution": "an official", "credibility": "3"}),
        (second, paper, {"credibility": "2"}),
        (second, wire, {"attribution": "An Official", "credibility": "3"}),
        (second, wire, {"attribution": "an official", "credibility": "2"}),
    ):
        talks.cite(*key, source, **more)
    notes = notes_on(talks)
    assert notes.marks(second) == (Marks((1, 2, 3)),)
    assert notes.marks(first) == (Marks((2,)),)
    told = [(e.number, e.source.title, e.attribution, e.grade.code) for e in notes.entries]
    assert told == [
        (1, "Paper", "", "B2"),
        (2, "Wire", "An Official", "B3"),
        (3, "Wire", "an official", "B2"),
    ]


def test_what_nothing_proves_has_no_mark(talks):
    key = event(talks, "Unproved")
    notes = notes_on(talks)
    assert notes.marks(key) == ()
    assert notes.figure(key) == ()
    assert notes.unproved == (key,)
    assert notes.entries == ()


def test_a_source_that_differs_is_kept_apart_from_those_that_prove(talks):
    key = event(talks, "Disputed")
    wire, paper = (talks.add("source", title=t) for t in ("Wire", "Paper"))
    talks.cite(*key, wire)
    talks.cite(*key, paper, claim="otherwise")
    notes = notes_on(talks)
    assert line_text(notes.marks(key)) == "^1"
    differing = notes.differing(key)
    assert line_text(differing) == " [sources differ]^2"
    assert any(isinstance(item, Badge) for item in differing)
    assert notes.claim_count == 1


def test_marks_can_be_those_of_one_field(talks):
    held = "round", talks.add("round", negotiation_id=talks.negotiation, name="Paris", aim="a")
    wire, paper = (talks.add("source", title=t) for t in ("Wire", "Paper"))
    talks.cite(*held, wire)
    talks.cite(*held, paper, field="aim")
    notes = notes_on(talks)
    assert line_text(notes.marks(held, without={"aim"})) == "^1"
    assert line_text(notes.marks(held, only={"aim"})) == "^2"
