"""A view that is moved along the time and down the lanes, and comes nearer.

It is a QListView, so that a screen reader finds a list of items with their words and places; of
QListView's own laying out and scrolling nothing is used.
"""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from negotiator.domain.timeline.scale import Scale
from negotiator.ui.timeline.chart import Chart
from negotiator.ui.timeline.scene import AXIS, Scene

ZOOM = 1.25
"""How much nearer one step of zooming brings things."""
SCROLL = 60.0
"""Pixels that a notch of the wheel scrolls."""


class PannedView(QListView):
    """Shows the part of a `Scene` that its scroll bars say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._scene: Scene | None = None
        self._names = 0.0
        self._syncing = False

    @property
    def chart(self) -> Chart | None:
        """What is shown, None for nothing."""
        return self._scene.chart if self._scene else None

    @property
    def scene(self) -> Scene | None:
        """What is shown with its colours, None for nothing."""
        return self._scene

    @property
    def names(self) -> float:
        """Pixels for the names of the lanes."""
        return self._names

    def take(self, scene: Scene, names: float, *, fit: bool) -> None:
        """Show another scene; at the zoom there was, or fitted in."""
        before = None if self.chart is None or self.chart.fits else self.chart.scale
        self._scene, self._names = scene, names
        if before is not None and not fit:
            scene.chart.show(before)
        scene.chart.resize(self._plot_width())

    def fit(self) -> None:
        """Bring everything into sight."""
        if self.chart:
            self.chart.fit()
            self.settle()

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Come nearer by a factor; what is at pixel `x`, or at the current item, stays there."""
        if self.chart is None:
            return
        lane, within = self._top_lane()
        at = self._zoom_centre() if x is None else x
        self.show_scale(self.chart.scale.zoomed(factor, at, self.chart.width))
        self.verticalScrollBar().setValue(round(self.chart.top(lane) + within))

    def pan(self, pixels: float) -> None:
        """Bring later things into sight, or earlier ones where negative."""
        if self.chart:
            self.show_scale(self.chart.scale.panned(pixels))

    def updateGeometries(self) -> None:
        """Fit the scroll bars to the chart."""
        # Not QListView's own, which knows of rows below each other only.
        QAbstractItemView.updateGeometries(self)
        self.settle()

    def doItemsLayout(self) -> None:
        # Not QListView's own, which would place 20,000 items below each other.
        QAbstractItemView.doItemsLayout(self)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        chart = self.chart
        if chart is not None and dx and not self._syncing:
            left, _ = self._reach(chart)
            day = (self.horizontalScrollBar().value() + left) / chart.scale.per_day
            chart.show(chart.scale.beginning_at(day))
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        QAbstractItemView.resizeEvent(self, event)
        self.settle()

    def show_scale(self, scale: Scale) -> None:
        """Take another scale, with something of the content always in sight."""
        chart = self.chart
        if chart is None:
            return
        if ends := chart.extent:
            half = chart.width / scale.per_day / 2
            middle = min(max(scale.left + half, ends[0]), ends[1] + 1)
            scale = scale.beginning_at(middle - half)
        chart.show(scale)
        self.settle()

    def settle(self) -> None:
        """Bring the scroll bars to where the chart is."""
        chart = self.chart
        if chart is None or self._syncing:
            return
        self._syncing = True
        for _ in range(3):  # a scroll bar that comes or goes takes its width from the chart
            self._set_bars(chart)
            if chart.width == self._plot_width():
                break
            chart.resize(self._plot_width())
        self._syncing = False
        self.viewport().update()

    def _set_bars(self, chart: Chart) -> None:
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        room = max(self.viewport().height() - AXIS, 0)
        down.setPageStep(max(round(room), 1))
        down.setSingleStep(round(SCROLL))
        down.setRange(0, max(round(chart.height - room), 0))
        left, width = self._reach(chart)
        across.setPageStep(round(chart.width))
        across.setSingleStep(round(SCROLL))
        across.setRange(0, max(round(width), 0))
        across.setValue(round(chart.scale.left * chart.scale.per_day - left))

    def _reach(self, chart: Chart) -> tuple[float, float]:
        """Where the horizontal scroll bar begins, in pixels, and how far it goes."""
        ends, scale = chart.extent, chart.scale
        if ends is None:
            return 0.0, 0.0
        first, last = ends[0] * scale.per_day, (ends[1] + 1) * scale.per_day
        if last - first <= chart.width:
            return scale.left * scale.per_day, 0.0
        return first - chart.width / 2, last - first

    def _top_lane(self) -> tuple[int, float]:
        """The lane at the top of what is in sight, and how much of it is above."""
        assert self.chart is not None
        top = self.verticalScrollBar().value()
        lane = self.chart.lane_at(top)
        return lane, top - self.chart.top(lane)

    def _zoom_centre(self) -> float:
        """Where zooming by keys draws near."""
        return self.chart.width / 2 if self.chart else 0.0

    def _plot_width(self) -> float:
        return max(self.viewport().width() - self._names, 60.0)
