"""What is exported and imported again is the same, whatever the records are."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from negotiator import paths
from negotiator.domain.errors import Refused
from negotiator.domain.fields import Facts, Shape, facts_of
from negotiator.domain.fingerprints import fingerprint
from negotiator.domain.records import KINDS
from negotiator.interchange.exporting import export
from negotiator.interchange.importing import import_file
from negotiator.store.database import Database
from negotiator.store.references import ABOUT
from negotiator.store.unit_of_work import Duplicate, UnitOfWork
from tests.interchange.samples import contents

Keys = dict[str, list[int]]

TEXT = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=12)
VALUES: dict[Shape, st.SearchStrategy[Any]] = {
    Shape.LINE: TEXT,
    Shape.PROSE: TEXT,
    Shape.DATE: st.sampled_from(
        [None, "2024-02-23", "2024-01", "2024-02-23/..", "[2024-01-21..2024-01-31]", "2024-03-10~"]
    ),
    Shape.AMOUNT: st.sampled_from(
        [None, "42", "200..300", ">100", "<=40", "~7.5", "[1..2)", "all"]
    ),
    Shape.FLAG: st.booleans(),
    Shape.NUMBER: st.integers(0, 9),
}
CODES = {"colour": "#0072B2", "iso3166": "EG", "wikidata": "Q79"}


@st.composite
def values_of(draw: st.DrawFn, kind: str, known: Keys) -> dict[str, Any]:
    """The fields of one record, referring to records that are there."""
    values = {f.name: draw(value_of(f, known)) for f in facts_of(KINDS[kind]).values()}
    if kind in ABOUT:
        values["subject_kind"] = draw(st.sampled_from([kind for kind in known if known[kind]]))
        values["subject_id"] = draw(st.sampled_from(known[values["subject_kind"]]))
    if kind == "citation":
        values["field"] = draw(st.sampled_from(["", *facts_of(KINDS[values["subject_kind"]])]))
    if kind == "source":
        values["text"] = values["text"].strip().replace("\r\n", "\n").replace("\r", "\n")
        values["sha256"] = fingerprint(values["text"])
    if values.get("amount") and "unit" in values:
        values["unit"] = "persons"
    return values


def value_of(facts: Facts, known: Keys) -> st.SearchStrategy[Any]:
    if facts.target:
        ids = st.sampled_from(known[facts.target])
        return ids if facts.required else st.none() | ids if known[facts.target] else st.none()
    if facts.choices:
        words = st.sampled_from(list(facts.choices))
        return words if not facts.may_be_empty else st.none() | words
    if facts.name in CODES:
        return st.sampled_from(["", CODES[facts.name]])
    if facts.shape is Shape.LINE and facts.required:
        return TEXT.map(lambda text: f"名 {text}")
    return VALUES[facts.shape]


SHARED = ("party", "person", "office", "tenure", "source")
OF_NEGOTIATION = [kind for kind in KINDS if kind not in (*SHARED, *ABOUT, "negotiation")]


class Filling:
    """Adds one to three records of every kind, some of which refer to later ones."""

    def __init__(self, unit: UnitOfWork, data: st.DataObject) -> None:
        self.unit, self.data = unit, data
        self.all: Keys = {kind: [] for kind in KINDS}
        for kind in SHARED:
            self.add(kind, self.all)
        for _ in range(data.draw(st.integers(1, 2), label="negotiations")):
            own: Keys = {kind: self.all[kind] if kind in SHARED else [] for kind in KINDS}
            for kind in ("negotiation", *OF_NEGOTIATION):
                self.add(kind, own, most=1 if kind == "negotiation" else 3)
                self.all[kind] += own[kind] if kind not in SHARED else []
        for kind in ABOUT:
            self.add(kind, self.all)
        for kind in ("party", "issue", "round", "proposal"):
            self.refer_to_later(kind)

    def add(self, kind: str, known: Keys, most: int = 3) -> None:
        for _ in range(self.data.draw(st.integers(1, most), label=kind)):
            values = self.data.draw(values_of(kind, known))
            if "name" in values:
                values["name"] += f" {len(self.unit.changes)}"
            with contextlib.suppress(Duplicate):
                known[kind].append(self.unit.add(kind, **values))

    def refer_to_later(self, kind: str) -> None:
        field = next(f.name for f in facts_of(KINDS[kind]).values() if f.target == kind)
        first, target = self.all[kind][0], self.data.draw(st.sampled_from(self.all[kind]))
        with contextlib.suppress(Refused):  # to itself in the end, or to another negotiation's
            self.unit.change(kind, first, **{field: target})


@contextmanager
def folder_with(empty: Path) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for copied in ("first.db", "second.db"):
            shutil.copy(empty, folder / copied)
        yield folder


def same_after_a_round_trip(folder: Path, first: Database) -> None:
    export(first, folder / "first.json")
    with closing(Database.open(folder / "second.db")) as second:
        import_file(second, folder / "first.json")
        assert contents(second) == contents(first)
        export(second, folder / "second.json")
        again = import_file(second, folder / "first.json")
    assert (folder / "second.json").read_bytes() == (folder / "first.json").read_bytes()
    assert not again.added
    assert not again.changed


@given(st.data())
@settings(
    max_examples=10,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.reuse, Phase.generate],  # to make a whole database smaller takes minutes
)
def test_any_database_is_the_same_after_a_round_trip(empty_file: Path, data: st.DataObject) -> None:
    with folder_with(empty_file) as folder, closing(Database.open(folder / "first.db")) as first:
        with first.unit("Fill") as unit:
            Filling(unit, data)
        same_after_a_round_trip(folder, first)


def test_the_sample_is_the_same_after_a_round_trip(empty_file: Path) -> None:
    with folder_with(empty_file) as folder, closing(Database.open(folder / "first.db")) as first:
        import_file(first, paths.seeds() / "paris-cairo-2024.json")
        same_after_a_round_trip(folder, first)


def test_the_sample_alone_in_a_database_is_all_of_it(empty_file: Path) -> None:
    with folder_with(empty_file) as folder, closing(Database.open(folder / "first.db")) as first:
        import_file(first, paths.seeds() / "paris-cairo-2024.json")
        export(first, folder / "all.json")
        export(first, folder / "one.json", "Gaza ceasefire talks")
        assert (folder / "one.json").read_bytes() == (folder / "all.json").read_bytes()
