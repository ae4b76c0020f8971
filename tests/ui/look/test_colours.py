from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QPalette

from negotiator.ui.look.colours import (
    DARK,
    DISTINCT,
    LIGHT,
    PARTY_COLOURS,
    colours_of,
    contrast,
    ring_of_dot,
)
from negotiator.ui.look.style import style_sheet
from negotiator.ui.look.theme import palette

READABLE = 4.5  # WCAG 2.2, 1.4.3: text against its ground
BOTH = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])


def test_black_on_white_is_twenty_one():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@BOTH
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        *(("ink", ground) for ground in ("ground", "panel", "hover", "selection", "base")),
        *(("dim", ground) for ground in ("ground", "panel", "hover")),
        *(("dim_selected", ground) for ground in ("selection", "base")),
        *(("accent", ground) for ground in ("ground", "panel")),
        *(("on_accent", ground) for ground in ("accent", "accent_hover")),
    ],
)
def test_every_text_can_be_read_on_its_ground(colours, ink, ground):
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= READABLE


@BOTH
def test_every_badge_can_be_read(colours):
    for name, tone in colours.tones.items():
        assert contrast(tone.ink, tone.ground) >= READABLE, name


@BOTH
def test_both_sets_have_the_same_tones_and_the_wrong_field_can_be_read(colours):
    assert list(colours.tones) == list(LIGHT.tones)
    assert contrast(colours.tone("negative").ink, colours.ground) >= READABLE


@BOTH
def test_bars_and_focus_stand_out(colours):
    assert contrast(colours.bar, colours.track) >= DISTINCT
    for ground in (colours.ground, colours.panel, colours.selection, colours.hover):
        assert contrast(colours.accent, ground) >= DISTINCT


@BOTH
def test_every_party_keeps_apart_from_the_ground_by_itself_or_by_its_ring(colours):
    for party in PARTY_COLOURS:
        edge = ring_of_dot(party, colours) or party
        assert contrast(edge, colours.ground) >= DISTINCT, party


def test_parties_of_the_sample_need_no_ring_where_the_design_has_none():
    assert ring_of_dot("#0072b2", LIGHT) == ring_of_dot("#0072b2", DARK) == ""
    assert ring_of_dot("#000000", DARK) != ""


@BOTH
def test_the_palette_tells_its_own_colours(colours):
    made = palette(colours)
    assert colours_of(made) is colours
    assert made.color(QPalette.ColorRole.Text).name() == colours.ink


@BOTH
def test_the_style_sheet_leaves_no_name_open_and_uses_only_colours_of_the_set(colours):
    sheet = style_sheet(colours)
    assert "$" not in sheet
    known = {value for value in vars(colours).values() if isinstance(value, str)}
    known |= {tone.ink for tone in colours.tones.values()}
    known |= {tone.line for tone in colours.tones.values()}
    assert set(re.findall(r"#[0-9a-f]{6}", sheet)) <= known
