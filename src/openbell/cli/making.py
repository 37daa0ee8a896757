"""The site made from a package, for every command that makes one."""

from pathlib import Path
from typing import Any

from openbell.cli.command import UsageError
from openbell.cli.extras import needs_extra
from openbell.cli.progress import Silent


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
