"""``openbell build``: the main job. Check every record, build the package, build the site."""

import argparse
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from openbell.cli.answered import Told, Work, answered
from openbell.cli.command import (
    CLEAN,
    PROBLEMS,
    UsageError,
    add_cache,
    add_json,
    add_out,
    add_records,
    records_folder,
)
from openbell.cli.extras import needs_extra
from openbell.cli.making import make_site
from openbell.cli.progress import Silent, watched

if TYPE_CHECKING:
    from openbell.checks import Examination
    from openbell.models import Dataset
    from openbell.publish import Release
    from openbell.resolve import Resolution

SUMMARY = "Check every record, then build the package and the site."
EXAMPLE = "openbell build --out build"
_WRITTEN = (
    Path("docs"),
    *(Path("CONTRIBUTING.md"), Path("CONTRIBUTING.zh-CN.md")),
    *(Path("CHANGELOG.md"), Path("CHANGELOG.zh-CN.md")),
)
"""What people wrote, which the site shows."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of the command."""
    add_records(parser)
    add_out(parser)
    parser.add_argument("--no-site", action="store_true", help="build the package alone")
    add_cache(parser)
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Build; 1, and nothing published, where an error stands."""
    records, out = records_folder(arguments), arguments.out
    made = [out / "package"] if arguments.no_site else [out / "package", out / "site"]
    name = "package" if arguments.no_site else "build"
    work = Work(name, (records, *_WRITTEN), partial(_built, arguments, records, out), made)
    told = answered(work, arguments.cache)
    told.say(as_json=arguments.json)
    return PROBLEMS if told.errors else CLEAN


def _built(arguments: argparse.Namespace, records: Path, out: Path) -> Told:
    with needs_extra("curate"):
        from openbell.checks import examine
    from openbell.cli.report import told

    with watched(quiet=arguments.json) as progress:
        found = examine(records, progress.stage)
        if found.resolution is None:
            return _refusal(found, out)
        release = publish_release(found.dataset, found.resolution, out, progress)
        site = None if arguments.no_site else make_site(out / "package", out / "site", progress)
    what = _summary(found) | {"package": _package_json(release, out), "site": site}
    return told(found.problems, 0, _made(found, release, out, site), what)


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


def _refusal(found: "Examination", out: Path) -> Told:
    """Say what is wrong, and that the last good package stands."""
    from openbell.cli.report import counted, told

    last = out / "package"
    kept = f"the last good package stays at {last}" if last.exists() else "there is no package yet"
    end = f"Nothing was built: {counted(found.errors, 'error')}; {kept}."
    return told(
        found.problems, found.errors, end, _summary(found) | {"package": None, "site": None}
    )


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


def _made(found: "Examination", release: "Release", out: Path, site: dict[str, Any] | None) -> str:
    """What was made, and where."""
    from openbell.cli.report import counted

    rows = {Path(file.path).stem: file.rows for file in release.files if file.rows is not None}
    size = sum(file.bytes for file in release.files)
    things = ("company", "claim", "fact", "conflict")
    tables = ("companies", "claims", "facts", "conflicts")
    counts = ", ".join(
        counted(rows[table], thing) for table, thing in zip(tables, things, strict=True)
    )
    lines = [
        f"Checked   {counted(found.dataset.size, 'record')}, {counted(found.warnings, 'warning')}",
        f"Package   {out / 'package'}  {counts}  ({_kilobytes(size)}, release {release.hash})",
    ]
    if site is not None:
        pages = counted(site["pages"], "page")
        place = out / "site" / "index.html"
        lines.append(f"Site      {place}  {pages}  ({_kilobytes(site['bytes'])})")
    return "\n".join(lines)


def _kilobytes(size: int) -> str:
    return f"{size / 1000:,.0f} kB"
