"""The report as it will be printed, made again whenever what it is made from has changed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from negotiator.domain.errors import Refused
from negotiator.report.options import Options
from negotiator.ui.background import Background, Progress, Task
from negotiator.ui.look.layout import GRID, button, dim, row
from negotiator.ui.reporting.fitting_words import FittingWords
from negotiator.ui.reporting.pages import PagesView
from negotiator.ui.reporting.rendering import LEAST, MOST, Rendered, Scale, render
from negotiator.ui.reporting.working import Working
from negotiator.ui.reporting.zoom_bar import ZoomBar
from negotiator.ui.session import Session

_DELAY = 250  # milliseconds: somebody who types has stopped by then
_CANCELLED = "Cancelled: these pages are not up to date"


class Preview(QWidget):
    """Zoom, pages, and what there is to know of the making of them.

    `made` carries the `Facts` of the report on show, None where there is none. What the report
    cannot be made from is said in place of the pages.
    """

    made = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._database = session.database
        self._options: Options | None = None
        self._task: Task | None = None
        self._rendered: Rendered | None = None
        # Its own: a preview need not wait for an import, nor blink in the status bar.
        self._background = Background(self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._render)
        self.zoom = ZoomBar()
        self.working = Working("Making the preview")
        self.again = button("Make again")
        self.words = FittingWords()
        self.pages = PagesView()
        self.message = dim("", wrap=True)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        session.closing.connect(self._stop)

    def ask(self, options: Options, *, now: bool = False) -> None:
        """Show this report soon; of several asked for in a row only the last one is made."""
        self._options = options
        self._later.start(0 if now else _DELAY)

    def show_instead(self, page: QWidget) -> None:
        """Show a widget where there is nothing to be made."""
        self._options = None
        self._drop()
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._show_page(page)
        self.made.emit(None)

    def _render(self) -> None:
        """Begin; whatever was begun before is not wanted any more."""
        self._drop()
        options, scale = self._options, self._scale()
        if options is None:
            return

        def work(progress: Progress) -> Rendered | Refused:
            try:
                return render(self._database, options, scale, progress)
            except Refused as error:  # said here, and only if it is still of interest
                return error

        self.again.hide()
        self.working.begin()
        self._task = self._background.run("Preview", work, self._show)
        self._task.progressed.connect(self.working.show_done)

    def _scale(self) -> Scale:
        return Scale(self.zoom.zoom, self.pages.room(), self.devicePixelRatioF())

    def _show(self, result: Rendered | Refused) -> None:
        self._task = None
        if isinstance(result, Refused):
            self._rendered = None
            self.message.setText(str(result))
            self._show_page(self.message)
            self.made.emit(None)
            return
        self._rendered = result
        self.zoom.show_zoom(result.zoom)
        self.pages.show_pages(result.pages, result.zoom)
        self._show_page(self.pages)
        self._say()
        self.made.emit(result.facts)

    def _show_page(self, page: QWidget) -> None:
        self._stack.setCurrentWidget(page)
        self.zoom.setVisible(page is self.pages)
        self.words.say("")
        self.again.hide()

    def _say(self) -> None:
        """Say which page is read, and how long the report took."""
        made, pages = self._rendered, self.pages
        if made is not None and self.again.isHidden():
            where = f"page {pages.current} of {pages.count}"
            self.words.say(f"{where} · made in {max(made.seconds, 0.1):.1f} s", where)

    def _cancel(self) -> None:
        """The person wants no preview that takes so long."""
        self._drop()
        self.again.show()
        self.words.say(*((_CANCELLED, "Cancelled") if self._rendered else ("Cancelled",)))

    def _drop(self) -> None:
        self._later.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _stop(self) -> None:
        """Let go of the database before it is closed."""
        self._drop()
        self._background.stop()

    def _on_zoom(self) -> None:
        """Scale what is shown at once; sharp pages follow."""
        zoom = self.zoom.zoom or self._fitted()
        self.zoom.show_zoom(zoom)
        self.pages.show_zoom(zoom)
        if self._options is not None:
            self._later.start(_DELAY)

    def _on_resized(self) -> None:
        made = self._rendered
        if self.zoom.zoom is not None or self._options is None:
            return
        if made is None:
            self._later.start(0)  # the room has only now got its place in the window
        elif abs(self._fitted() - made.zoom) > 0.001:
            self._on_zoom()

    def _fitted(self) -> float:
        if self._rendered is None or not self._rendered.pages:
            return 1.0
        return min(max(self.pages.room() / self._rendered.pages[0].width, LEAST), MOST)

    def _on_turned(self, by: int) -> None:
        if by > 0:
            self.zoom.zoom_in()
        else:
            self.zoom.zoom_out()

    def _on_ended(self) -> None:
        if self._task is None:
            self.working.end()

    def event(self, event: QEvent) -> bool:
        """Make the pages as sharp as the screen that the window was moved to."""
        if event.type() == QEvent.Type.DevicePixelRatioChange and self._options is not None:
            self._later.start(_DELAY)
        return super().event(event)

    def _lay_out(self) -> None:
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.message.setContentsMargins(*(4 * GRID,) * 4)
        for page in (self.pages, self.message):
            self._stack.addWidget(page)
        self.again.setAccessibleName(self.again.text())
        self.again.hide()
        bar = row(gap=2 * GRID)
        bar.setContentsMargins(14, GRID, 14, GRID)
        bar.addWidget(self.zoom)
        bar.addWidget(self.words, 1)
        bar.addWidget(self.again)
        bar.addWidget(self.working)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(bar)
        whole.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.zoom.changed.connect(self._on_zoom)
        self.pages.moved.connect(self._say)
        self.pages.resized.connect(self._on_resized)
        self.pages.zoomed.connect(self._on_turned)
        self.working.cancelled.connect(self._cancel)
        self.again.clicked.connect(self._render)
        self._background.ended.connect(self._on_ended)
