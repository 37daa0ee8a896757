"""``openbell fmt``: records laid out, with comments kept and the smallest diff."""

import argparse
import sys
from collections.abc import Iterable
from difflib import unified_diff
from pathlib import Path

from openbell.cli.command import CLEAN, PROBLEMS, UsageError, add_records, records_folder
from openbell.cli.extras import needs_extra
from openbell.cli.report import counted, print_problems
from openbell.cli.writing import replaced

SUMMARY = "Quote what other readers would mistype and tidy line ends; comments and order stay."
EXAMPLE = "openbell fmt --check"


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of the command."""
    parser.add_argument(
        "files", nargs="*", type=Path, metavar="FILE", help="records to lay out (default: all)"
    )
    add_records(parser)
    parser.add_argument(
        "--check", action="store_true", help="change nothing; print what would change, exit 1"
    )


def run(arguments: argparse.Namespace) -> int:
    """Lay the records out; 1 where one cannot be read, or would change under ``--check``."""
    records = records_folder(arguments)
    with needs_extra("curate"):
        from openbell.authoring import laid_out
        from openbell.records import FOLDERS
    changed = broken = 0
    files = arguments.files or _all(records, FOLDERS)
    for path in files:
        kind = FOLDERS.get(path.parent.name)
        if not path.is_file():
            raise UsageError(f"no record at {path}")
        content = path.read_bytes()
        laid = laid_out(content, path=str(path), kind=kind, name=path.stem)
        print_problems(laid.problems)
        broken += bool(laid.problems)
        if not laid.problems and laid.text.encode() != content:
            changed += 1
            if arguments.check:
                _show(path, content.decode(), laid.text)
            else:
                replaced(path, laid.text)
                print(path)
    verb = "would change" if arguments.check else "changed"
    told = f", {counted(broken, 'file')} cannot be read" if broken else ""
    print(f"{counted(changed, 'file')} {verb} of {len(files)}{told}")
    return PROBLEMS if broken or (changed and arguments.check) else CLEAN


def _all(records: Path, folders: Iterable[str]) -> list[Path]:
    return [path for name in folders for path in sorted((records / name).glob("*.yaml"))]


def _show(path: Path, before: str, after: str) -> None:
    lines = unified_diff(
        before.splitlines(keepends=True),
        after.splitlines(keepends=True),
        fromfile=str(path),
        tofile=str(path),
        n=0,
    )
    sys.stdout.writelines(lines)
