"""Conflicts are grouped, ranked and drawn by rule."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from openbell.site.disagreements import most_striking
from openbell.site.marks import mark_of_claim, others_of
from openbell.site.plot import WIDTH, bars
from openbell.site.provenance import provenance
from openbell.wording.disagreements import disagreements
from openbell.wording.edition import Edition
from openbell.wording.library import Library


def test_the_most_striking_is_the_widest_for_its_size_among_prints(library: Library) -> None:
    found = most_striking(library)
    assert found is not None
    assert found.row["conflict_id"] == "c1"
    assert found.relative_gap == Decimal(8000000) / Decimal(200000000)


def test_arithmetic_and_soft_conflicts_are_never_the_most_striking(library: Library) -> None:
    ranked = sorted(disagreements(library), key=lambda one: -one.relative_gap)
    assert {one.row["strength"] for one in ranked} == {"hard", "soft", "reading"}
    assert any(one.row["kind"] == "identity" for one in ranked)


def test_a_question_with_several_conflicts_is_one_block_on_the_page(site: Path) -> None:
    text = (site / "en" / "conflicts.html").read_text()
    _, _, block = text.partition('id="conflict.c3"')
    block, _, _ = block.partition("<h3")
    assert block.count('class="ob-side"') == 3
    assert block.count('<section class="ob-conflict') == 1
    seen, _, folded = block.partition("<details")
    assert (seen.count('class="ob-side"'), folded.count('class="ob-side"')) == (2, 1)
    assert "“4.2万亿” (示例日报) against “4.6万亿” (国信证券, via 示例日报)" in block
    assert "Suspected slip: a factor of ten, in “4.6万亿”" in block
    assert {one for one in ("c3", "c5", "c6") if f'id="conflict.{one}"' in text} == {
        "c3",
        "c5",
        "c6",
    }


def test_conflicts_stand_under_their_company(site: Path) -> None:
    text = (site / "zh" / "conflicts.html").read_text()
    company, question = text.index('id="conflicts.alpha"'), text.index('id="conflict.c1"')
    assert text.rindex("<h2", 0, question) == text.rindex("<h2", 0, company)
    assert text.rindex("<h3", 0, question) > company


def test_an_audit_brings_all_its_terms(library: Library) -> None:
    found = {one.row["conflict_id"]: one for one in disagreements(library)}
    assert [claim["metric_id"] for claim in found["c4"].claims] == ["revenue", "revenue"]


@pytest.mark.parametrize(
    ("rest", "mark"),
    [
        ("alpha.revenue.2025-H1", "disputed"),
        ("alpha.margin.2022/2024", "repeated"),
        ("alpha.profit.2025-H1", "alone"),
        ("alpha-ipo.multiple.2026-01-08", "agrees"),
    ],
)
def test_each_claim_is_marked_by_how_it_stands(library: Library, rest: str, mark: str) -> None:
    assert mark_of_claim(library.claims[f"paper#{rest}.actual"], library) == mark


def test_words_alone_and_refuted_claims_are_marked(library: Library) -> None:
    assert mark_of_claim(library.claims["daily#alpha.words.2025.actual"], library) == "words"
    assert mark_of_claim(library.claims["daily#alpha.revenue.2024.actual"], library) == "refuted"


def test_a_panel_says_whence_and_what_disagrees(chinese: Edition) -> None:
    claim = chinese.library.claims["paper#alpha.revenue.2025-H1.actual"]
    panel = provenance(claim, chinese)
    assert panel.printed == "1.91亿元人民币"
    assert panel.span == "1.905亿元至1.92亿元"
    assert panel.origin == "国信证券（研究报告，2026年1月7日）"
    assert panel.place == "¶14"
    assert panel.path == "sources/paper.html#revenue.1cf41be7"
    assert [other.printed for other in panel.opponents] == ["2亿多", "增长率 = 本期 ÷ 上期 − 1"]


def test_every_term_of_contradicted_arithmetic_is_marked(library: Library) -> None:
    before = library.claims["paper#alpha.revenue.2025-H1.actual"]
    assert "c4" in {row["conflict_id"] for row in library.conflicts_of[before["claim_id"]]}
    assert [other for row, other in others_of(before, library) if row["kind"] == "identity"] == [
        None
    ]


def _interval(low: int | None, high: int | None) -> dict[str, Any]:
    return {
        side: None if bound is None else Decimal(bound)
        for side, bound in (("low", low), ("high", high))
    }


def test_bars_lie_within_the_line_and_in_order() -> None:
    first, second = bars([_interval(0, 10), _interval(20, None)])
    assert 0 <= first.x < first.end < second.x < second.end <= WIDTH
    assert second.open_right
    assert not second.open_left


def test_a_point_is_still_seen_and_nothing_is_drawn_from_nothing() -> None:
    point, _ = bars([_interval(5, 5), _interval(6, 9)])
    assert point.width >= 6
    assert bars([_interval(5, 5), _interval(5, 5)]) == []
    assert bars([_interval(None, None), _interval(1, 2)]) == []
