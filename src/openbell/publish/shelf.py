"""The folder of releases and the link `package`, changed so that no reader ever sees a mixture.

    out/
      .lock                 held while publishing; the kernel lets go when the process dies
      package               -> releases/<hash>, swung over by one rename
      releases/<hash>/      whole and on the disk before it gets that name
      releases/.new-*       being written, or left by a run that was killed: swept by the next one
      releases/.old-*       being removed

A kill between any two steps leaves `package` pointing at a whole release.
"""

import os
import re
import shutil
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from openbell.publish.durable import sync_folder, sync_tree
from openbell.publish.errors import PublishError
from openbell.publish.inventory import HASH_LENGTH

__all__ = ["LINK", "Shelf"]

LINK = "package"
KEPT = 2
FOLDER_MODE = 0o755
_RELEASE = re.compile(rf"[0-9a-f]{{{HASH_LENGTH}}}")
_LEFTOVER = re.compile(r"\.(new|old)-[0-9a-z_]+")
_LEFT_LINK = re.compile(rf"\.{LINK}-[0-9a-z_]+")


class Shelf:
    """The releases below one output folder; every method expects the lock to be held."""

    def __init__(self, out: Path) -> None:
        self.link = out / LINK
        self.releases = out / "releases"

    def prepare(self) -> None:
        """Make the folder of releases and sweep what killed runs left; refuse what is not ours."""
        self._refuse_foreign()
        self.releases.mkdir(mode=FOLDER_MODE, exist_ok=True)
        for entry in self.releases.iterdir():
            if _LEFTOVER.fullmatch(entry.name):
                shutil.rmtree(entry)
        for entry in self.link.parent.iterdir():
            if entry.is_symlink() and _LEFT_LINK.fullmatch(entry.name):
                entry.unlink()

    @contextmanager
    def drafting(self) -> Generator[Path]:
        """A new folder beside the releases; whatever is still there at the end is removed."""
        folder = self._aside("new")
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def place(self, draft: Path, name: str) -> Path:
        """Give the draft its name for good: it is on the disk before it bears it."""
        target = self.releases / name
        sync_tree(draft)
        if target.exists():
            self._remove(target)
        draft.rename(target)
        sync_folder(self.releases)
        return target

    def point_at(self, name: str) -> None:
        """Swing the link over to a release, then drop releases older than the last two."""
        previous = self.link.readlink().name if self.link.is_symlink() else None
        fresh = self.link.with_name(f".{LINK}-{os.getpid()}")
        fresh.symlink_to(Path(self.releases.name) / name)
        fresh.replace(self.link)
        sync_folder(self.link.parent)
        self._prune(name, previous)

    def _prune(self, current: str, previous: str | None) -> None:
        others = [
            entry
            for entry in self.releases.iterdir()
            if _RELEASE.fullmatch(entry.name) and entry.name != current
        ]
        others.sort(
            key=lambda entry: (entry.name == previous, entry.stat().st_mtime_ns), reverse=True
        )
        for entry in others[KEPT - 1 :]:
            self._remove(entry)

    def _remove(self, release: Path) -> None:
        aside = self._aside("old")
        release.rename(aside / release.name)
        shutil.rmtree(aside)

    def _aside(self, kind: str) -> Path:
        return Path(tempfile.mkdtemp(prefix=f".{kind}-", dir=self.releases))

    def _refuse_foreign(self) -> None:
        if self.releases.is_symlink() or (self.releases.exists() and not self.releases.is_dir()):
            raise PublishError(self.releases, "it must be a folder; move what is there away")
        if not self.link.is_symlink():
            if self.link.exists():
                raise PublishError(self.link, "it must be a link of ours; move what is there away")
            return
        target = self.link.readlink()
        if target.parts[:-1] != (self.releases.name,) or not _RELEASE.fullmatch(target.name):
            raise PublishError(self.link, f"it is a link to {target}, not to a release of ours")
