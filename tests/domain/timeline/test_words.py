from __future__ import annotations

from negotiator.domain.timeline.words import isolated
from tests.domain.timeline.dated import item


def test_a_name_read_from_the_right_leaves_the_sentence_its_direction():
    assert isolated("حماس") == "\u2068حماس\u2069"
    assert item(1, "2024", name="القاهرة").spoken("Cairo").startswith("\u2068القاهرة\u2069, round")


def test_orders_to_reverse_do_not_leave_a_name():
    assert isolated("a\u202eb\u2069 c") == "\u2068ab c\u2069"


def test_latin_names_stay_as_they_are():
    assert isolated("Paris  II\n") == "Paris II"
