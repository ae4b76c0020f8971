from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from negotiator.ui.reporting.pages import PagesView
from negotiator.ui.reporting.rendering import Page


def paper(count, height=1000.0):
    image = QImage(70, 100, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    return [Page(image, 700.0, height) for _ in range(count)]


@pytest.fixture
def pages(qtbot, look):
    made = PagesView()
    qtbot.addWidget(made)
    made.resize(800, 500)
    with qtbot.waitActive(made):
        made.show()
    made.show_pages(paper(3), 1.0)
    made.setFocus()
    return made


def test_each_page_says_which_it_is(pages):
    names = [sheet.accessibleDescription() for sheet in pages._sheets]
    assert names == ["Page 1 of 3", "Page 2 of 3", "Page 3 of 3"]


def test_page_keys_home_and_end_scroll(qtbot, pages):
    assert pages.current == 1
    for _ in range(3):
        qtbot.keyClick(pages, Qt.Key.Key_PageDown)
    assert pages.current == 2
    qtbot.keyClick(pages, Qt.Key.Key_End)
    assert pages.current == 3
    qtbot.keyClick(pages, Qt.Key.Key_Home)
    assert (pages.current, pages.verticalScrollBar().value()) == (1, 0)


def test_the_place_is_kept_when_the_pages_are_made_again(pages):
    pages.verticalScrollBar().setValue(1300)
    pages.show_pages(paper(4), 1.0)
    assert pages.verticalScrollBar().value() == 1300


def test_the_place_is_kept_when_the_zoom_changes(pages):
    pages.verticalScrollBar().setValue(pages._sheets[1].y() + 400)
    pages.show_zoom(2.0)
    assert pages.verticalScrollBar().value() == pages._sheets[1].y() + 800


def test_fewer_pages_than_before_leave_the_last_one_in_sight(pages):
    pages.verticalScrollBar().setValue(pages.verticalScrollBar().maximum())
    pages.show_pages(paper(1), 1.0)
    assert (pages.count, pages.current) == (1, 1)


def test_no_pages_are_no_page(pages):
    pages.show_pages([], 1.0)
    assert (pages.count, pages.current) == (0, 0)


def test_a_page_as_wide_as_the_room_leaves_nothing_to_scroll_across(pages):
    pages.show_zoom(pages.room() / 700.0)
    assert pages.horizontalScrollBar().maximum() == 0
