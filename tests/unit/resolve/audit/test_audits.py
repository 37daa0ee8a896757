"""Identities over claims: evaluated where they fit, solved where a term is missing."""

from dataclasses import replace
from typing import Any

import pytest
from support.world import METRICS, NAMED, World

from openbell.claims import assemble
from openbell.resolve import Audit, resolve

PRICE = {"metric": "share-price", "period": "2026-01-08"}
OFFER = {"offering": "alpha-ipo", "metric": "offer-price", "period": "2026-01-08"}
CAP = {"metric": "market-cap", "period": "2026-01-08"}
GAIN = {"metric": "share-price-return", "period": "2026-01-08"}
SHARE = {"metric": "revenue-share", "period": "2025-H1"}


def _at(session: str) -> dict[str, Any]:
    return {"dimensions": {"session": session}}


def _audits(*claims: dict[str, Any]) -> list[Audit]:
    world = World().source("one", "2026-01-08", list(claims))
    return list(world.resolution().audits)


def _verdicts(audits: list[Audit]) -> list[tuple[str, str]]:
    return sorted((audit.equation, audit.verdict) for audit in audits)


@pytest.mark.parametrize(
    ("gain", "verdict"),
    [("13.17%", "holds"), ("13.2%", "holds"), ("13.71%", "contradicted"), ("超13%", "undecided")],
)
def test_a_first_day_return_is_audited_against_both_prices(gain: str, verdict: str) -> None:
    audits = _audits(
        OFFER | {"reported": "116.20港元"},
        PRICE | _at("close") | {"reported": "131.50港元"},
        GAIN | _at("close") | {"reported": gain},
    )
    assert _verdicts(audits) == [("gain = price / offer - 1", verdict)]
    assert [name for name, _ in audits[0].terms] == ["gain", "price", "offer"]


def test_claims_of_another_session_currency_or_basis_do_not_stand_together() -> None:
    assert not _audits(
        OFFER | {"reported": "116.20港元"},
        PRICE | _at("open") | {"reported": "120港元"},
        GAIN | _at("close") | {"reported": "13.17%"},
    )
    assert not _audits(
        OFFER | {"reported": "116.20港元"},
        PRICE | _at("close") | {"reported": "131.50元"},
        GAIN | _at("close") | {"reported": "13.17%"},
    )


def test_what_two_sessions_imply_for_the_number_of_shares_is_compared() -> None:
    audits = _audits(
        PRICE | _at("intraday") | {"reported": "130港元"},
        CAP | _at("intraday") | {"reported": "574亿港元"},
        PRICE | _at("close") | {"reported": "131.50港元"},
        CAP | _at("close") | {"reported": "接近580亿港元"},
    )
    assert _verdicts(audits) == [
        ("shares = cap / price", "undecided"),
        ("shares = cap / price", "undecided"),
        ("shares: cap / price", "holds"),
    ]


def test_a_factor_of_ten_in_one_market_cap_is_a_conflict_of_kind_identity() -> None:
    claims = [
        PRICE | _at("intraday") | {"reported": "130港元"},
        CAP | _at("intraday") | {"reported": "57.4亿港元"},
        PRICE | _at("close") | {"reported": "131.50港元"},
        CAP | _at("close") | {"reported": "接近580亿港元"},
    ]
    resolution = World().source("one", "2026-01-08", claims).resolution()
    (conflict,) = resolution.conflicts
    assert (conflict.kind, conflict.strength) == ("identity", "hard")
    (audit,) = [audit for audit in resolution.audits if audit.verdict == "contradicted"]
    assert conflict.audit_id == audit.audit_id
    assert len(audit.terms) == 4


@pytest.mark.parametrize(
    ("multiple", "conflicts"), [("25倍", 0), ("24倍", 0), ("30倍", 1), ("250倍", 1)]
)
def test_a_multiple_conflicts_only_when_it_fits_neither_reading(
    multiple: str, conflicts: int
) -> None:
    claims = [
        {"metric": "arr", "period": "2025-03", "reported": "20.0百万元"},
        {"metric": "arr", "period": "2026-01", "reported": "500.0百万元"},
        {"metric": "arr-multiple", "period": "P10M", "reported": multiple},
    ]
    resolution = World().source("one", "2026-01-08", claims).resolution()
    assert len(resolution.audits) == 2
    assert len(resolution.conflicts) == conflicts


@pytest.mark.parametrize("span", ["P9M", "P306D", "2025"])
def test_a_span_joins_only_dates_that_far_apart_and_in_that_order(span: str) -> None:
    claims = [
        {"metric": "arr", "period": "2025-03", "reported": "20.0百万元"},
        {"metric": "arr", "period": "2026-01", "reported": "500.0百万元"},
        {"metric": "arr-multiple", "period": span, "reported": "25倍"},
    ]
    assert not _audits(*claims)


def test_a_span_leads_neither_from_nor_to_a_period_without_an_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(METRICS, "arr", METRICS["arr"] | {"period_kind": "duration"})
    multiple = {"metric": "arr-multiple", "period": "P10M", "reported": "25倍"}
    earlier = {"metric": "arr", "period": "2025-03", "reported": "20.0百万元"}
    later = {"metric": "arr", "period": "2026-01", "reported": "500.0百万元"}
    assert len(_audits(multiple, earlier, later)) == 2
    assert not _audits(multiple, earlier, later | {"period": "2026-01/.."})
    assert not _audits(multiple, earlier | {"period": "2025-03/.."}, later)


def test_growth_is_audited_against_the_same_period_a_year_before() -> None:
    growth = {"metric": "growth", "period": "2025-H1"}
    claims = [
        growth | {"reported": "35.03%"},
        {"metric": "revenue", "period": "2025-H1", "reported": "1.91亿元"},
        {"metric": "revenue", "period": "2024-H1", "reported": "1.41亿元"},
    ]
    assert _verdicts(_audits(*claims)) == [("growth = this / before - 1", "holds")]
    claims[2] = claims[2] | {"period": "2024"}
    assert not _audits(*claims)


def test_growth_of_a_fiscal_year_is_audited_against_the_fiscal_year_before() -> None:
    claims = [
        {"metric": "growth", "period": "2024-04/2025-03", "reported": "35.03%"},
        {"metric": "revenue", "period": "2024-04/2025-03", "reported": "1.91亿元"},
        {"metric": "revenue", "period": "2023-04/2024-03", "reported": "1.41亿元"},
    ]
    (audit,) = _audits(*claims)
    assert (audit.period, audit.verdict) == ("2024-Q2/2025-Q1", "holds")
    claims[2] = claims[2] | {"period": "2023-05/2024-03"}
    assert not _audits(*claims)


def test_a_period_that_is_open_at_an_end_has_no_year_before() -> None:
    claims = [
        {"metric": "growth", "period": "../2025-03-31", "reported": "35.03%"},
        {"metric": "revenue", "period": "../2025-03-31", "reported": "1.91亿元"},
        {"metric": "revenue", "period": "../2024-03-31", "reported": "1.41亿元"},
    ]
    assert not _audits(*claims)


def test_growth_from_a_base_that_may_not_be_positive_is_not_evaluated() -> None:
    claims = [
        {"metric": "growth", "period": "2025", "reported": "35%"},
        {"metric": "revenue", "period": "2025", "reported": "2亿元"},
        {"metric": "revenue", "period": "2024", "reported": "-1亿元"},
    ]
    assert not _audits(*claims)


@pytest.mark.parametrize(
    ("before", "verdicts"),
    [("亏损2.0亿元", ["holds"]), ("亏损1.0亿元", ["contradicted"]), ("2.0亿元", []), ("0元", [])],
)
def test_growth_of_a_loss_is_growth_of_its_magnitude(before: str, verdicts: list[str]) -> None:
    claims = [
        {"metric": "loss", "period": "2025", "reported": "亏损3.0亿元"},
        {"metric": "loss", "period": "2024", "reported": before},
        {"metric": "loss-growth", "period": "2025", "reported": "50%"},
    ]
    found = World().source("one", "2026-01-08", claims).resolution().audits
    assert [audit.verdict for audit in found] == verdicts


def test_the_first_to_print_a_figure_stands_for_it_until_it_falls() -> None:
    price = PRICE | _at("close") | {"reported": "131.50港元"}
    gain = GAIN | _at("close") | {"reported": "13.17%"}
    world = World().source("one", "2026-01-08", [price, OFFER | {"reported": "116.20港元"}])
    world.source("two", "2026-01-09", [gain | {"retracted": {"source": "zulu", "reason": "No."}}])
    world.source("three", "2026-01-10", [gain]).source("zulu", "2026-01-11", [])
    found = sorted(world.resolution().audits, key=lambda audit: audit.known_from)
    known = {claim.source_id: claim.known_at for claim in world.claims().values()}
    assert [dict(audit.terms)["gain"].source_id for audit in found] == ["two", "three"]
    assert found[0].known_from == known["two"]
    assert found[0].known_to == found[1].known_from
    assert found[1].known_from > known["three"]
    assert found[1].known_to is None


def test_figures_at_unnamed_moments_are_set_against_those_of_their_own_document() -> None:
    price, gain = PRICE | _at("some"), GAIN | _at("some")
    world = World().source(
        "one",
        "2026-01-08",
        [
            price | {"reported": "131.50港元"},
            gain | {"reported": "13.17%"},
            OFFER | {"reported": "116.20港元"},
        ],
    )
    later = [price | {"reported": "140.00港元"}, gain | {"reported": "20.48%"}]
    found = world.source("two", "2026-01-09", later).resolution()
    assert [audit.verdict for audit in found.audits] == ["holds", "holds"]
    assert found.conflicts == ()
    assert {fact.agreement for fact in found.facts} == {"single"}


@pytest.mark.parametrize(("kind", "audits"), [("ipo", 1), ("placing", 0)])
def test_only_an_offering_of_the_kind_named_gives_the_offer_price(kind: str, audits: int) -> None:
    claims = [
        PRICE | _at("close") | {"reported": "131.50港元"},
        GAIN | _at("close") | {"reported": "13.17%"},
        OFFER | {"reported": "116.20港元"},
    ]
    dataset = World().source("one", "2026-01-08", claims).dataset()
    metric = dataset.metrics["share-price-return"]
    (identity,) = metric.record.identities
    terms = dict(identity.terms)
    terms["offer"] = terms["offer"].model_copy(update={"offering_kinds": (kind,)})
    changed = metric.record.model_copy(
        update={"identities": (identity.model_copy(update={"terms": terms}),)}
    )
    metrics = {**dataset.metrics, "share-price-return": replace(metric, record=changed)}
    altered = replace(dataset, metrics=metrics)
    assert len(resolve(altered, assemble(altered)).audits) == audits


def test_an_audit_holds_from_when_its_last_claim_is_known_until_its_first_falls() -> None:
    share = {"reported": "0.9", "metric": "revenue-share", "period": "2025-H1"}
    world = World().source("one", "2026-01-08", [OFFER | {"reported": "116.20港元"}])
    world.source("two", "2026-01-09", [PRICE | _at("close") | {"reported": "131.50港元"}])
    world.source("three", "2026-01-10", [GAIN | _at("close") | {"reported": "13.17%"}, share])
    known = {claim.source_id: claim.known_at for claim in world.claims().values()}
    (audit,) = world.resolution().audits
    assert (audit.known_from, audit.known_to) == (known["three"], None)
    withdrawn = {"source": "four", "reason": "Wrong."}
    world.source(
        "two",
        "2026-01-09",
        [PRICE | _at("close") | {"reported": "131.50港元", "retracted": withdrawn}],
    )
    world.source("four", "2026-01-12", [])
    (audit,) = world.resolution().audits
    assert audit.known_to is not None
    assert audit.known_to > audit.known_from


def test_the_order_of_claims_changes_nothing() -> None:
    claims = [
        OFFER | {"reported": "116.20港元"},
        PRICE | _at("close") | {"reported": "131.50港元"},
        GAIN | _at("close") | {"reported": "13.17%"},
    ]
    assert {audit.audit_id for audit in _audits(*claims)} == {
        audit.audit_id for audit in _audits(*reversed(claims))
    }


@pytest.mark.parametrize(
    "claim", [{"period": "2024-02-29"}, {"period": "9999", "basis": "guidance"}]
)
def test_a_period_that_has_no_like_a_year_later_has_no_growth(claim: dict[str, str]) -> None:
    assert not _audits(claim | {"reported": "2亿元"})


def test_a_start_and_an_end_without_a_span_stand_together(monkeypatch: pytest.MonkeyPatch) -> None:
    ends = {name: {"metric": "arr", "period": name} for name in ("start", "end")}
    declared = {"id": "multiple", "terms": ends, "left": "end", "right": ["start"]}
    monkeypatch.setitem(METRICS, "arr", METRICS["arr"] | {"identities": [NAMED | declared]})
    audits = _audits({"metric": "arr", "period": "2025-12", "reported": "2亿元"})
    assert _verdicts(audits) == [("end = start", "holds")]
