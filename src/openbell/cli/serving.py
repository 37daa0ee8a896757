"""``openbell site serve``: watches the records, and shows each save in the site at once."""

import argparse
import gc
import sys
import threading
import time
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING

from openbell.cli.build import publish_release
from openbell.cli.command import CLEAN, PROBLEMS, UsageError, add_records, records_folder
from openbell.cli.extras import needs_extra
from openbell.cli.making import make_site
from openbell.cli.progress import watched
from openbell.cli.render import render_text
from openbell.cli.report import counted, print_json, print_problems
from openbell.cli.watching import states

if TYPE_CHECKING:
    from openbell.checks import Examination
    from openbell.memory import Memory
    from openbell.rows import Rows
    from openbell.site.serve import Desk, SiteServer

PORT = 8000
SUMMARY = "Serve the built site on this machine; show every save of a record at once."
EXAMPLE = "openbell site serve --port 0 --open"


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of the command; `--out` and `--json` may also stand before its name."""
    add_records(parser)
    parser.add_argument(
        "--out",
        type=Path,
        default=argparse.SUPPRESS,
        metavar="DIR",
        help="folder of what was built (default: build)",
    )
    parser.add_argument(
        "--port",
        type=_port,
        default=PORT,
        metavar="N",
        help="port to listen on; 0 takes a free one (default: %(default)s)",
    )
    parser.add_argument("--open", action="store_true", help="open the site in the browser")
    parser.add_argument(
        "--json", action="store_true", default=argparse.SUPPRESS, help="print JSON for machines"
    )


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= 65535:
        raise argparse.ArgumentTypeError(f"{text} is no port: 0 to 65535")
    return port


def run(arguments: argparse.Namespace) -> int:
    """Serve until interrupted; 1 where there is nothing to serve, since an error stands."""
    records, out = records_folder(arguments), arguments.out
    with needs_extra("curate"):
        from openbell.memory import Memory
    with needs_extra("site"):
        from openbell.site.serve import SiteServer
    try:
        server = SiteServer(arguments.port)
    except OSError as error:
        raise UsageError(
            f"port {arguments.port} cannot be had ({error.strerror}): "
            "name another with --port, or 0 for any"
        ) from error
    memory = Memory()
    try:
        with server:
            desk = _desk(records, out, memory, quiet=arguments.json)
            if desk is None:
                return PROBLEMS
            server.desk = desk
            _serve(server, records, memory, arguments)
    except KeyboardInterrupt:
        if sys.stdout.isatty():
            print()
    return CLEAN


def _desk(records: Path, out: Path, memory: "Memory", *, quiet: bool) -> "Desk | None":
    """The built site; what is not there yet is built first. None where errors forbid that."""
    from openbell.checks import examine
    from openbell.site.build import frames_of
    from openbell.site.serve import Desk
    from openbell.wording.package import PackageUnreadableError

    package, site = out / "package", out / "site"
    with watched(quiet=quiet) as progress:
        found = examine(records, progress.stage, memory)
        if not (package / "datapackage.json").is_file():
            if found.resolution is None:
                print_problems(found.problems)
                print(f"There is no site yet, and none can be built: {_errors(found)}.")
                return None
            publish_release(found.dataset, found.resolution, out, progress)
        if not (site / "index.html").is_file() or not frames_of(site).is_dir():
            make_site(package, site, progress)
    try:
        return Desk(site, package, frames_of(site))
    except PackageUnreadableError as error:
        raise UsageError(f"{error}\nrun openbell build") from error


def _serve(
    server: "SiteServer", records: Path, memory: "Memory", arguments: argparse.Namespace
) -> None:
    """Answer requests in threads, and every save here, until interrupted."""
    from openbell.records import is_ignored
    from openbell.rows import Rows

    as_json: bool = arguments.json
    rows, shown = Rows(), False
    try:
        for _ in states(records, is_ignored):
            began = time.perf_counter()
            found, touched = _taken(records, memory, rows, server.desk)
            took = time.perf_counter() - began
            if not shown:
                gc.freeze()  # what is known by now stays: looking for garbage in it takes a second
                threading.Thread(target=server.serve_forever, daemon=True).start()
            _say(found, len(touched), took, first=not shown, as_json=as_json)
            if not shown:
                _say_where(server, records, as_json=as_json)
                if arguments.open:
                    webbrowser.open(server.address)
                shown = True
    finally:
        if shown:
            server.end()


def _taken(
    records: Path, memory: "Memory", rows: "Rows", desk: "Desk"
) -> "tuple[Examination, frozenset[str]]":
    """What a check finds, told to those who read the site; and the pages that it changed."""
    from openbell.checks import examine
    from openbell.records import collector_paused

    with collector_paused():
        found = examine(records, memory=memory)
        if found.resolution is not None:
            return found, desk.tell(rows.of(found.resolution))
    desk.complain("\n\n".join(render_text(one) for one in found.problems))
    return found, frozenset()


def _say(found: "Examination", pages: int, took: float, *, first: bool, as_json: bool) -> None:
    if as_json:
        problems = [problem.to_json() for problem in found.problems]
        counts = {"errors": found.errors, "warnings": found.warnings, "problems": problems}
        print_json(counts | {"pages": pages, "seconds": round(took, 2)})
    else:
        print_problems(found.problems)
        if found.errors:
            told = f"{_errors(found)}; the last good pages stay"
        elif first:
            told = f"{counted(pages, 'page')} newer than the site" if pages else "site up to date"
        else:
            told = f"{counted(pages, 'page')} made anew"
        print(f"{time.strftime('%H:%M:%S')}  {told}  ({took:.2f} s)")
    sys.stdout.flush()


def _say_where(server: "SiteServer", records: Path, *, as_json: bool) -> None:
    if as_json:
        print_json({"address": server.address})
    else:
        print(f"Serving {server.address}  watching {records}, Ctrl-C ends")
    sys.stdout.flush()


def _errors(found: "Examination") -> str:
    return counted(found.errors, "error")
