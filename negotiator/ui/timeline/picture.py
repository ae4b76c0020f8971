"""The timeline as a file: what is in sight of the time, all lanes, on white paper colours."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFont, QImage, QImageWriter, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from negotiator.domain.errors import Refused
from negotiator.domain.vocabulary import Tlp
from negotiator.ui.look.badges import badge_size, paint_badge
from negotiator.ui.look.colours import LIGHT
from negotiator.ui.timeline.chart import Chart
from negotiator.ui.timeline.labels import Ruler
from negotiator.ui.timeline.legend import legend
from negotiator.ui.timeline.painting import Brushwork
from negotiator.ui.timeline.scene import AXIS, Frame, Scene
from negotiator.ui.timeline.shapes import Drawing, Fill, Rect, Words

KINDS = {".svg": "SVG picture (*.svg)", ".png": "PNG picture (*.png)", ".pdf": "PDF (*.pdf)"}
_TITLE = 44.0  # pixels above the chart
_MARGIN = 16.0
_SHARP = 2.0  # pixels of an image for each of the drawing
_MOST_PIXELS = 30_000  # on one side of an image: what Qt can paint on
_MOST_POINTS = 14_400  # on one side of a page: what PDF readers show


@dataclass(frozen=True)
class Picture:
    """A drawing with what stands above and below it."""

    title: str
    tlp: Tlp
    drawing: Drawing
    legend: Drawing
    font: QFont

    @property
    def width(self) -> float:
        """Pixels, at the size of the screen."""
        return self.drawing.width + 2 * _MARGIN

    @property
    def height(self) -> float:
        """Pixels, at the size of the screen."""
        return _TITLE + self.drawing.height + self.legend.height + 2 * _MARGIN

    def bytes(self, suffix: str) -> bytes:
        """Return the picture as a file of that kind: .svg, .png or .pdf.

        Raises `Refused` for a picture too large for the kind.
        """
        return _MAKERS[suffix.lower()](self)

    def paint(self, painter: QPainter) -> None:
        """Paint it from the top left."""
        painter.save()
        painter.fillRect(QRectF(0, 0, self.width, self.height), LIGHT.ground)
        painter.translate(_MARGIN, _MARGIN)
        self._paint_title(painter)
        painter.translate(0, _TITLE)
        brush = Brushwork(painter, LIGHT, self.font)
        brush.paint(self.drawing)
        painter.translate(0, self.drawing.height + _MARGIN / 2)
        brush.paint(self.legend)
        painter.restore()

    def _paint_title(self, painter: QPainter) -> None:
        font = QFont(self.font)
        font.setPixelSize(17)
        ruler = Ruler(font)
        size = badge_size(self.tlp.label, self.font)
        room = self.drawing.width - size.width() - 2 * _MARGIN
        name = ruler.name(self.title, room)
        brush = Brushwork(painter, LIGHT, font)
        box = Rect(0, 0, name.width, 26)
        brush.paint(Drawing(room, 26, (Words(box, name.text, bold=True),)))
        badge = QRectF(self.drawing.width - size.width(), 4, size.width(), size.height())
        tone = f"tlp-{self.tlp.value.lower()}"
        paint_badge(painter, badge, self.tlp.label, tone, LIGHT, self.font)


def picture(
    scene: Scene, names: float, kinds: tuple[str, ...], title: str, tlp: Tlp, font: QFont
) -> Picture:
    """Return the picture of the time that is in sight, with every lane from top to bottom."""
    chart: Chart = scene.chart
    width = names + chart.width
    drawing = scene.drawing(Frame(width, ceil(chart.height + AXIS) + 1, names))
    edge = (
        Fill(Rect(drawing.width, 0, _MARGIN, drawing.height), "ground"),
        Fill(Rect(-_MARGIN, 0, _MARGIN, drawing.height), "ground"),
    )
    framed = Drawing(drawing.width, drawing.height, (*drawing.shapes, *edge))
    below = legend(kinds, width, Ruler(font).width)
    return Picture(title, tlp, framed, below, QFont(font))


def _svg(made: Picture) -> bytes:
    def paint(buffer: QBuffer) -> None:
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setResolution(96)
        generator.setTitle(made.title)
        generator.setDescription(made.tlp.label)
        generator.setSize(QSize(ceil(made.width), ceil(made.height)))
        generator.setViewBox(QRectF(0, 0, made.width, made.height))
        painter = QPainter(generator)
        made.paint(painter)
        painter.end()

    return _written(paint)


def _png(made: Picture) -> bytes:
    sharp = min(_SHARP, _MOST_PIXELS / max(made.width, made.height))
    if sharp < 1:
        raise Refused(
            f"The picture would be {made.height:,.0f} pixels high, too high for PNG: "
            "save it as SVG, or show fewer lanes."
        )
    size = QSize(ceil(made.width * sharp), ceil(made.height * sharp))
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    image.setDevicePixelRatio(sharp)
    image.setText("Title", made.title)
    image.setText("Description", made.tlp.label)
    painter = QPainter(image)
    made.paint(painter)
    painter.end()

    def save(buffer: QBuffer) -> None:
        QImageWriter(buffer, QByteArray(b"png")).write(image)

    return _written(save)


def _pdf(made: Picture) -> bytes:
    points = 0.75  # of a pixel
    if max(made.width, made.height) * points > _MOST_POINTS:
        raise Refused(
            f"The picture would be {made.height:,.0f} pixels high, too high for a page of a PDF: "
            "save it as SVG, or show fewer lanes."
        )

    def paint(buffer: QBuffer) -> None:
        writer = QPdfWriter(buffer)
        writer.setTitle(f"{made.title} ({made.tlp.label})")
        writer.setCreator("Negotiator")
        writer.setResolution(96)
        size = QSizeF(made.width * points, made.height * points)
        writer.setPageSize(
            QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
        )
        writer.setPageMargins(QMarginsF())
        painter = QPainter(writer)
        made.paint(painter)
        painter.end()

    return _written(paint)


def _written(paint: Callable[[QBuffer], None]) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    paint(buffer)
    buffer.close()
    return bytes(buffer.data().data())


_MAKERS: dict[str, Callable[[Picture], bytes]] = {".svg": _svg, ".png": _png, ".pdf": _pdf}
