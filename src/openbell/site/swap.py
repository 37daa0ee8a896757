"""A folder made aside and put in place by rename: readers see the old site or the new, never half.

What a killed run left behind is swept by the next one.
"""

import os
import shutil
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from openbell.site.errors import SiteError


@contextmanager
def fresh_folder(out: Path) -> Generator[Path]:
    """An empty folder beside `out`, removed afterwards unless it was swapped in."""
    if out.is_symlink() or (out.exists() and not out.is_dir()):
        raise SiteError(f"{out} is not a folder of its own", ["Name a folder, or remove it first."])
    out.parent.mkdir(parents=True, exist_ok=True)
    for left in out.parent.glob(f".{out.name}-*"):
        shutil.rmtree(left, ignore_errors=True)
    made = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.parent))
    made.chmod(0o755)
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


def swap_in(made: Path, out: Path) -> None:
    """Put `made` where `out` is; if that fails, `out` is as it was."""
    if not out.exists():
        made.rename(out)
        return
    old = out.with_name(f".{out.name}-old-{os.getpid()}")
    out.rename(old)
    try:
        made.rename(out)
    except OSError:
        old.rename(out)
        raise
    shutil.rmtree(old, ignore_errors=True)
