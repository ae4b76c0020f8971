from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView

from negotiator.ui.look.cell import Badge, Bar, Break, Cell, Dot, Ground, Role, Size, Text
from negotiator.ui.look.colours import LIGHT
from negotiator.ui.look.flow import flow
from negotiator.ui.look.fonts import text_font
from negotiator.ui.look.rich_cell import RichCellDelegate, cell_at, plain_tip
from negotiator.ui.look.words import Ink

WORDS = ["pause", "hostages", "حماس", "מו״מ", "停火", "x"]
INK = Ink(LIGHT)
COMPARED = Cell.of(
    Text("135", bold=True, size=Size.BIG),
    Text(" 3 × 45", dim=True),
    Badge("▲ 93", "change"),
    Bar(0, 0.97),
)


class Cells(QAbstractTableModel):
    """One column of cells or plain values."""

    def __init__(self, *values: object) -> None:
        super().__init__()
        self.values = values

    def rowCount(self, parent=QModelIndex()):  # noqa: B008
        return 0 if parent.isValid() else len(self.values)

    def columnCount(self, parent=QModelIndex()):  # noqa: B008
        return 0 if parent.isValid() else 1

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        value = self.values[index.row()]
        if role == Role.CELL and isinstance(value, Cell):
            return value
        if role == Qt.ItemDataRole.DisplayRole and not isinstance(value, Cell):
            return value
        return None


@pytest.fixture
def paint(qtbot, dressed):
    """Paint one cell of a table, as the table would."""
    view = QTableView()
    qtbot.addWidget(view)
    delegate = RichCellDelegate(view)

    def painted(value, width=200, height=0, state=QStyle.StateFlag.State_Enabled):
        model = Cells(value)
        option = QStyleOptionViewItem()
        option.initFrom(view)
        option.state = state
        option.rect = QRect(0, 0, width, 0)
        high = height or delegate.sizeHint(option, model.index(0, 0)).height()
        option.rect = QRect(0, 0, width, high)
        image = QImage(width, high, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(LIGHT.ground)
        painter = QPainter(image)
        delegate.paint(painter, option, model.index(0, 0))
        painter.end()
        return image

    painted.delegate = delegate
    painted.view = view
    return painted


def inked(image: QImage, x: range, y: range, ground: str = LIGHT.ground) -> bool:
    return any(image.pixelColor(a, b).name() != ground for a in x for b in y)


def test_what_has_no_cell_is_its_plain_text():
    model = Cells("<b>x</b>", 42, None)
    shown = [cell_at(model.index(row, 0)) for row in range(3)]
    assert shown == [Cell((Text("<b>x</b>"),)), Cell((Text("42"),)), Cell((Text(""),))]


@pytest.mark.parametrize("markup", ["<b>x</b>", '<img src="file:///etc/hostname">', "a &amp; b"])
def test_markup_is_painted_letter_by_letter(qapp, dressed, markup):
    made = flow((Text(markup),), 1000, text_font(), INK)
    assert made.texts[0][0].text() == markup
    assert made.width == pytest.approx(QFontMetricsF(text_font()).horizontalAdvance(markup), abs=1)


def test_a_tool_tip_cannot_be_taken_for_markup():
    assert plain_tip("<img src=x>") == "<qt>&lt;img src=x&gt;</qt>"


@given(words=st.lists(st.sampled_from(WORDS), max_size=30))
@pytest.mark.parametrize("width", [60, 140, 400])
def test_the_height_asked_for_holds_every_word(qapp, words, width):
    spans = (Text(" ".join(words), bold=True), Badge("2 sources differ", "attention"))
    made = flow(spans, width, text_font(), INK)
    again = flow(spans, width, text_font(), INK, room=made.height)
    assert not made.elided
    assert not again.elided
    assert again.height == made.height
    for layout, at in again.texts:
        for line in (layout.lineAt(k) for k in range(layout.lineCount())):
            assert at.y() + line.y() + line.height() <= made.height + 0.5
            assert line.naturalTextWidth() <= width + 0.5
    for rect, _ in again.marks:
        assert rect.left() >= -0.5
        assert rect.right() <= width + 0.5


@given(text=st.text(min_size=1, max_size=300), width=st.integers(20, 300))
def test_any_text_at_all_is_kept_within_one_line(qapp, text, width):
    made = flow((Text(text),), width, text_font(), INK, room=1, wrap=False)
    layout = made.texts[0][0]
    assert layout.lineAt(layout.lineCount() - 1).naturalTextWidth() <= max(width, 20) + 1


def test_text_without_room_ends_in_an_ellipsis(qapp):
    text = "From populated areas in stage one; complete by stage three"
    made = flow((Text(text),), 150, text_font(), INK, room=40)
    assert made.elided
    assert made.texts[0][0].text().endswith("…")
    assert made.texts[0][0].lineCount() == 2


def test_an_emoji_is_never_cut_in_half(qapp):
    made = flow((Text("🕊" * 40),), 90, text_font(), INK, wrap=False)
    kept = made.texts[0][0].text()
    assert set(kept) == {"🕊", "…"}


def test_a_megabyte_of_text_is_cut_before_it_is_laid_out(qapp):
    made = flow((Text("peace " * 200_000),), 200, text_font(), INK)
    assert len(made.texts[0][0].text()) <= 2001


def test_arabic_begins_at_the_right_and_its_dot_with_it(qapp):
    latin = flow((Dot("#009e73"), Text("Hamas")), 300, text_font(), INK)
    arabic = flow((Dot("#009e73"), Text("حماس")), 300, text_font(), INK)
    assert latin.marks[0][0].left() == pytest.approx(0, abs=1)
    assert arabic.marks[0][0].right() == pytest.approx(arabic.width, abs=1)


def test_wrapped_hebrew_begins_each_line_at_the_right(qapp):
    made = flow((Text("מו״מ בקהיר: המשלחת עזבה את העיר"),), 120, text_font(), INK)
    layout = made.texts[0][0]
    ends = [
        line.x() + line.naturalTextWidth()
        for line in (layout.lineAt(k) for k in range(layout.lineCount()))
    ]
    assert len(ends) > 1
    assert ends == pytest.approx([made.width] * len(ends), abs=0.5)


def test_in_a_mirrored_window_a_latin_paragraph_ends_at_the_right(qapp):
    spans = (Text("Paris framework"), Break(), Text("January"))
    made = flow(spans, 300, text_font(), INK, mirrored=True)
    second = made.texts[1][0].lineAt(0)
    assert second.x() + second.naturalTextWidth() == pytest.approx(made.width, abs=0.5)


def test_an_order_to_reverse_ends_with_its_words(qapp):
    made = flow((Text("\u202eevil"), Text(" then good")), 300, text_font(), INK)
    assert made.texts[0][0].text() == "\u2068\u202eevil\u2069 then good"


def test_a_compared_amount_has_its_badge_beside_and_its_bar_beneath(qapp):
    made = flow(COMPARED.spans, 170, text_font(), INK)
    badge, bar = made.marks[0][0], made.bars[0][0]
    assert badge.left() > 40
    assert bar.top() >= badge.bottom()
    assert (bar.left(), bar.right()) == (0, 170)


def test_selection_hover_ground_and_focus_are_seen(paint):
    plain, on = QStyle.StateFlag.State_Enabled, QStyle.StateFlag
    corner = (190, 14)
    assert paint("x", state=plain).pixelColor(*corner).name() == LIGHT.ground
    assert paint("x", state=plain | on.State_Selected).pixelColor(*corner).name() == LIGHT.selection
    assert paint("x", state=plain | on.State_MouseOver).pixelColor(*corner).name() == LIGHT.hover
    assert paint(Cell((), ground=Ground.BASE)).pixelColor(*corner).name() == LIGHT.base
    focused = paint("x", state=plain | on.State_HasFocus)
    assert inked(focused, range(194, 200), range(13, 15))
    assert not inked(paint("x"), range(194, 200), range(13, 15))


def test_rows_are_separated_by_a_line(paint):
    image = paint("x")
    assert image.pixelColor(150, image.height() - 1).name() == LIGHT.line


def test_a_cell_in_a_row_too_low_tells_the_rest_in_its_tip(paint, monkeypatch):
    from PySide6.QtCore import QEvent, QPoint
    from PySide6.QtGui import QHelpEvent
    from PySide6.QtWidgets import QToolTip

    shown = []
    monkeypatch.setattr(QToolTip, "showText", lambda *args: shown.append(args[1]))
    model = Cells("a <b>long</b> text " * 8)
    option = QStyleOptionViewItem()
    option.initFrom(paint.view)
    option.rect = QRect(0, 0, 120, 30)
    event = QHelpEvent(QEvent.Type.ToolTip, QPoint(), QPoint())
    assert paint.delegate.helpEvent(event, paint.view, option, model.index(0, 0))
    assert shown
    assert "&lt;b&gt;" in shown[0]


def test_what_stands_after_is_at_the_far_end(paint):
    image = paint(Cell((Text("Rounds"),), (Text("6"),)))
    assert inked(image, range(182, 192), range(8, 24))
    assert not inked(image, range(90, 180), range(8, 24))


def test_ten_thousand_repaints_are_ten_thousand(qtbot, dressed):
    # PySide6 6.12.0 on Python 3.11 lost a reference in each virtual call, and aborted.
    counted = 0

    class Counting(RichCellDelegate):
        def paint(self, painter, option, index):
            nonlocal counted
            counted += 1
            super().paint(painter, option, index)

    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(model := Cells(COMPARED))
    delegate = Counting(view)
    option = QStyleOptionViewItem()
    option.initFrom(view)
    option.rect = QRect(0, 0, 200, 50)
    image = QImage(200, 50, QImage.Format.Format_ARGB32_Premultiplied)
    view.setItemDelegate(delegate)
    view.resize(220, 100)
    painter = QPainter(image)
    for _ in range(100):
        view.viewport().grab()  # through Qt's own virtual call
    through_qt = counted
    index = model.index(0, 0)
    for _ in range(10_000 - through_qt):
        delegate.paint(painter, option, index)
    painter.end()
    assert through_qt == 100
    assert counted == 10_000
