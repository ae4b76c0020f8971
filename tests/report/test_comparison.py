"""The comparison report, to the letter."""

from __future__ import annotations

from datetime import date

import pytest

from negotiator.domain.errors import Refused
from negotiator.domain.vocabulary import Tlp
from negotiator.report.model import Callout, Chart, Row
from negotiator.report.options import Part
from tests.report.reading import line_text, section, table, table_text, texts


def test_a_small_comparison_reads_as_it_should(exchange):
    report = exchange.comparison()
    assert report.title == "Proposals compared"
    assert report.running == "Talks · proposals compared"
    assert line_text(report.lead) == (
        "Two texts against the parties’ stated positions. 3 issues, 2 sources. "
        "Differences are from Framework. "
        "A stated position is what a party has said; it is not what the party would accept."
    )
    assert table_text(table(section(report, "Side by side"))) == [
        [
            "Issue",
            "Framework / tabled, 28 Jan 2024 / [base]",
            "Reply / tabled, 7 Feb 2024",
            "Israel / stated",
            "Hamas / stated, to 22 Feb 2024",
        ],
        [
            "Pause / days / Reply: 93 days more",
            "42^1",
            "135^2 / [▲ 93]",
            "",
            "[demands] a complete ceasefire^3",
        ],
        [
            "Hostages / persons / Reply: cannot be compared with the base: “all” is not a number",
            "35–40^1 [sources differ]^4",
            "all^2 / [not comparable]",
            "",
            "",
        ],
        [
            "Prisoners / persons / Reply: 1,200 to 1,300 persons more",
            "200–300^1",
            "1,500^2 / [▲ 1,200–1,300]",
            "",
            "",
        ],
        [
            "Prisoners per hostage / derived",
            "5.0–8.6 / ≥ 5 with up to 40, as another source claims^4",
            "not derivable: Hostages: “all” is not a number",
            "",
            "",
        ],
    ]
    assert table_text(table(section(report, "Sources"))) == [
        ["No.", "Source", "Published", "Grade"],
        ["1", "Agency, “A draft”. Attributed to a Hamas source", "23 Feb 2024", "B3"],
        ["2", "Agency, “A draft”", "23 Feb 2024", "B3"],
        ["3", "Agency, “A draft”. Attributed to Hamas", "23 Feb 2024", "B2"],
        ["4", "Paper, “Numbers”", "Feb 2024", "C2"],
    ]
    assert report.footer == "As known on 29 February 2024"
    assert report.tlp is Tlp.GREEN
    assert report.leaving == (
        "2 sources, none above CLEAR",
        "1 claim that differs, shown beside what was recorded",
        "0 figures without a source",
        "0 private notes left out",
    )


def test_what_moved_is_told_from_the_numbers_alone(exchange):
    (box,) = exchange.comparison().sections[0].blocks
    assert isinstance(box, Callout)
    assert [line_text(line) for line in box.lines] == [
        "What moved, seen from Framework",
        (
            "Reply. Pause from 42 to 135 days; Prisoners from 200–300 to 1,500 persons. "
            "Not comparable: Hostages. Not derivable: prisoners per hostage."
        ),
    ]


def test_what_all_texts_say_alike_did_not_move(exchange):
    text = exchange.add(
        "proposal", negotiation_id=exchange.negotiation, name="Same pause", when="2024-03"
    )
    pause = exchange.id("issue", "Pause")
    exchange.add("term", proposal_id=text, issue_id=pause, amount="42", unit="days")
    (box,) = exchange.compared("Framework", "Same pause").sections[0].blocks
    assert isinstance(box, Callout)
    assert [line_text(line) for line in box.lines] == [
        "What moved, seen from Framework",
        "Same pause. Not addressed: Hostages, Prisoners.",
        "What did not. Pause: 42 days in both.",
    ]


def test_of_many_changes_the_first_are_told_and_the_others_counted(exchange):
    text = exchange.id("proposal", "Reply")
    with exchange.database.unit("Add") as unit:
        for number in range(20):
            issue = unit.add("issue", negotiation_id=exchange.negotiation, name=f"Issue {number}")
            unit.add("term", proposal_id=text, issue_id=issue, wording="yes")
    (box,) = exchange.comparison().sections[0].blocks
    assert isinstance(box, Callout)
    told = line_text(box.lines[1])
    assert "Issue 5, and 14 more." in told
    assert "Issue 6" not in told


def test_words_read_from_the_right_stand_on_a_line_of_their_own(exchange):
    exchange.add(
        "position",
        negotiation_id=exchange.negotiation,
        party_id=exchange.id("party", "Israel"),
        issue_id=exchange.id("issue", "Pause"),
        stance="open",
        wording="وقف إطلاق النار",
    )
    said = table_text(table(section(exchange.comparison(), "Side by side")))[1]
    assert said[3] == "[open] / وقف إطلاق النار"


def test_the_chart_says_all_of_it_in_words_too(sample):
    report = sample.comparison()
    chart = section(report, "Where the texts stand on prisoners per hostage").blocks[0]
    assert isinstance(chart, Chart)
    for said in ("less than 2.4", "5.0 to 8.6", "7.5 at the upper ends", "not derivable"):
        assert said in chart.alt
    spans = {span.label.partition(":")[0]: span for span in chart.spans}
    framework = spans["Framework of Paris"]
    top = float(chart.values[-1].label)
    assert framework.bottom * top == pytest.approx(5.0)
    assert framework.top * top == pytest.approx(300 / 35)
    assert spans["Agreement of November 2023"].bottom == 0
    assert spans["Reply of Hamas"].dashed
    assert spans["Draft of 24 February 2024"].label.endswith(": 7.5 at the upper ends")


def test_a_proposal_without_a_date_is_told_below_the_chart(exchange):
    text = exchange.add("proposal", negotiation_id=exchange.negotiation, name="Undated")
    for issue, amount in (("Hostages", "10"), ("Prisoners", "30")):
        exchange.add(
            "term",
            proposal_id=text,
            issue_id=exchange.id("issue", issue),
            amount=amount,
            unit="persons",
        )
    part = section(exchange.comparison(), "Where the texts stand on prisoners per hostage")
    assert texts(part.blocks[-1])[0] == "Without a date: Undated: 3."


def test_only_differences_leaves_out_what_is_the_same(exchange):
    exchange.add(
        "term",
        proposal_id=exchange.add(
            "proposal", negotiation_id=exchange.negotiation, name="Same pause", when="2024-03"
        ),
        issue_id=exchange.id("issue", "Pause"),
        amount="42",
        unit="days",
    )
    names = ("Framework", "Same pause")
    issues = [
        [row[0] for row in table_text(table(section(report, "Side by side")))]
        for report in (exchange.compared(*names, only_differences=o) for o in (False, True))
    ]
    assert "Pause / days" in issues[0]
    assert "Pause / days" not in issues[1]
    assert len(issues[1]) > 1
    lead = line_text(exchange.compared(*names, only_differences=True).lead)
    assert "Only what differs is shown." in lead


def test_without_positions_no_party_has_a_column_and_nothing_is_said_of_them(exchange):
    report = exchange.comparison(with_positions=False)
    assert table_text(table(section(report, "Side by side")))[0][1:] == [
        "Framework / tabled, 28 Jan 2024 / [base]",
        "Reply / tabled, 7 Feb 2024",
    ]
    assert "stated" not in line_text(report.lead)


def test_another_base_turns_the_differences_round(exchange):
    report = exchange.compared("Framework", "Reply", base="Reply")
    pause = table_text(table(section(report, "Side by side")))[1]
    assert pause[1:3] == ["42^1 / [▼ 93]", "135^2"]


def test_what_no_page_is_wide_enough_for_takes_several_tables_led_by_the_base(exchange):
    for number in range(20):
        exchange.add("proposal", negotiation_id=exchange.negotiation, name=f"Text {number}")
    report = exchange.comparison()
    parts = section(report, "Side by side").sections
    assert [part.heading for part in parts] == [f"Side by side, {k} of 4" for k in (1, 2, 3, 4)]
    heads = [table_text(table(part))[0] for part in parts]
    assert all(head[1].startswith("Framework") for head in heads)
    assert sum(len(head) - 2 for head in heads) == 21 + 2
    assert all(len(head) <= 9 for head in heads)
    assert report.landscape


def test_terms_of_other_proposals_bring_neither_their_sources_nor_their_claims(sample):
    report = sample.compared("Reply of Hamas", "Draft of 24 February 2024")
    listed = table_text(table(section(report, "Claims that differ")))[1:]
    assert [row[0] for row in listed] == ["Reply of Hamas / Israel, stated"]
    assert "105" not in " ".join(texts(report))


def test_a_sub_issue_stands_under_its_issue(sample):
    rows = table(section(sample.comparison(), "Side by side")).rows
    depths = {texts(row.cells[0])[0]: row.depth for row in rows}
    assert depths["Hostages released"] == 0
    assert depths["Further releases"] == 1


def test_the_ratio_stands_out_from_what_the_texts_themselves_say(exchange):
    rows: tuple[Row, ...] = table(section(exchange.comparison(), "Side by side")).rows
    assert [row.shaded for row in rows] == [False, False, False, True]


def test_parts_come_in_the_order_asked_for_and_sources_always_last(exchange):
    report = exchange.comparison(parts=(Part.CLAIMS, Part.SIDE_BY_SIDE))
    assert [part.heading for part in report.sections] == [
        "Claims that differ",
        "Side by side",
        "Sources",
    ]


def test_the_day_of_printing_is_said_only_when_given(exchange):
    report = exchange.comparison(printed=date(2024, 3, 1))
    assert report.footer == "As known on 29 February 2024 · printed 1 March 2024"


def test_a_negotiation_without_proposals_is_refused_with_what_to_do(talks):
    with pytest.raises(Refused, match="Talks has no proposals to compare: record a proposal"):
        talks.comparison()


def test_a_base_that_is_not_compared_is_refused(exchange):
    with pytest.raises(
        Refused, match=r"The base “Framework” is not among .* choose it from “Reply”"
    ):
        exchange.comparison(
            proposals=(exchange.id("proposal", "Reply"),),
            base=exchange.id("proposal", "Framework"),
        )


def test_proposals_that_are_gone_are_refused(exchange):
    with pytest.raises(Refused, match="not there any more"):
        exchange.comparison(proposals=(987_654,))


def test_nothing_in_it_says_what_a_party_would_accept(sample):
    said = " ".join(texts(sample.comparison())).lower()
    for word in ("zone of", "would settle", "reservation", "bottom line", "compromise"):
        assert word not in said


def test_what_was_said_against_each_text_is_told_with_its_proof_and_its_age(exchange):
    part = section(exchange.comparison(), "Would say no, from stated positions")
    assert line_text(part.blocks[0].line) == (
        "A stated position is what a party has said; it is not what the party would accept. "
        "That nothing is recorded, or nothing crossed, does not mean yes."
    )
    rows = table_text(table(part))
    assert rows[0] == ["Proposal", "Party", "Stated positions it crosses"]
    assert rows[1] == ["Framework", "Israel", "nothing recorded"]
    assert [row[0] for row in rows[1:]] == ["Framework", "Framework", "Reply", "Reply"]


def test_a_demand_that_is_not_addressed_is_told_with_its_footnote(sample):
    rows = table_text(table(section(sample.comparison(), "Would say no, from stated positions")))
    told = next(row[2] for row in rows if row[1] == "Hamas")
    assert told.startswith("2 demands unmet / [demands] Complete ceasefire, Demands a complete")
    assert "^" in told
    assert "not addressed; said until 23 Feb 2024, at least " in told


def test_without_stated_positions_nobody_is_said_to_object(exchange):
    headings = [s.heading for s in exchange.comparison(with_positions=False).sections]
    assert "Would say no, from stated positions" not in headings


def test_claims_that_differ_on_what_was_said_against_a_text_are_listed(exchange):
    giver, pause = exchange.id("party", "Israel"), exchange.id("issue", "Pause")
    against, later = (
        exchange.add(
            "position",
            negotiation_id=exchange.negotiation,
            party_id=giver,
            issue_id=pause,
            stance=stance,
            when=when,
        )
        for stance, when in (("red line", "2024-01-10"), ("open", "2024-02-20"))
    )
    for position, claim in ((against, "said a month before"), (later, "said in private")):
        exchange.cite("position", position, exchange.titled("Numbers"), claim=claim)

    def claims(**more):
        return " ".join(texts(section(exchange.comparison(**more), "Claims that differ")))

    assert "said a month before" in claims()
    assert "said in private" in claims()
    assert "said a month before" not in claims(parts=(Part.SIDE_BY_SIDE, Part.CLAIMS))


def test_a_ratio_known_at_its_upper_ends_is_told_among_what_moved(sample):
    (box,) = sample.compared("Framework of Paris", "Draft of 24 February 2024").sections[0].blocks
    told = line_text(box.lines[1])
    assert "risoners per hostage from 5.0–8.6 to 7.5 at the upper ends, both are open below" in told
    assert "Not derivable" not in told


def test_the_ratio_with_another_sources_number_stands_below_with_its_footnote(sample):
    rows = table_text(table(section(sample.comparison(), "Side by side")))
    ratio = next(row for row in rows if row[0].startswith("Prisoners per hostage"))
    first = ratio[rows[0].index(next(h for h in rows[0] if h.startswith("Agreement")))]
    told, mark = first.split("^")
    assert told == "< 2.4 / 2.29 with 105, as another source claims"
    cited = table_text(table(section(sample.comparison(), "Sources")))
    assert "Outlook India" in next(row[1] for row in cited if row[0] == mark)
