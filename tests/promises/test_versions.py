"""One version, wherever it is written."""

import re

from support.written import ROOT

from openbell import __version__
from openbell.records import read_document
from openbell.records.document import Kind


def test_code_and_data_share_one_version() -> None:
    document = read_document(ROOT / "datapackage" / "package.yaml", Kind.PACKAGE)
    assert document.data is not None
    assert document.data["version"] == __version__


def test_the_citation_names_that_version() -> None:
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert re.findall(r'^version: "(.+)"$', citation, re.MULTILINE) == [__version__]


def test_the_version_is_a_calendar_version_of_the_form_that_the_changelog_states() -> None:
    assert "`year.month.patch`" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.fullmatch(r"20\d\d\.([1-9]|1[0-2])\.\d+", __version__)
