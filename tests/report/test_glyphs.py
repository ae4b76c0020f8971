"""What the fonts can show, and how the rest is written."""

from __future__ import annotations

import pytest

from negotiator.paths import resources
from negotiator.report.glyphs import REPLACEMENT, Coverage, Glyphs

FONTS = resources() / "fonts"


@pytest.fixture(scope="module")
def glyphs() -> Glyphs:
    return Glyphs(sorted(FONTS.glob("*.ttf")))


@pytest.mark.parametrize(
    ("font", "has", "lacks"),
    [
        ("NotoSans-Regular.ttf", "aÅßЖΩ“”–", "حא停▲"),
        ("NotoSansArabic-Regular.ttf", "حپ", "א停"),
        ("NotoSansHebrew-Regular.ttf", "אשׁ", "ح停"),
        ("DroidSansFallback.ttf", "停휴", "حא"),
        ("DejaVuSans.ttf", "▲▼→≥", "停"),
    ],
)
def test_a_font_knows_its_own_characters(font, has, lacks):
    coverage = Coverage(FONTS / font)
    assert [c for c in has if c not in coverage] == []
    assert [c for c in lacks if c in coverage] == []


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        "é ü ß",
        "حماس",
        "שב״כ",
        "停火协议",
        "▲ 93 → ≥ 500 − 3",
        "soft\u00adhyphen",
        "e\u0301",
    ],
)
def test_what_can_be_shown_stays_as_it_is(glyphs, text):
    assert glyphs.shown(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\U0001fae0!", "[melting face]!"),
        ("\ue000", REPLACEMENT),
        ("a\U000e0100b", "ab"),
        ("\ud800", REPLACEMENT),
        ("ไ", REPLACEMENT),
        ("\u202eabc\u202c", "abc"),
        ("a\u2066b\u2069", "ab"),
        ("\0\x1b\ufeff", ""),
        ("ሀ\u0489", "ሀ"),  # no one font has both: the letter is what matters
    ],
)
def test_what_cannot_be_shown_is_written_otherwise(glyphs, text, shown):
    assert glyphs.shown(text) == shown


def test_a_file_without_a_table_of_characters_has_none(tmp_path):
    font = tmp_path / "empty.ttf"
    font.write_bytes(b"\0\1\0\0" + b"\0" * 12)
    assert "a" not in Coverage(font)
