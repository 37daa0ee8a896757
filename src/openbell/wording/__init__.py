"""A package as one language tells it: figures, dates, names and labels in English or Chinese.

The site and the command line say the same thing in the same words. Everything is plain text, exact,
and still to be escaped by whoever puts it on a page.
"""

from openbell.wording.edition import Edition
from openbell.wording.language import Language
from openbell.wording.library import Library
from openbell.wording.numerals import LanguageCode
from openbell.wording.package import Package, PackageUnreadableError, Row

__all__ = [
    "Edition",
    "Language",
    "LanguageCode",
    "Library",
    "Package",
    "PackageUnreadableError",
    "Row",
]
