"""``openbell site``: the site alone, from a package that is already built; or served."""

import argparse

from openbell.cli import serving
from openbell.cli.command import CLEAN, UsageError, add_json, add_out
from openbell.cli.making import make_site
from openbell.cli.progress import watched
from openbell.cli.report import counted, print_json

SUMMARY = "Build the site from the package that was built last, or serve it."
EXAMPLE = "openbell site --out build\n  openbell site serve --open"


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of the command, and of serving."""
    add_out(parser)
    add_json(parser)
    actions = parser.add_subparsers(dest="action", metavar="serve")
    serving.configure(
        actions.add_parser(
            "serve",
            help=serving.SUMMARY,
            description=serving.SUMMARY,
            epilog=f"example:\n  {serving.EXAMPLE}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
    )


def run(arguments: argparse.Namespace) -> int:
    """Build the site, or serve it."""
    if arguments.action == "serve":
        return serving.run(arguments)
    out = arguments.out
    if not (out / "package" / "datapackage.json").is_file():
        raise UsageError(f"no package at {out / 'package'}: run openbell build first")
    with watched(quiet=arguments.json) as progress:
        site = make_site(out / "package", out / "site", progress)
    if arguments.json:
        print_json(site)
    else:
        print(f"Site      {out / 'site' / 'index.html'}  {counted(site['pages'], 'page')}")
    return CLEAN
