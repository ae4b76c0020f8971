"""The negotiation brief: all of what is recorded, each with its source, nothing private."""

from __future__ import annotations

import pytest

from negotiator.domain.errors import Refused
from negotiator.domain.vocabulary import Tlp
from negotiator.report.model import Facts, Table
from negotiator.report.options import Part
from negotiator.report.pdf import pdf_bytes
from tests.report.reading import (
    bare,
    cell_text,
    line_text,
    pdf_text,
    section,
    table,
    table_text,
    texts,
)

FACTS = """
Mossad|overseas intelligence|Shin Bet|domestic security
David Barnea|Ronen Bar|Benjamin Netanyahu|Prime Minister|Yoav Gallant|Defence Minister
Ismail Haniyeh|Osama Hamdan|Political official
Brett McGurk|Middle East envoy|William Burns|CIA Director
Jake Sullivan|National Security Advisor
Abbas Kamel|Intelligence chief|Mohammed bin Abdulrahman Al Thani
mediator|host|France
Pause of November 2023|Paris, late January 2024|“Constructive”|Israeli Prime Minister's Office
expected|until 22 February 2024|“aggression”|return of the displaced|prisoner exchange
“extended pause”|“to get all of those hostages home”|via the White House
“unblock”|an Israeli official|Israeli media|basic contours|absent
7 days|> 100 persons|240 persons|105|42 days|35–40 persons|200–300 persons|a Hamas source
135 days|women, males under 19, the elderly and the sick|the remaining men|remains
1,500 persons|life sentences|≥ 500|complete withdrawal|free movement|end to the war
up to 40 persons|up to 300 persons|mostly women|the north included|permanent ceasefire
an Egyptian official speaking anonymously|at least six weeks|sick, wounded, elderly and women
counter-proposal|implemented|under discussion|Framework of Paris
demands|“bizarre”|delusional|“total victory”|red line|without delay
“extend the authority given to our hostage negotiators”|about 10 Mar 2024|unofficial deadline
> 1,160 persons|AFP tally from official figures|≥ 29,514 persons|health ministry in Gaza
134 persons|Jerusalem Post|Outlook India|J-Wire|Ahram Online|The New Arab|BNN
Middle East Monitor
"""


def test_every_fact_of_the_sample_can_be_found_in_the_text_of_the_pdf(sample):
    said = pdf_text(pdf_bytes(sample.brief())).casefold()
    facts = [fact for line in FACTS.strip().splitlines() for fact in line.split("|")]
    missing = [fact for fact in facts if bare(fact).casefold() not in said]
    assert missing == []


def test_sections_come_in_the_order_in_which_one_asks(sample):
    headings = [part.heading for part in sample.brief().sections]
    assert headings == [
        "Summary",
        "Who takes part",
        "Rounds",
        "Proposals",
        "Positions",
        "Events",
        "Context figures",
        "Claims that differ",
        "Notes",
        "Sources",
    ]


def test_names_in_other_scripts_stand_beside_the_name_in_their_own_language(sample):
    people = section(sample.brief(), "Who takes part")
    assert {"حماس", "ישראל", "קטר"} <= set(texts(people))
    names = {
        w.text: w.language
        for row in table(people).rows
        for w in row.cells[0][0][:4:1]
        if hasattr(w, "language")
    }
    assert names["إسرائيل"] == "ar"


def test_a_delegate_without_a_name_is_said_to_have_none(sample):
    paris = next(
        part
        for part in section(sample.brief(), "Rounds").sections
        if part.heading == "Paris, late January 2024"
    )
    said = table_text(table(paris))
    assert said[0] == ["Delegation", "Who", "In the capacity of", "Presence"]
    assert [row[1].partition("^")[0] for row in said[1:]] == ["David Barnea"] + ["not named"] * 3


def test_lineage_is_told_from_both_ends(sample):
    texts_of = {part.heading: part for part in section(sample.brief(), "Proposals").sections}

    def facts(name: str) -> dict[str, str]:
        block = next(b for b in texts_of[name].blocks if isinstance(b, Facts))
        return {fact.name: cell_text(fact.lines) for fact in block.facts}

    assert facts("Reply of Hamas")["Answers"] == "Framework of Paris"
    framework = facts("Framework of Paris")
    assert framework["Answered by"] == "Reply of Hamas"
    assert framework["Built on by"] == "Draft of 24 February 2024"


def test_a_claim_that_differs_stands_beside_what_was_recorded(exchange):
    claims = table_text(table(section(exchange.brief(), "Claims that differ")))
    assert claims[1:] == [["Hostages / Framework", "35–40 persons^1", "up to 40^2"]]


def test_private_notes_never_leave_and_are_counted(exchange):
    subject = {"subject_kind": "proposal", "subject_id": exchange.id("proposal", "Reply")}
    exchange.add("note", text="secret thought", private=True, **subject)
    exchange.add("note", text="open remark", private=False, **subject)
    report = exchange.brief()
    assert "secret thought" not in " ".join(texts(report))
    assert table_text(table(section(report, "Notes")))[1:] == [["Reply", "open remark"]]
    assert "1 private note left out" in report.leaving


@pytest.mark.parametrize(
    ("source", "wanted", "label"),
    [
        ("CLEAR", None, Tlp.GREEN),
        ("RED", None, Tlp.RED),
        ("CLEAR", Tlp.AMBER, Tlp.AMBER),
        ("CLEAR", Tlp.CLEAR, Tlp.GREEN),
        ("AMBER+STRICT", Tlp.AMBER, Tlp.AMBER_STRICT),
    ],
)
def test_the_label_is_the_strictest_of_negotiation_sources_and_wish(talks, source, wanted, label):
    event = talks.add("event", negotiation_id=talks.negotiation, name="A visit")
    talks.cite("event", event, talks.add("source", title="Cable", tlp=source))
    assert talks.brief(tlp=wanted).tlp is label


def test_a_source_that_is_not_used_does_not_raise_the_label(talks):
    event = talks.add("event", negotiation_id=talks.negotiation, name="A visit")
    talks.cite("event", event, talks.add("source", title="Cable", tlp="RED"))
    assert talks.brief(parts=(Part.ROUNDS,)).tlp is Tlp.GREEN


def test_the_list_of_sources_gives_the_quotes_it_was_used_for_once(talks):
    source = talks.add("source", title="Wire", language="en", reliability="A")
    for name in ("One", "Two"):
        event = talks.add("event", negotiation_id=talks.negotiation, name=name)
        talks.cite("event", event, source, quote="Both happened.", credibility="1")
    (row,) = table(section(talks.brief(), "Sources")).rows
    said = [cell_text(cell) for cell in row.cells]
    assert said == ["1", "“Wire” / “Both happened.”", "", "A1"]


def test_people_known_from_another_negotiation_only_are_not_in_it(exchange):
    hamas = exchange.id("party", "Hamas")
    other = exchange.add("negotiation", name="Other talks")
    there = exchange.add("round", negotiation_id=other, name="Elsewhere")
    for name, present in (("At the other table", True), ("At no table", False)):
        person = exchange.add("person", name=name, party_id=hamas)
        if present:
            exchange.add("delegate", round_id=there, party_id=hamas, person_id=person)
    said = texts(section(exchange.brief(), "Who takes part"))
    assert "At no table" in said
    assert "At the other table" not in said


def test_a_figure_that_nothing_proves_is_counted(talks):
    talks.add("figure", negotiation_id=talks.negotiation, name="Trucks", amount="500")
    assert "1 figure without a source" in talks.brief().leaving


def test_an_empty_negotiation_says_so(talks):
    report = talks.brief()
    assert line_text(report.lead) == "Nothing is recorded of it yet."
    assert report.sections == ()
    assert report.footer == ""


def test_a_column_in_which_nothing_stands_is_left_out(talks):
    talks.add("event", negotiation_id=talks.negotiation, name="A visit")
    block = section(talks.brief(), "Events").blocks[0]
    assert isinstance(block, Table)
    assert table_text(block) == [["What"], ["A visit"]]


def test_rounds_come_in_order_of_time_and_undated_ones_last(talks):
    for name, when in (("Third", "2024-03"), ("Undated", None), ("First", "2024-01-05")):
        talks.add("round", negotiation_id=talks.negotiation, name=name, when=when)
    rounds = section(talks.brief(), "Rounds").sections
    assert [part.heading for part in rounds] == ["First", "Third", "Undated"]
    assert line_text(rounds[-1].meta) == "date not stated"


def test_a_negotiation_that_is_gone_is_refused(talks):
    gone = talks.add("negotiation", name="Gone")
    with talks.database.unit("Delete") as unit:
        unit.remove("negotiation", gone)
    from negotiator.report.brief import brief_report
    from negotiator.report.options import Options, ReportKind

    with (
        talks.database.read() as connection,
        pytest.raises(Refused, match="not there any more"),
    ):
        brief_report(connection, Options(ReportKind.BRIEF, gone))
