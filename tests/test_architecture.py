"""The house as the design lays it out: who may know whom, and who may know what is foreign."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy
from sqlalchemy.types import TypeEngine

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "negotiator"
FILES = sorted(PACKAGE.rglob("*.py"))

# Each foreign library has one home; nobody else imports it.
HOMES = {
    "PySide6": "negotiator/ui/",
    "shiboken6": "negotiator/ui/",
    "alembic": "negotiator/store/",
    "sqlcipher3": "negotiator/store/",
    "edtf": "negotiator/domain/dates.py",
    "typst": "negotiator/report/",
}


def imports_of(file: Path) -> Iterator[tuple[str, str]]:
    """Each (module, name) that the file imports, inside functions too; name "" for the whole."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"), str(file))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from ((node.module, alias.name) for alias in node.names)


def library_of(module: str) -> str:
    return module.partition(".")[0]


def place(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def is_column_type(name: str) -> bool:
    found = getattr(sqlalchemy, name, None)
    return isinstance(found, type) and issubclass(found, TypeEngine)


def test_no_arrow_points_back() -> None:
    # In a process of its own: it sets up logging for its whole process, and ours is under test.
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(("library", "home"), HOMES.items())
def test_each_foreign_library_has_one_home(library: str, home: str) -> None:
    strangers = [
        place(file)
        for file in FILES
        if not place(file).startswith(home)
        and library in {library_of(module) for module, _ in imports_of(file)}
    ]
    assert strangers == []


def test_the_domain_takes_only_fields_and_column_types_from_the_database_libraries() -> None:
    taken = {
        (library_of(module), name): place(file)
        for file in FILES
        if place(file).startswith("negotiator/domain/")
        for module, name in imports_of(file)
    }
    too_much = {
        entry: where
        for entry, where in taken.items()
        if (entry[0] == "sqlmodel" and entry[1] not in {"SQLModel", "Field"})
        or (entry[0] == "sqlalchemy" and not is_column_type(entry[1]))
    }
    assert too_much == {}


def test_all_but_the_window_can_be_imported_where_there_is_no_qt() -> None:
    modules = [
        place(file).removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        for file in FILES
        if not place(file).startswith("negotiator/ui/")
        and file.name != "__main__.py"
        and "migrations" not in file.parts  # run by alembic, not imported
    ]
    code = (
        "import importlib, sys\n"
        "sys.modules.update(PySide6=None, shiboken6=None)\n"
        "for name in sys.argv[1:]: importlib.import_module(name)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *modules],
        check=False,
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.stderr == ""
    assert done.returncode == 0
