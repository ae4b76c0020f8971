from __future__ import annotations

import json
from typing import Any

import pytest

from negotiator.domain.vocabulary import Tlp
from negotiator.report.document import as_json
from negotiator.report.model import Badge, Marks, Paragraph, Report, Section, Style, Tone, Words


def written(*items: Any) -> Any:
    sections = (Section("Text", (Paragraph(items),)),)
    report = Report("Title", "Talks", Tlp.AMBER_STRICT, (), sections, "")
    return json.loads(as_json(report, lambda text: text))


def test_each_part_says_what_it_is():
    report = written(Words("a", Style.BIG, "fr"), Badge("open", Tone.POSITIVE), Marks((1, 12)))
    assert report["is"] == "report"
    assert report["tlp"] == {"name": "AMBER+STRICT", "label": "TLP:AMBER+STRICT"}
    words, badge, marks = report["sections"][0]["blocks"][0]["line"]
    assert (words["is"], words["style"], words["language"]) == ("words", "big", "fr")
    assert words["text"] == {"text": "a", "rtl": False, "turns": False, "embed": False}
    assert (badge["is"], badge["tone"], badge["text"]["text"]) == ("badge", "positive", "open")
    assert marks == {"is": "marks", "numbers": [1, 12]}


@pytest.mark.parametrize(
    ("text", "fitted"),
    [
        ("two\nlines\u2028three\tfour", "two lines three four"),
        ("ordinary words, even unconstitutional", "ordinary words, even unconstitutional"),
        (
            "https://example.org/some/long/path",
            "https://\u200bexample.\u200borg/\u200bsome/\u200blong/\u200bpath",
        ),
        ("a" * 30, f"{'a' * 12}\u200b{'a' * 12}\u200b{'a' * 6}"),
        ("停" * 40, "停" * 40),
    ],
)
def test_words_are_fitted_to_paper(text, fitted):
    (words,) = written(Words(text))["sections"][0]["blocks"][0]["line"]
    assert words["text"]["text"] == fitted


def test_all_of_it_is_ascii_so_that_no_reader_can_stumble_over_an_encoding():
    report = Report("Ü", "", Tlp.RED, (Words("\u2028 😀 \ud800"),), (), "")
    assert as_json(report, lambda text: text).isascii()
