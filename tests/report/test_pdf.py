"""What is in the file: tags, bookmarks, labels, fonts; and that no text can act in it."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import IndirectObject

from negotiator.domain.errors import Refused
from negotiator.domain.vocabulary import Tlp
from negotiator.report.model import (
    Badge,
    Column,
    Line,
    Lines,
    Marks,
    Paper,
    Paragraph,
    Report,
    Row,
    Section,
    Table,
    Words,
)
from negotiator.report.pdf import pages_png, pdf_bytes, write_pdf
from tests.report.reading import bare, pdf_text, reader

HOSTILE = (
    '#panic("stop")',
    "$x$ *a* _b_ `c` @ref <label> = heading",
    "\\ \\u{41} // no comment /* nor this */",
    '#read("/etc/passwd") #include "look.typ"',
    "<b>bold</b> &amp; {{7*7}}",
    '{"is": "table"}',
    "[Section] ~ -- --- ... 'quoted' \"quoted\"",
    "https://example.org/a-very-long-address?with=parameters&and=no#breaks",
)
ODD = (
    "line\u2028separator and\u2029paragraph",
    "soft\u00adhyphen zero\u200bwidth no\u00a0break",
    "marks \u200f\u200e turned \u202eback\u202c isolated \u2066x\u2069 open \u2067",
    "emoji 🫠 👨‍👩‍👧 ☎️ 🇫🇷 private \ue000 unassigned \U000e0100 half \ud800",
    "e\u0301 ب\u064e z\u0351\u0352\u0353\u0489 क्षि",
    "תל אביב וירושלים 停火協議 休戦 휴전 Ἑλλάς Россия ኢትዮጵያ हिन्दी ไทย",
    "control \x01 \x1b[31m tab\there bell\a",
    "",
    " ",
)


def made(*lines: Line, **more: Any) -> Report:
    section = Section("Text", tuple(Paragraph(line) for line in lines))
    return Report("Title", "Talks · brief", Tlp.GREEN, (Words("Lead."),), (section,), "", **more)


def of_texts(texts: tuple[str, ...]) -> Report:
    """A report that has each text in every place where a text can be."""
    cells: tuple[Lines, ...] = tuple(((Words(text),), (Badge(text),)) for text in texts)
    table = Table(tuple(Column(((Words(text),),)) for text in texts), (Row(cells),))
    sections = tuple(
        Section(text, (Paragraph((Words(text),)),), meta=(Words(text, language="ar"),))
        for text in texts
    )
    everything = " ".join(texts)
    return Report(
        f"Title {everything}",
        everything,
        Tlp.RED,
        (Words(everything),),
        (*sections, Section("Table", (table,))),
        everything,
    )


def structure(pdf: PdfReader) -> list[dict[str, Any]]:
    """All elements of the structure tree."""
    found: list[dict[str, Any]] = []
    waiting = [pdf.trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        node = waiting.pop()
        node = node.get_object() if isinstance(node, IndirectObject) else node
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            found.append(node)
            waiting += [node["/K"]] if "/K" in node else []
    return found


@pytest.fixture(scope="module")
def brief_and_comparison(_sample: Any) -> dict[str, bytes]:
    return {"brief": pdf_bytes(_sample.brief()), "comparison": pdf_bytes(_sample.comparison())}


@pytest.mark.parametrize("kind", ["brief", "comparison"])
def test_a_report_is_tagged_for_screen_readers_and_says_so(brief_and_comparison, kind):
    pdf = reader(brief_and_comparison[kind])
    root = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] == True  # noqa: E712 - not a bool
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712
    metadata = root["/Metadata"].get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
    assert pdf.metadata is not None
    assert pdf.metadata.title in metadata
    tags = {node.get("/S") for node in structure(pdf)}
    assert {"/Table", "/TR", "/TH", "/TD", "/THead", "/H1", "/Link", "/P"} <= tags


def test_heads_of_tables_are_marked_as_heads_of_their_columns(brief_and_comparison):
    heads = [n for n in structure(reader(brief_and_comparison["brief"])) if n.get("/S") == "/TH"]
    assert heads
    assert all(head["/A"][0]["/Scope"] == "/Column" for head in heads)


def test_the_chart_has_its_words_as_alternative_text(brief_and_comparison):
    nodes = structure(reader(brief_and_comparison["comparison"]))
    (figure,) = [node for node in nodes if node.get("/S") == "/Figure"]
    assert "Framework of Paris: 5.0 to 8.6" in figure["/Alt"]


def test_text_in_another_language_is_marked_as_such(brief_and_comparison):
    first = reader(brief_and_comparison["brief"]).pages[0].get_contents()
    assert first is not None
    languages = set(re.findall(rb"/Lang ?\((..)\)", first.get_data()))
    assert {b"ar", b"he"} <= languages


@pytest.mark.parametrize("kind", ["brief", "comparison"])
def test_each_page_has_the_label_and_its_number(brief_and_comparison, kind):
    pages = reader(brief_and_comparison[kind]).pages
    for number, page in enumerate(pages, start=1):
        text = page.extract_text()
        assert text.count("TLP:AMBER") == 2
        assert f"{number} of {len(pages)}" in text


def test_pages_are_labelled_and_headings_are_bookmarks(brief_and_comparison):
    pdf = reader(brief_and_comparison["brief"])
    assert pdf.page_labels[:2] == ["1", "2"]
    titles = [entry.title for entry in pdf.outline if not isinstance(entry, list)]
    assert titles[:3] == ["Summary", "Who takes part", "Rounds"]
    below = next(entry for entry in pdf.outline if isinstance(entry, list))
    assert below[0].title == "Pause of November 2023"


def test_each_footnote_leads_to_its_source(brief_and_comparison):
    pdf = reader(brief_and_comparison["comparison"])
    sources = next(e for e in pdf.outline if not isinstance(e, list) and e.title == "Sources")
    from_page = pdf.get_destination_page_number(sources)
    links = [a.get_object() for page in pdf.pages for a in page.get("/Annots", [])]
    assert len(links) > 20
    pages = {page.indirect_reference.idnum: at for at, page in enumerate(pdf.pages)}
    for link in links:
        assert pages[link["/Dest"].get_object()[0].idnum] >= from_page


def test_all_fonts_are_our_own_and_within_the_file(brief_and_comparison):
    pdf = reader(brief_and_comparison["brief"])
    fonts = {
        font["/BaseFont"].partition("+")[2]
        for page in pdf.pages
        for font in (entry.get_object() for entry in page["/Resources"]["/Font"].values())
    }
    assert fonts
    assert all(re.match(r"NotoSans|DejaVuSans|DroidSansFallback", font) for font in fonts)


def test_the_same_report_gives_the_same_bytes(sample):
    first, second = sample.brief(), sample.brief()
    assert first == second
    assert pdf_bytes(first) == pdf_bytes(second)


def test_reports_made_at_once_in_several_threads_are_the_same(exchange):
    report = exchange.comparison()
    alone = pdf_bytes(report)
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(pdf_bytes, [report] * 8)) == {alone}


def test_no_text_acts_and_all_of_it_is_there():
    said = pdf_text(pdf_bytes(of_texts(HOSTILE)))
    for text in HOSTILE:
        assert said.count(bare(text)) >= 3


def test_no_text_is_too_odd_to_print():
    said = pdf_text(pdf_bytes(of_texts(ODD)))
    assert "[meltingface]" in said
    assert "lineseparatorandparagraph" in said


@settings(max_examples=12)
@given(st.lists(st.text(max_size=40), min_size=1, max_size=6))
def test_any_text_at_all_can_be_printed(texts):
    assert pdf_bytes(of_texts(tuple(texts))).startswith(b"%PDF-1.7")


def test_the_shape_of_names_read_from_the_right_is_kept():
    names = (
        Words("Hamas "),
        Words("حماس", language="ar"),
        Words(", Israel "),
        Words("ישראל", language="he"),
        Words(" and so on (1)."),
    )
    said = pdf_text(pdf_bytes(made(names)))
    assert "Hamas" in said
    assert "andsoon(1)." in said
    assert "حماس" in said
    assert "ישראל" in said


@pytest.mark.parametrize("unbroken", [True, False])
def test_a_wording_of_a_hundred_thousand_characters_runs_over_pages(unbroken):
    letters, words = (100_000, 0) if unbroken else (0, 20_000)
    text = "a" * letters + "word " * words
    table = Table(
        (Column(((Words("One"),),)), Column(((Words("Two"),),))),
        (Row((((Words("short"),),), ((Words(text),),))),),
    )
    pdf = pdf_bytes(replace(made(), sections=(Section("Long", (table,)),)))
    assert len(reader(pdf).pages) > 5
    said = pdf_text(pdf)
    assert said.count("a") >= letters
    assert said.count("word") >= words


def test_a_row_of_many_short_lines_runs_over_pages_and_loses_none():
    lines = tuple((Words(f"Person {n}."),) for n in range(150))
    table = Table((Column(((Words("People"),),)),), (Row((lines,)),))
    pdf = pdf_bytes(replace(made(), sections=(Section("Who", (table,)),)))
    assert len(reader(pdf).pages) > 1
    said = pdf_text(pdf)
    assert [n for n in range(150) if f"Person{n}." not in said] == []


def test_a_short_table_is_not_broken_over_pages():
    filler = tuple(Paragraph((Words("filler"),)) for _ in range(38))
    rows = tuple(Row((((Words(f"row {n}"),),),)) for n in range(6))
    table = Table((Column(((Words("Subject"),),)),), rows)
    for lines in range(28, 38):
        section = Section("Text", (*filler[:lines], table))
        pages = reader(pdf_bytes(replace(made(), sections=(section,)))).pages
        holding = [p for p in pages if "row" in p.extract_text()]
        assert len(holding) == 1


def test_a_long_table_repeats_its_head_on_each_page():
    rows = tuple(Row((((Words(f"row {n}"),),), ((Words("said"),),))) for n in range(300))
    table = Table((Column(((Words("Subject"),),)), Column(((Words("Stated"),),))), rows)
    pages = reader(pdf_bytes(replace(made(), sections=(Section("Many", (table,)),)))).pages
    assert len(pages) > 5
    assert all("Subject" in page.extract_text() for page in pages)


def test_paper_is_as_chosen():
    def size(**choices: Any) -> tuple[int, int]:
        box = reader(pdf_bytes(made(**choices))).pages[0].mediabox
        return round(box.width), round(box.height)

    assert size() == (595, 842)
    assert size(landscape=True) == (842, 595)
    assert size(paper=Paper.LETTER) == (612, 792)


def test_a_report_without_anything_is_a_page():
    report = replace(made(), sections=(), lead=())
    assert len(reader(pdf_bytes(report)).pages) == 1


def test_pages_can_be_seen_before_they_are_printed():
    report = made((Words("seen"), Badge("open")))
    (page,) = pages_png(report, ppi=72)
    assert page.startswith(b"\x89PNG")
    width = int.from_bytes(page[16:20], "big")
    assert width == 595 or width == 596


def test_footnotes_of_one_place_stand_together():
    source = Table(
        (Column(((Words("No."),),)),),
        tuple(Row((((Words(str(n)),),),), source=n) for n in (1, 2)),
        fine=True,
    )
    report = replace(
        made((Words("figure"), Marks((1, 2)))),
    )
    report = replace(report, sections=(*report.sections, Section("Sources", (source,))))
    assert "figure1,2" in pdf_text(pdf_bytes(report))


def test_a_report_is_written_whole(tmp_path: Path):
    path = tmp_path / "report.pdf"
    path.write_bytes(b"older")
    write_pdf(made((Words("text"),)), path)
    assert path.read_bytes() == pdf_bytes(made((Words("text"),)))
    assert [p.name for p in tmp_path.iterdir()] == ["report.pdf"]


def test_a_path_that_cannot_be_written_is_refused(tmp_path: Path):
    with pytest.raises(Refused, match="does not exist"):
        write_pdf(made(), tmp_path / "nowhere" / "report.pdf")
    with pytest.raises(Refused, match="is a folder"):
        write_pdf(made(), tmp_path)


def test_the_file_says_what_it_is_without_its_pages(sample: Any) -> None:
    names = [reader(pdf_bytes(report)).metadata for report in (sample.comparison(), sample.brief())]
    assert [found.title for found in names if found] == [
        "Proposals compared · Gaza ceasefire talks",
        "Gaza ceasefire talks",
    ]
