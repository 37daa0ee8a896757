"""Audits on pages: how each identity fared, and the contradicted ones with terms and sides."""

from decimal import Decimal
from typing import Any

from unit.site.reading import Tables, with_rows, written
from unit.site.sample_package import CLAIMS, HOSTILE, KNOWN, ROWS

from openbell.site.equations import apart, equations
from openbell.site.pages import audits, metric
from openbell.wording.edition import Edition


def audit(number: int, verdict: str, **given: Any) -> dict[str, Any]:
    return {
        **ROWS["audits"][0],
        "audit_id": f"n{number}",
        "offering_id": None,
        "left_low": Decimal(1),
        "left_high": Decimal(2),
        "right_low": Decimal(4 + number),
        "right_high": Decimal(8 + number),
        "verdict": verdict,
        "known_from": KNOWN,
        **given,
    }


def test_the_counts_are_those_of_the_package(english: Edition) -> None:
    rows = Tables(written(audits.pages(english), english, "audits")).texts()
    assert ["Growth = this period ÷ the one before − 1", "1", "0", "1"] in rows


def test_a_contradicted_evaluation_shows_its_terms_in_order_and_its_sides(english: Edition) -> None:
    html = written(audits.pages(english), english, "audits")
    block = html[html.index('id="audit.a1"') :]
    rows = Tables(block).texts()[1:]
    assert [row[0] for row in rows] == ["this", "before"]
    assert [row[2] for row in rows] == ["RMB 312.4m", "RMB 191m"]
    assert "<code>growth == this / before - 1</code>" in block
    assert "≥\xa01" in block


def test_the_foremost_lie_furthest_apart_and_are_of_different_figures(english: Edition) -> None:
    given = [audit(1, "contradicted"), audit(2, "contradicted"), audit(3, "holds")]
    given.append(audit(4, "contradicted", company_id="beta", right_low=Decimal(3)))
    (one,) = equations(given, english, 3)
    assert one.counts == {"holds": 1, "undecided": 0, "contradicted": 3}
    assert [evaluation.row["audit_id"] for evaluation in one.foremost] == ["n2", "n4"]
    assert apart(given[0]) == Decimal(3) / Decimal(9)
    assert apart(audit(5, "holds", right_low=None, right_high=None)) == 0


def test_a_metric_page_names_every_identity_that_its_figures_enter(english: Edition) -> None:
    html = written(metric.pages(english), english, "metrics/revenue")
    assert 'href="../audits.html#identity.growth"' in html
    assert "identities" not in written(metric.pages(english), english, "metrics/rank")


def test_a_metric_page_tells_how_usage_differs(chinese: Edition) -> None:
    rows = [
        {**row, "usage": HOSTILE, "usage_zh": "内地与香港用语不同。"} for row in ROWS["metrics"]
    ]
    edition = with_rows(chinese, metrics=rows)
    html = written(metric.pages(edition), edition, "metrics/revenue")
    assert "内地与香港用语不同。" in html
    assert HOSTILE[:10] not in html
    assert 'id="usage"' not in written(metric.pages(chinese), chinese, "metrics/revenue")


def test_hostile_prints_stay_text_among_terms(english: Edition) -> None:
    terms = [{"audit_id": "a1", "term": "this", "claim_id": CLAIMS[12]["claim_id"]}]
    edition = with_rows(english, audit_terms=terms)
    html = written(audits.pages(edition), edition, "audits")
    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_without_audits_the_page_says_so(chinese: Edition) -> None:
    bare = with_rows(chinese, audits=[])
    assert "尚无可代入等式的数字。" in written(audits.pages(bare), bare, "audits")
