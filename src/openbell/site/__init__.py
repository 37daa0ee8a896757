"""The site: pages in two languages from a built package, by way of Markdown and MkDocs.

It reads what was published and nothing else: every figure a reader sees is one a user can load.
Read in this order: `build`, `package`, `library`, `edition`, `page`, `pages/`, `render`.
"""

from openbell.site.build import SiteReport, build_site
from openbell.site.errors import SiteError
from openbell.wording.package import PackageUnreadableError

__all__ = ["PackageUnreadableError", "SiteError", "SiteReport", "build_site"]
