"""What a reader is shown now: the built site, the pages made anew since, and what went wrong.

The site was built from one state of the records; a save makes another. Pages that show a row which
differs between the two are made from the new rows; all others are stale for as long as any differs.
"""

import secrets
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Condition, RLock

from openbell.charts.drawings import Drawings
from openbell.site.page import environment
from openbell.site.serve.anew import PagesAnew
from openbell.site.serve.concern import Tables, concerned, shared
from openbell.wording.language import LANGUAGES
from openbell.wording.package import Package, read_package

_CODES = frozenset(language.code for language in LANGUAGES)


@dataclass(frozen=True, slots=True)
class Sheet:
    """How a page stands: its HTML where it was made anew (None: as built), and its marks.

    `gone` says that its record is no longer there. Two sheets of one page differ for a reader if
    and only if their versions do.
    """

    version: str
    anew: str | None = None
    gone: bool = False
    stale: bool = False
    problems: str = ""


class Desk:
    """The state that the watching writes and every request reads; safe between threads."""

    def __init__(self, site: Path, package: Path, frames: Path) -> None:
        """`site` was built from `package` and left `frames`; may raise PackageUnreadableError."""
        self.site = site
        self._package_path, self._frames = package, frames
        self._package = read_package(package)
        self._stamp = _stamp(site)
        self._lock = RLock()
        self._changed = Condition(self._lock)
        self._session, self._turn = secrets.token_hex(4), 0
        self._rows: Tables = self._package.tables
        self._fresh: frozenset[str] = frozenset()
        self._turns: dict[str, int] = {}
        self._all_since = 0
        self._problems = ""
        self._templates = environment(Drawings(frames.parent / "charts"))
        self._anew = PagesAnew(self._package, frames, self._templates)

    def tell(self, rows: Tables) -> frozenset[str]:
        """The records are sound and say this; the pages whose rows it changed."""
        with self._lock:
            touched = concerned(self._rows, rows)
            if self._rows is self._package.tables:
                self._package = _sharing(self._package, rows)
            self._take(rows, touched, problems="")
            return touched

    def complain(self, problems: str) -> None:
        """The records hold errors, as people are told of them; the last good pages stay."""
        with self._lock:
            self._take(self._rows, frozenset(), problems=problems)

    def sheet(self, path: str) -> Sheet:
        """How a page stands, by its path from the root of the site: ``en/companies/zhipu.html``."""
        with self._lock:
            self._follow_build()
            language, page = _page_of(path)
            version = f"{self._session}.{max(self._all_since, self._turns.get(page, 0))}"
            sheet = Sheet(version, problems=self._problems)
            if page in self._fresh:
                anew = self._anew.html(language, page)
                return replace(sheet, anew=anew, gone=anew is None)
            return replace(sheet, stale=bool(self._fresh))

    def version(self, path: str) -> str:
        """The version of a page's sheet, without making the page."""
        with self._lock:
            self._follow_build()
            turn = max(self._all_since, self._turns.get(_page_of(path)[1], 0))
            return f"{self._session}.{turn}"

    def wait(self, seconds: float) -> None:
        """Wait until something changed, but no longer than this."""
        with self._changed:
            self._changed.wait(seconds)

    def wake(self) -> None:
        """End the waiting of all who wait."""
        with self._changed:
            self._changed.notify_all()

    def _take(self, rows: Tables, touched: frozenset[str], problems: str) -> None:
        """Take a new state, and note which pages it made look different."""
        self._turn += 1
        fresh = concerned(self._package.tables, rows)
        turned = bool(fresh) != bool(self._fresh) or problems != self._problems
        if turned:
            self._all_since = self._turn
        self._turns |= dict.fromkeys(touched | (fresh ^ self._fresh), self._turn)
        if rows is not self._rows:
            tables = {name: list(held) for name, held in rows.items()}
            package = replace(self._package, tables=tables)
            self._anew = PagesAnew(package, self._frames, self._templates)
        self._rows, self._fresh, self._problems = rows, fresh, problems
        self._changed.notify_all()

    def _follow_build(self) -> None:
        """Take up the site that a build has put in place meanwhile."""
        stamp = _stamp(self.site)
        if stamp == self._stamp or stamp is None:
            return
        self._stamp = stamp
        self._package = _sharing(read_package(self._package_path), self._rows)
        self._turn += 1
        self._take(self._rows, frozenset(), self._problems)
        self._all_since = self._turn


def _sharing(package: Package, rows: Tables) -> Package:
    """The package with the very rows given where its own are equal, so that comparing is quick."""
    tables = {name: shared(name, held, rows.get(name, ())) for name, held in package.tables.items()}
    return replace(package, tables=tables)


def _stamp(site: Path) -> tuple[int, int] | None:
    """What tells one built site from another; None while there is none."""
    try:
        known = (site / "index.html").stat()
    except OSError:
        return None
    return known.st_ino, known.st_mtime_ns


def _page_of(path: str) -> tuple[str, str]:
    """The language and the page of a path; two empty texts where it is none of a language."""
    language, _, rest = path.partition("/")
    return (language, rest.removesuffix(".html")) if language in _CODES else ("", "")
