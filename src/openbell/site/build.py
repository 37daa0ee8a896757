"""Builds the site: Markdown trees from the package, MkDocs over each, then one swap.

Everything is made in a fresh folder beside `out`, checked whole, and only then put in its place, so
that a build that fails leaves the last site as it was.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from openbell.charts.drawings import sweep
from openbell.publish.durable import holding
from openbell.site.beside import tell_all
from openbell.site.bundle import write_bundle
from openbell.site.entrance import write_entrance
from openbell.site.inspection import inspect
from openbell.site.linked_data import llms
from openbell.site.list_twins import write_list_twins
from openbell.site.swap import fresh_folder, swap_in
from openbell.site.tongue import Whereabouts
from openbell.site.twins import write_twins
from openbell.wording.language import LANGUAGES, Language
from openbell.wording.library import Library
from openbell.wording.package import Package, read_package

PATIENCE = 600.0
"""Seconds to wait for another build of the same site."""

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class SiteReport:
    """What was built: pages in all languages, bytes of all files, and where it lies."""

    pages: int
    bytes: int
    path: Path


def build_site(
    package: Path,
    out: Path,
    *,
    progress: Progress | None = None,
    docs: Path = Path("docs"),
    address: str | None = None,
) -> SiteReport:
    """Build the site of the package at `package` into `out`.

    `progress` is called with what is being done, how many steps are done and how many there are.
    `docs` holds the pages people wrote (and `CONTRIBUTING.md` beside it); what is missing is left
    out. `address` is where the site will be served, for the sitemap; without it, addresses there
    are relative. Raises `PackageUnreadableError` or `SiteError` (both `ValueError`); `out` is then
    untouched.

    Two builds into one folder wait for one another; PublishError after ten minutes.
    """
    tell = progress or _silent
    out = out.absolute()
    steps = len(LANGUAGES) + 4
    tell("package", 0, steps)
    library = Library(read_package(package))
    out.parent.mkdir(parents=True, exist_ok=True)
    with holding(out.parent, PATIENCE), fresh_folder(out) as made:
        cache = out.parent / "cache"
        told = tell_all(
            library,
            Whereabouts(docs, made, out.parent / "site-src", cache, frames_of(out), address),
            _counting(tell, steps),
        )
        sweep(cache / "charts", {name for one in told for name in one.drawings})
        tell("checking", steps - 2, steps)
        _copy_data(library.package, made / "data")
        write_twins(library, made)
        write_list_twins(library, made)
        write_bundle(made)
        write_entrance(made, LANGUAGES, address)
        (made / "llms.txt").write_text(llms(library.package), encoding="utf-8")
        inspect(made)
        size = sum(file.stat().st_size for file in made.rglob("*") if file.is_file())
        tell("publishing", steps - 1, steps)
        swap_in(made, out)
    tell("done", steps, steps)
    return SiteReport(sum(one.pages for one in told), size, out)


def _counting(tell: Progress, steps: int) -> Callable[[], None]:
    """Tells of the pages at once, and again whenever a language is done."""
    done = count(1)
    tell("pages", next(done), steps)
    return lambda: tell("pages", next(done), steps)


def frames_of(out: Path) -> Path:
    """Where a build leaves the frames of the pages of `out`, in a folder for each language."""
    return out.absolute().parent / "cache" / "frames"


def _copy_data(package: Package, target: Path) -> None:
    import shutil

    shutil.copytree(package.path, target, symlinks=False)


def _silent(what: str, done: int, total: int) -> None:
    del what, done, total


__all__ = ["Language", "SiteReport", "build_site"]
