"""Laying a record out changes what another reader would mistake, and nothing that it says."""

from pathlib import Path

import pytest

from openbell.authoring import laid_out
from openbell.records import FOLDERS, Kind, parse_document

HEAD = "# yaml-language-server: $schema=../../schemas/records/company.schema.json\n"
BODY = """\
name: One
name_zh: 一号   # the first
sector: foundation_model
status: listed
country: NO
founded: 2019
source: daily
securities:
  - {ticker: 02513, mic: XHKG, source: daily}
"""
RECORDS = Path(__file__).parents[3] / "datapackage"


def _laid(text: str) -> str:
    laid = laid_out(text.encode(), path="one.yaml", kind=Kind.COMPANY, name="one")
    assert laid.problems == ()
    return laid.text


def test_a_scalar_that_others_would_type_is_quoted_and_the_comment_stays() -> None:
    assert _laid(HEAD + BODY) == HEAD + BODY.replace("NO", '"NO"').replace(
        "2019", '"2019"'
    ).replace("02513", '"02513"')


def test_what_is_laid_out_stays_so() -> None:
    once = _laid(HEAD + BODY)
    assert _laid(once) == once


def test_the_schema_line_is_added_or_put_right() -> None:
    assert _laid(BODY).startswith(HEAD)
    wrong = HEAD.replace("company", "source")
    assert _laid(wrong + BODY) == _laid(HEAD + BODY)


def test_loose_ends_are_tied() -> None:
    loose = HEAD + BODY.replace("listed\n", "listed  \n") + "\n\n"
    assert _laid(loose) == _laid(HEAD + BODY)


def test_spaces_that_a_block_of_text_means_are_kept() -> None:
    text = HEAD + BODY + "legal_name: |\n  One  \n  Limited\n"
    laid = _laid(text)
    assert "One  \n" in laid
    assert '"NO"' in laid


def test_a_record_that_cannot_be_read_is_left_as_it_is() -> None:
    content = (HEAD + "name: [").encode()
    laid = laid_out(content, path="one.yaml", kind=Kind.COMPANY, name="one")
    assert [problem.code for problem in laid.problems] == ["yaml-syntax"]
    assert laid.text.encode() == content


@pytest.mark.parametrize("folder", sorted(FOLDERS))
def test_the_records_here_are_laid_out_already(folder: str) -> None:
    for path in sorted((RECORDS / folder).glob("*.yaml")):
        content = path.read_bytes()
        laid = laid_out(content, path=str(path), kind=FOLDERS[folder], name=path.stem)
        assert laid.text.encode() == content, path
        assert parse_document(content, path="x", kind=FOLDERS[folder], id=path.stem).data
