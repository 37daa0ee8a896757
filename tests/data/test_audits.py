"""What the three articles imply together, by the identities that the metrics declare."""

from collections.abc import Iterator

import pytest
from support.articles import three_articles

from openbell.resolve import Audit, Resolution


@pytest.fixture(scope="module")
def resolution() -> Resolution:
    return three_articles()


def _audits(resolution: Resolution, identity: str, equation: str = "") -> Iterator[Audit]:
    for audit in resolution.audits:
        if (
            audit.company_id == "zhipu"
            and audit.identity == identity
            and equation in audit.equation
        ):
            yield audit


def _prints(audit: Audit) -> set[str]:
    return {claim.reported for _, claim in audit.terms}


def test_the_shares_that_three_market_values_imply_overlap(resolution: Resolution) -> None:
    """52.8 billion at 120, 57.4 at 130 and nearly 58 at 131.50 are some 440 million shares."""
    opening = frozenset({"突破528.28亿港元", "120港元/股"})
    midway = frozenset({"574亿港元", "130港元"})
    close = frozenset({"接近580亿港元", "131.50港元/股"})
    verdicts = {
        frozenset(_prints(audit)): audit.verdict
        for audit in _audits(resolution, "market-cap", "shares: ")
    }
    assert verdicts == {
        opening | midway: "undecided",
        opening | close: "undecided",
        midway | close: "holds",
    }


def test_the_closing_price_over_the_offer_price_is_the_printed_gain(resolution: Resolution) -> None:
    held = [a for a in _audits(resolution, "first-day-return") if "13.17%" in _prints(a)]
    assert {audit.verdict for audit in held} == {"holds"}
    assert any("131.50港元" in printed for audit in held for printed in _prints(audit))


def test_a_multiple_of_recurring_revenue_fits_both_readings_of_an_open_figure(
    resolution: Resolution,
) -> None:
    found = sorted(_audits(resolution, "multiple"), key=lambda audit: audit.equation)
    assert [(audit.equation, audit.verdict) for audit in found] == [
        ("multiple = later / earlier", "undecided"),
        ("multiple = later / earlier - 1", "undecided"),
    ]
    assert _prints(found[0]) == {"2000万", "超5亿", "25倍"}


def test_the_margin_of_the_cloud_follows_from_the_blended_margin(resolution: Resolution) -> None:
    """59% of some 85% of revenue leaves the cloud next to no margin, if the whole has half."""
    implied = [
        audit.left
        for audit in _audits(resolution, "blended-margin", "margin_cloud = ")
        if {"50% 左右", "59%", "约85%", "15.2%"} <= _prints(audit)
    ]
    assert len(implied) == 1
    assert implied[0].low is not None
    assert implied[0].high is not None
    assert -0.2 < implied[0].low < implied[0].high < 0.13
