"""``openbell site``: the site alone, from a package that is already built."""

import argparse
from pathlib import Path
from typing import Any

from openbell.cli.command import CLEAN, UsageError, add_json, add_out
from openbell.cli.extras import needs_extra
from openbell.cli.progress import Silent, watched
from openbell.cli.report import counted, print_json

SUMMARY = "Build the site from the package that was built last."
EXAMPLE = "openbell site --out build"


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of the command."""
    add_out(parser)
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Build the site."""
    out: Path = arguments.out
    if not (out / "package" / "datapackage.json").is_file():
        raise UsageError(f"no package at {out / 'package'}: run openbell build first")
    with watched(quiet=arguments.json) as progress:
        site = make_site(out / "package", out / "site", progress)
    if arguments.json:
        print_json(site)
    else:
        print(f"Site      {out / 'site' / 'index.html'}  {counted(site['pages'], 'page')}")
    return CLEAN


def make_site(package: Path, out: Path, progress: Silent) -> dict[str, Any]:
    """Build the site of a package; returns its path, its pages and their size in bytes."""
    with needs_extra("site"):
        from openbell.site import build_site
        from openbell.site.errors import SiteError
        from openbell.wording.package import PackageUnreadableError
    progress.stage("site")
    try:
        made = build_site(package, out, progress=progress.step)
    except (SiteError, PackageUnreadableError) as error:
        raise UsageError(f"the site could not be built; the last one stays\n{error}") from error
    return {"path": str(out), "pages": made.pages, "bytes": made.bytes}
