"""Puts the data into the wheel, so that an installed openbell answers offline.

The wheel carries the Parquet side of the data package under `openbell/_data/`. The package of the
checkout, `build/package`, is taken where it is up to date and made first where it is not, so no
wheel leaves with figures older than the records beside it. An editable install carries none: the
loader finds the checkout's own package.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

TARGET = "openbell/_data"
INPUTS = ("datapackage", "src/openbell", "LICENSE-DATA", "CITATION.cff")
LEFT_OUT = ("csv", "openbell.xlsx")


class DataHook(BuildHookInterface):  # pyright: ignore[reportMissingTypeArgument]
    """Adds each file of the package to a wheel, without copying it into the source tree."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name the package's files to hatchling; `version` is `editable` for a development install.

        Raises:
            RuntimeError: the package could not be made; what its build printed stands above.
        """
        if version == "editable":
            return
        root = Path(self.root)
        link = root / "build" / "package"
        if not _is_fresh(link, root):
            _make_package(root)
        release = link.resolve(strict=True)
        for file in _carried(release):
            inside = file.relative_to(release).as_posix()
            build_data["force_include"][str(file)] = f"{TARGET}/{inside}"


def _is_fresh(link: Path, root: Path) -> bool:
    """Tell whether the package was published after the last change to what it is made from."""
    if not (link / "datapackage.json").is_file():
        return False
    published = link.lstat().st_mtime_ns
    return all(path.stat().st_mtime_ns <= published for path in _inputs(root))


def _inputs(root: Path) -> Iterator[Path]:
    """Yield the package's sources, and their folders, whose times tell of a removed file."""
    for top in (root / name for name in INPUTS):
        if top.exists():
            yield top
        yield from (path for path in top.rglob("*") if "__pycache__" not in path.parts)


def _make_package(root: Path) -> None:
    """Run the pipeline of this very tree, whatever openbell may be installed beside it."""
    command = [sys.executable, "-m", "openbell", "build", "--no-site"]
    command += ["--records", str(root / "datapackage"), "--out", str(root / "build")]
    # An installer's isolated build stands on PYTHONPATH too: this goes before it, not in its place.
    path = [str(root / "src"), os.environ.get("PYTHONPATH", "")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, path))}
    if subprocess.run(command, cwd=root, env=environment, check=False).returncode:
        raise RuntimeError("the data package could not be built, so there is no data to carry")


def _carried(release: Path) -> list[Path]:
    """List the files that go into the wheel, in an order that no file system chooses."""
    files = (path for path in release.rglob("*") if path.is_file())
    return sorted(path for path in files if path.relative_to(release).parts[0] not in LEFT_OUT)
