"""The command line: `negotiator --help` says all of it.

What each command needs is imported when that command runs: the window is painted before the store
is read, and everything but the window works where there is no Qt.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from negotiator import __version__, display, paths
from negotiator.domain.errors import Refused

_DATABASE_HELP = "default: negotiations.db in your data folder"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0, 1 after a sentence on stderr, 2 for misuse."""
    try:
        chosen = _parser().parse_args(arguments)
        code: int = chosen.run(chosen)
    except Refused as error:
        return _fail(str(error))
    except KeyboardInterrupt:
        return _fail("Stopped.")
    except BrokenPipeError:
        return 1  # whoever read the output has gone
    except SystemExit as error:
        return error.code if isinstance(error.code, int) else 2
    except Exception as error:
        return _fail(_told_bug(error))
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="negotiator",
        description="Negotiation rounds, proposals and stated positions, each with its source. "
        "Without a command it opens the window.",
    )
    parser.add_argument("--version", action="version", version=f"Negotiator {__version__}")
    parser.add_argument("--database", type=Path, metavar="PATH", help=_DATABASE_HELP)
    parser.set_defaults(run=_window)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    adders = {
        "import": (_add_import, "bring files into the database"),
        "export": (_add_export, "write the database, or one negotiation, into a file"),
        "report": (_add_report, "write a report as PDF"),
        "tour": (_add_tour, "draw every room of the sample, and write both its reports"),
    }
    for name, (add, what) in adders.items():
        common = [] if add is _add_tour else [_common()]
        command = commands.add_parser(name, help=what, description=what, parents=common)
        command.set_defaults(misused=command.error)
        add(command)
    return parser


def _common() -> argparse.ArgumentParser:
    """What may be said before or after the command; said after it, it counts."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--database", type=Path, metavar="PATH", default=argparse.SUPPRESS, help=_DATABASE_HELP
    )
    return common


def _add_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
    parser.set_defaults(run=_import)


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--negotiation", metavar="NAME", help="only this one")
    parser.set_defaults(run=_export)


def _add_report(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", choices=("comparison", "brief"))
    parser.add_argument("--negotiation", metavar="NAME", help="needed where there are several")
    only = "of a comparison"
    parser.add_argument(
        "--proposals", nargs="+", default=[], metavar="NAME", help=f"{only}; default: all"
    )
    parser.add_argument("--base", metavar="NAME", help=f"{only}: the others' differences from it")
    parser.add_argument("--output", type=Path, required=True, metavar="FILE.pdf")
    parser.set_defaults(run=_report)


def _add_tour(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.set_defaults(run=_tour)


def _window(chosen: argparse.Namespace) -> int:
    if why := display.missing():
        _say(f"{why} Negotiator shows itself in pictures instead.")
        return _show_tour(Path("tour"))
    from negotiator.ui.app import run

    return run(chosen.database)


def _import(chosen: argparse.Namespace) -> int:
    from negotiator.interchange.importing import import_file
    from negotiator.store.opening import opened

    with opened(_database(chosen), paths.backups()) as database:
        for file in chosen.files:
            _say(import_file(database, file).sentence)
    return 0


def _export(chosen: argparse.Namespace) -> int:
    from negotiator.interchange.exporting import export
    from negotiator.store.opening import opened

    with opened(_database(chosen), paths.backups(), must_exist=True) as database:
        export(database, chosen.file, chosen.negotiation)
    return 0


def _report(chosen: argparse.Namespace) -> int:
    if chosen.kind != "comparison" and (chosen.proposals or chosen.base is not None):
        chosen.misused("a brief tells of every proposal: --proposals and --base are not for it")
    from negotiator.report.command import write
    from negotiator.store.opening import opened

    with opened(_database(chosen), paths.backups(), must_exist=True) as database:
        write(
            database,
            chosen.kind,
            chosen.output,
            negotiation=chosen.negotiation,
            proposals=chosen.proposals,
            base=chosen.base,
        )
    return 0


def _tour(chosen: argparse.Namespace) -> int:
    if chosen.database is not None:
        chosen.misused("the tour is of the sample: --database is not for it")
    return _show_tour(chosen.folder)


def _show_tour(folder: Path) -> int:
    from negotiator.ui.tour import take

    for file in take(folder.resolve()):
        _say(str(file))
    return 0


def _database(chosen: argparse.Namespace) -> Path:
    path: Path | None = chosen.database
    return path or paths.default_database()


def _say(line: str) -> None:
    """Print at once. Raises `Refused` where what is said cannot be written down."""
    try:
        print(line, flush=True)
    except OSError as error:
        # Nothing more may be written, at exit neither.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            raise
        raise Refused(
            f"The output cannot be written ({error.strerror}): send it elsewhere. “{line}”"
        ) from error


def _fail(sentence: str) -> int:
    with suppress(OSError, ValueError):
        print(sentence, file=sys.stderr)
    return 1


def _told_bug(error: Exception) -> str:
    from negotiator import log

    log.begin(paths.log_file())
    log.bug(type(error), error, error.__traceback__)
    log.end()
    return f"Something went wrong in Negotiator. Details: {paths.log_file()}"
