"""The promises of evidence: texts are known by their bytes, and each claim has one outcome."""

import hashlib
from pathlib import Path

import pytest

from openbell.evidence import (
    HeldClaim,
    HeldSource,
    Outcome,
    Report,
    TextEncodingError,
    seek_evidence,
)

TEXT = """甲公司今日掛牌

公開發(fā)售獲415.2倍認(rèn)購\uff0c國際發(fā)售獲11.3倍認(rèn)購
營收\uff12.5億元\uff0c上年同期1.5億元
淨虧損3.1億元\uff0c上市前亦有營收2.5億元之說
""".encode()


def source(*claims: HeldClaim, content: bytes | None = TEXT, name: str = "paper") -> HeldSource:
    digest = None if content is None else hashlib.sha256(content).hexdigest()
    return HeldSource(name, digest, claims)


def only_outcome(report: Report) -> Outcome:
    (claim,) = report.claims
    return claim.outcome


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts" / "deep" / "er"
    folder.mkdir(parents=True)
    (folder / "any name.dat").write_bytes(TEXT)
    return tmp_path / "texts"


@pytest.mark.parametrize(
    ("reported", "at", "outcome", "paragraphs"),
    [
        ("415.2倍", "¶2", Outcome.FOUND, (2,)),
        ("获415.2倍认购", None, Outcome.FOUND, (2,)),
        ("2.5亿元", "¶3", Outcome.FOUND, (3, 4)),
        ("2.5亿元", "¶1", Outcome.ELSEWHERE, (3, 4)),
        ("2.5亿元", "¶99", Outcome.ELSEWHERE, (3, 4)),
        ("3.1亿元", "¶3", Outcome.ELSEWHERE, (4,)),
        ("3.1亿元", "¶ 4", Outcome.ELSEWHERE, (4,)),
        ("3.1亿元", "page 2", Outcome.FOUND, (4,)),
        ("15.2倍", "¶2", Outcome.MISSING, ()),
        ("1.3倍", None, Outcome.MISSING, ()),
    ],
)
def test_each_claim_has_the_outcome_of_its_print_and_place(
    texts: Path, reported: str, at: str | None, outcome: Outcome, paragraphs: tuple[int, ...]
) -> None:
    report = seek_evidence([source(HeldClaim("paper#one", reported, at))], texts)
    (claim,) = report.claims
    assert (claim.outcome, claim.paragraphs) == (outcome, paragraphs)
    assert (claim.source_id, claim.claim_id, claim.reported) == ("paper", "paper#one", reported)
    assert claim.text == texts / "deep" / "er" / "any name.dat"


def test_a_missing_claim_names_the_nearest_passages(texts: Path) -> None:
    report = seek_evidence([source(HeldClaim("c", "14.3倍", "¶2"))], texts)
    assert [candidate.paragraph for candidate in report.claims[0].nearest] == [2]
    assert "11.3倍" in report.claims[0].nearest[0].excerpt


def test_a_text_is_known_by_its_bytes_and_not_by_its_name(texts: Path) -> None:
    (texts / "paper.txt").write_bytes(TEXT + b"\n")
    changed = source(HeldClaim("c", "415.2倍"), content=TEXT + b"\n\n")
    assert only_outcome(seek_evidence([changed], texts)) is Outcome.NOT_HELD


@pytest.mark.parametrize("content", [None, b"another"])
def test_a_source_whose_text_is_not_held_is_neither_found_nor_missing(
    texts: Path, content: bytes | None
) -> None:
    report = seek_evidence([source(HeldClaim("c", "415.2倍", "¶2"), content=content)], texts)
    assert only_outcome(report) is Outcome.NOT_HELD
    assert report.claims[0].text is None
    assert report.clean
    assert not report.complete


def test_a_digest_in_capitals_is_the_same_digest(texts: Path) -> None:
    digest = hashlib.sha256(TEXT).hexdigest().upper()
    report = seek_evidence([HeldSource("paper", digest, (HeldClaim("c", "3.1亿元"),))], texts)
    assert only_outcome(report) is Outcome.FOUND


def test_totals_count_every_outcome_and_one_failure_ends_completeness(texts: Path) -> None:
    found, elsewhere = HeldClaim("a", "415.2倍", "¶2"), HeldClaim("b", "3.1亿元", "¶1")
    missing, absent = HeldClaim("c", "9.9亿元"), HeldClaim("d", "415.2倍")
    held = source(found, elsewhere, missing)
    report = seek_evidence([held, source(absent, content=None, name="other")], texts)
    assert [claim.claim_id for claim in report.claims] == ["a", "b", "c", "d"]
    assert report.totals == dict.fromkeys(Outcome, 1)
    assert not report.clean
    assert not report.complete
    for claims in ((found, elsewhere), (found, missing)):
        assert not seek_evidence([source(*claims)], texts).clean
    whole = seek_evidence([source(found)], texts)
    assert whole.clean
    assert whole.complete


def test_a_text_that_no_source_names_is_listed(texts: Path) -> None:
    stray = texts / "a stray.txt"
    stray.write_bytes(b"\xff\xfe not read, so not refused")
    report = seek_evidence([source(HeldClaim("c", "415.2倍"))], texts)
    assert report.unclaimed == (stray,)


def test_two_copies_of_one_text_are_both_claimed(texts: Path) -> None:
    (texts / "copy.txt").write_bytes(TEXT)
    report = seek_evidence([source(HeldClaim("c", "415.2倍"))], texts)
    assert report.unclaimed == ()
    assert report.complete


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    content = b"\xef\xbb\xbf" + "15倍".encode()
    (tmp_path / "t").write_bytes(content)
    report = seek_evidence([source(HeldClaim("c", "15倍", "¶1"), content=content)], tmp_path)
    assert report.complete


def test_a_held_text_in_another_encoding_is_refused_by_name(tmp_path: Path) -> None:
    content = "营收2.5亿元".encode("gb18030")
    (tmp_path / "old.txt").write_bytes(content)
    with pytest.raises(TextEncodingError, match=r"old\.txt: the text is not UTF-8") as refused:
        seek_evidence([source(HeldClaim("c", "2.5亿元"), content=content)], tmp_path)
    assert refused.value.path == tmp_path / "old.txt"


def test_a_folder_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotADirectoryError, match="absent is not a folder of texts"):
        seek_evidence([], tmp_path / "absent")
