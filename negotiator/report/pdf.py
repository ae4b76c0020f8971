"""From a `Report` to pages: PDF/UA-1 for people, PNG for the preview.

The template is constant and the report reaches it as data, so no text can act in it. Only the
program's own fonts are used, and the template's folder is all that typst can read.

All functions may be called from any thread. A page setter at work cannot be stopped: whoever no
longer wants the pages drops them.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from negotiator.paths import resources
from negotiator.report.document import as_json
from negotiator.report.glyphs import Glyphs
from negotiator.report.model import Report
from negotiator.store.safe_file import write_bytes

if TYPE_CHECKING:
    import typst

PREVIEW_PPI = 144.0
_FONTS = "*.[ot]tf"
_TEMPLATE = "report.typ"


def pdf_bytes(report: Report) -> bytes:
    """Return the report as PDF/UA-1; the same report gives the same bytes."""
    return _compiled(report, "pdf", None)[0]


def pages_png(report: Report, ppi: float = PREVIEW_PPI) -> list[bytes]:
    """Return each page as a PNG with `ppi` pixels to the inch."""
    return _compiled(report, "png", ppi)


def write_pdf(report: Report, path: Path) -> None:
    """Write the report as PDF to `path`, whole or not at all. Raises `Refused` if it cannot."""
    write_bytes(path, pdf_bytes(report))


def _compiled(report: Report, output: Literal["pdf", "png"], ppi: float | None) -> list[bytes]:
    import typst  # here, because the window starts without it

    folder = resources() / "report"
    compiler = typst.Compiler(root=str(folder), font_paths=_fonts())
    made = compiler.compile(
        input=(folder / _TEMPLATE).read_bytes(),
        format=output,
        ppi=ppi,
        sys_inputs={"report": as_json(report, _glyphs().shown)},
        pdf_standards=["ua-1"] if output == "pdf" else [],
    )
    if made is None:
        raise TypeError("typst wrote pages nowhere although it was to return them.")
    return made if isinstance(made, list) else [made]


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    import typst

    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(resources() / "fonts")],
    )


@lru_cache(maxsize=1)
def _glyphs() -> Glyphs:
    return Glyphs(sorted((resources() / "fonts").glob(_FONTS)))
