"""``openbell build``: the main job. Check every record, build the package, build the site."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from openbell.cli.command import (
    CLEAN,
    PROBLEMS,
    UsageError,
    add_json,
    add_out,
    add_records,
    records_folder,
)
from openbell.cli.extras import needs_extra
from openbell.cli.making import make_site
from openbell.cli.progress import Silent, watched
from openbell.cli.report import counted, print_json, print_problems

if TYPE_CHECKING:
    from openbell.checks import Examination
    from openbell.models import Dataset
    from openbell.publish import Release
    from openbell.resolve import Resolution

SUMMARY = "Check every record, then build the package and the site."
EXAMPLE = "openbell build --out build"


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of the command."""
    add_records(parser)
    add_out(parser)
    parser.add_argument("--no-site", action="store_true", help="build the package alone")
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Build; 1, and nothing published, where an error stands."""
    records, out = records_folder(arguments), arguments.out
    with needs_extra("curate"):
        from openbell.checks import examine
    with watched(quiet=arguments.json) as progress:
        found = examine(records, progress.stage)
        if found.resolution is None:
            return _refuse(found, out, as_json=arguments.json)
        release = publish_release(found.dataset, found.resolution, out, progress)
        site = None if arguments.no_site else make_site(out / "package", out / "site", progress)
    if arguments.json:
        print_json(_summary(found) | {"package": _package_json(release, out), "site": site})
    else:
        print_problems(found.problems)
        _say(found, release, out, site)
    return CLEAN


def publish_release(
    dataset: "Dataset", resolution: "Resolution", out: Path, progress: Silent
) -> "Release":
    """Lay out the tables and publish them in `out`."""
    from openbell.publish import PublishError, publish
    from openbell.rates import RATES_ADDRESS, RATES_TITLE
    from openbell.rows import build_tables

    if dataset.package is None:
        raise UsageError("the records have no package.yaml, which names and licenses the dataset")
    progress.stage("tables")
    tables = build_tables(resolution)
    progress.stage("package")
    sources = [
        {"title": entry.record.title or entry.id}
        | ({"path": entry.record.url} if entry.record.url else {})
        for entry in dataset.sources.values()
    ]
    if dataset.rates.per_euro:
        sources.append({"title": RATES_TITLE, "path": RATES_ADDRESS})
    try:
        return publish(tables, dataset.package.record, out, sources=sources)
    except PublishError as error:
        raise UsageError(str(error)) from error


def _refuse(found: "Examination", out: Path, *, as_json: bool) -> int:
    """Say what is wrong, and that the last good package stands."""
    last = out / "package"
    kept = f"the last good package stays at {last}" if last.exists() else "there is no package yet"
    if as_json:
        print_json(_summary(found) | {"package": None, "site": None})
    else:
        print_problems(found.problems)
        print(f"Nothing was built: {counted(found.errors, 'error')}; {kept}.")
    return PROBLEMS


def _summary(found: "Examination") -> dict[str, Any]:
    return {
        "errors": found.errors,
        "warnings": found.warnings,
        "problems": [problem.to_json() for problem in found.problems],
    }


def _package_json(release: "Release", out: Path) -> dict[str, Any]:
    return {
        "path": str(out / "package"),
        "release": release.hash,
        "files": {file.path: {"bytes": file.bytes, "rows": file.rows} for file in release.files},
    }


def _say(found: "Examination", release: "Release", out: Path, site: dict[str, Any] | None) -> None:
    """What was made, and where."""
    rows = {Path(file.path).stem: file.rows for file in release.files if file.rows is not None}
    size = sum(file.bytes for file in release.files)
    things = ("company", "claim", "fact", "conflict")
    tables = ("companies", "claims", "facts", "conflicts")
    counts = ", ".join(
        counted(rows[table], thing) for table, thing in zip(tables, things, strict=True)
    )
    print(
        f"Checked   {counted(found.dataset.size, 'record')}, {counted(found.warnings, 'warning')}"
    )
    print(f"Package   {out / 'package'}  {counts}  ({_kilobytes(size)}, release {release.hash})")
    if site is not None:
        pages = counted(site["pages"], "page")
        print(f"Site      {out / 'site' / 'index.html'}  {pages}  ({_kilobytes(site['bytes'])})")


def _kilobytes(size: int) -> str:
    return f"{size / 1000:,.0f} kB"
