from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QWidget

from negotiator.ui.look.badges import BadgeLabel, badge_font, badge_size, paint_badge
from negotiator.ui.look.colours import DARK, LIGHT
from negotiator.ui.look.fonts import text_font


def painted(text: str, tone: str, width: int, colours=LIGHT) -> QImage:
    image = QImage(width, 19, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    paint_badge(painter, QRectF(image.rect()), text, tone, colours, text_font())
    painter.end()
    return image


@given(st.text(alphabet="aWi▲ ≥–حم停", min_size=1, max_size=40))
def test_a_badge_has_room_for_its_words_in_bold(qapp, text):
    font = text_font()
    words = " ".join(text.split())
    wide = QFontMetricsF(badge_font(font.key(), bold=True)).horizontalAdvance(words)
    assert wide + 10 <= badge_size(text, font).width() <= wide + 14


@pytest.mark.parametrize("colours", [LIGHT, DARK])
@pytest.mark.parametrize("tone", list(LIGHT.tones))
def test_every_tone_is_painted_in_its_ground(dressed, tone, colours):
    image = painted("B2", tone, 60, colours)
    assert image.pixelColor(4, 9).name() == colours.tone(tone).ground


def test_an_unknown_tone_is_a_bug(dressed):
    with pytest.raises(KeyError):
        LIGHT.tone("stance")


def test_markup_is_painted_as_it_stands(dressed):
    assert painted("<b>x</b>", "plain", 90) != painted("x", "plain", 90)


def test_a_badge_too_narrow_for_its_words_keeps_to_its_ground(dressed):
    image = painted("TLP:AMBER+STRICT", "tlp-amber+strict", 60)
    inks = {image.pixelColor(x, 9).name() for x in (57, 58)}
    assert inks <= {LIGHT.tone("tlp-amber+strict").ground}


def test_the_widget_is_named_by_its_words_or_better(qtbot, dressed):
    holder = QWidget()
    qtbot.addWidget(holder)
    badge = BadgeLabel("▲ 93", "change", holder, spoken="93 more than the base")
    assert badge.accessibleName() == "93 more than the base"
    badge.show_badge("rejected", "negative")
    assert (badge.text(), badge.accessibleName()) == ("rejected", "rejected")
    assert badge.sizeHint() == badge_size("rejected", badge.font())


def test_an_empty_badge_hides_itself(qtbot, dressed):
    holder = QWidget()
    qtbot.addWidget(holder)
    badge = BadgeLabel("ongoing", "neutral", holder)
    badge.show_badge("", "plain")
    assert badge.isHidden()
    badge.show_badge("ongoing", "neutral")
    assert not badge.isHidden()


def test_the_small_font_follows_the_font_around_it():
    font = QFont("Noto Sans Hebrew")
    assert badge_font(font.key()).family() == "Noto Sans Hebrew"
    assert badge_font(font.key()).pixelSize() == 11
