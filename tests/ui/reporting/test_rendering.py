from __future__ import annotations

import pytest

from negotiator.domain.errors import Refused
from negotiator.domain.vocabulary import Tlp
from negotiator.report.model import Paper
from negotiator.report.options import Options, ReportKind
from negotiator.store.queries.comparison import choices
from negotiator.ui.background import Cancelled, Progress
from negotiator.ui.reporting import rendering
from negotiator.ui.reporting.rendering import Scale, render

BRIEF = Options(ReportKind.BRIEF, 1)


def no_matter(_done):
    pass


def made(session, options, scale):
    return render(session.database, options, scale, Progress(no_matter))


def test_a_page_has_the_pixels_of_the_screen_and_its_size_on_paper(session):
    rendered = made(session, BRIEF, Scale(0.5, 0, 2.0))
    page = rendered.pages[0]
    assert rendered.zoom == 0.5
    # A4 is 210 × 297 mm, 96 logical pixels to the inch.
    assert (page.width, page.height) == pytest.approx((793.7, 1122.5), abs=1)
    assert page.image.width() == pytest.approx(794, abs=1)


def test_a_page_is_made_as_wide_as_there_is_room(session):
    letter = Options(ReportKind.BRIEF, 1, paper=Paper.LETTER)
    rendered = made(session, letter, Scale(None, 408, 1.0))
    assert rendered.zoom == pytest.approx(0.5)
    assert rendered.pages[0].image.width() == 408


def test_the_fit_knows_pages_that_lie_on_their_side(session):
    with session.read() as connection:
        every = choices(connection, 1).columns
    wide = Options(ReportKind.COMPARISON, 1, proposals=every, base=every[0])
    page = made(session, wide, Scale(None, 600, 1.0)).pages[0]
    assert page.image.width() == 600
    assert page.image.height() < 600


def test_many_large_pages_are_kept_within_the_memory_allowed(session, monkeypatch):
    monkeypatch.setattr(rendering, "_PIXELS", 1_000_000)
    rendered = made(session, BRIEF, Scale(1.0, 0, 1.0))
    pixels = sum(page.image.width() * page.image.height() for page in rendered.pages)
    assert pixels <= 1_000_000
    assert rendered.pages[0].width == pytest.approx(793.7, abs=1)


def test_nothing_is_made_finer_than_anybody_sees(session):
    page = made(session, BRIEF, Scale(4.0, 0, 3.0)).pages[0]
    assert page.image.width() <= 384 * 8.27
    assert page.width == pytest.approx(793.7, abs=1)


def test_the_facts_name_whose_label_it_is_and_what_has_no_source(session):
    facts = made(session, BRIEF, Scale(0.25, 0, 1.0)).facts
    assert (facts.demanded, facts.because) == (Tlp.AMBER, "the negotiation")
    assert facts.unproved == ()
    with session.database.unit("Unproved") as unit:
        figure = unit.add("figure", negotiation_id=1, name="Aid trucks", amount="6", unit="trucks")
        unit.change("source", 1, tlp="RED")
    facts = made(session, BRIEF, Scale(0.25, 0, 1.0)).facts
    assert (facts.demanded, facts.because) == (Tlp.RED, "a source")
    assert facts.unproved == (("Aid trucks", ("figure", figure)),)


def test_cancelled_before_it_begins_it_reads_nothing(session):
    progress = Progress(no_matter)
    progress.cancelled = True
    with pytest.raises(Cancelled):
        render(session.database, BRIEF, Scale(1.0, 0, 1.0), progress)


def test_a_negotiation_that_is_gone_is_refused(session):
    with pytest.raises(Refused, match="not there any more"):
        made(session, Options(ReportKind.BRIEF, 99), Scale(1.0, 0, 1.0))
