"""Unlike figures do not stand together: another stage, another forecaster, another document."""

from typing import Any

import pytest
from support.world import METRICS, NAMED, World

DAY = "2026-01-08"
OPTION = {
    "overallotment": {"values": dict.fromkeys(("excluded", "included"), NAMED)},
    "tranche": {"values": {"all": NAMED}},
}
PROCEEDS = {"metric": "proceeds", "period": DAY, "offering": "alpha-ipo", "reported": "10.0亿元"}
SHARES = {"metric": "offered", "period": DAY, "offering": "alpha-ipo", "reported": "1.00亿股"}
OFFER = {"metric": "offer-price", "period": DAY, "offering": "alpha-ipo", "reported": "10.00元"}

GROWTH = {"metric": "growth", "period": "2025", "reported": "50%"}
THIS = {"period": "2025", "reported": "3.0亿元"}
BEFORE = {"period": "2024", "reported": "2.0亿元"}


@pytest.fixture(autouse=True)
def _sold(monkeypatch: pytest.MonkeyPatch) -> None:
    _declare(monkeypatch, {})


def _declare(monkeypatch: pytest.MonkeyPatch, left_out: dict[str, str]) -> None:
    """Proceeds = price × shares, with the over-allotment option or without it."""
    bare = {"period_kind": "instant", "subjects": ["share_offering"]}
    shares = {"metric": "offered", "where": {"tranche": ["all"]}, "left_out": left_out}
    identity = NAMED | {
        "id": "gross-proceeds",
        "terms": {
            "proceeds": {"metric": "proceeds"},
            "price": {"metric": "offer-price", "period": "any"},
            "shares": shares,
        },
        "same": ["overallotment"],
        "left": "proceeds",
        "right": ["price * shares"],
        "solve": {"shares": "proceeds / price", "proceeds": "price * shares"},
    }
    monkeypatch.setitem(
        METRICS,
        "proceeds",
        bare
        | {
            "unit_kind": "monetary",
            "dimensions": {"overallotment": OPTION["overallotment"]},
            "identities": [identity],
        },
    )
    monkeypatch.setitem(
        METRICS, "offered", bare | {"unit_kind": "count", "unit": "share", "dimensions": OPTION}
    )


def _with(claim: dict[str, Any], **dimensions: str) -> dict[str, Any]:
    return claim | ({"dimensions": dimensions} if dimensions else {})


def _equations(world: World) -> list[tuple[str, str]]:
    return sorted((audit.equation, audit.verdict) for audit in world.resolution().audits)


STAGES = [
    ("excluded", "excluded", {}, True),
    ("excluded", "included", {}, False),
    ("excluded", None, {}, False),
    ("included", None, {}, False),
    ("unstated", None, {}, True),
    (None, "unstated", {}, True),
    (None, None, {}, True),
    ("excluded", None, {"overallotment": "excluded"}, True),
    ("included", None, {"overallotment": "excluded"}, False),
    ("unstated", None, {"overallotment": "excluded"}, False),
    ("excluded", "unstated", {"overallotment": "excluded"}, False),
    ("included", None, {"overallotment": "any"}, True),
    ("excluded", "included", {"overallotment": "any"}, False),
]


@pytest.mark.parametrize(("proceeds", "shares", "left_out", "fit"), STAGES)
def test_what_is_left_out_fits_only_what_is_unstated_or_what_it_is_said_to_mean(
    proceeds: str | None,
    shares: str | None,
    left_out: dict[str, str],
    fit: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _declare(monkeypatch, left_out)
    option = {"overallotment": shares} if shares else {}
    claims = [
        _with(PROCEEDS, **({"overallotment": proceeds} if proceeds else {})),
        _with(SHARES, tranche="all", **option),
        OFFER,
    ]
    world = World().source("one", DAY, claims)
    found = ("proceeds = price * shares", "holds")
    assert (found in _equations(world)) is fit


def test_a_dimension_that_must_have_a_value_may_be_left_out_where_its_meaning_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    world = World().source("one", DAY, [PROCEEDS, SHARES, OFFER])
    assert ("proceeds = price * shares", "holds") not in _equations(world)
    _declare(monkeypatch, {"tranche": "all"})
    assert ("proceeds = price * shares", "holds") in _equations(world)


def _forecasts(world: World) -> list[str]:
    return [audit.verdict for audit in world.resolution().audits if audit.identity == "growth"]


FORECAST = {"basis": "forecast", "forecaster": "broker"}


@pytest.mark.parametrize(
    ("growth", "audited"),
    [
        (FORECAST, ["holds"]),
        ({"basis": "forecast", "forecaster": "house"}, []),
        ({"basis": "forecast"}, []),
        ({"basis": "guidance", "forecaster": "broker"}, []),
        ({}, []),
    ],
)
def test_a_forecast_stands_only_beside_others_of_its_forecaster(
    growth: dict[str, str], audited: list[str]
) -> None:
    claims = [GROWTH | growth, THIS | FORECAST, BEFORE | FORECAST]
    assert _forecasts(World().source("one", DAY, claims)) == audited


@pytest.mark.parametrize(("basis", "audits"), [("guidance", 1), ("preliminary", 2), ("actual", 2)])
def test_what_is_foreseen_in_two_documents_is_put_together_in_neither(
    basis: str, audits: int
) -> None:
    claims = [claim | {"basis": basis} for claim in (GROWTH, THIS, BEFORE)]
    later = claims[1] | {"reported": "4.0亿元"}
    world = World().source("one", DAY, claims).source("two", "2026-03-08", [later])
    assert len(_forecasts(world)) == audits


def test_two_relays_of_one_forecast_are_one_document() -> None:
    note = {"note": {"kind": "research_note", "publisher": "broker", "published": "2026-01-05"}}
    cited = FORECAST | {"cites": "note"}
    world = World().source("one", DAY, [GROWTH | cited, THIS | cited], cites=note)
    world.source("two", "2026-01-09", [BEFORE | cited, THIS | cited], cites=note)
    assert _forecasts(world) == ["holds"]


@pytest.mark.parametrize(("basis", "fit"), [("actual", True), ("guidance", False)])
def test_no_result_follows_from_a_price_that_was_only_foreseen(basis: str, fit: bool) -> None:
    claims = [_with(PROCEEDS), _with(SHARES, tranche="all"), OFFER | {"basis": basis}]
    found = _equations(World().source("one", DAY, claims))
    assert (("proceeds = price * shares", "holds") in found) is fit


def test_a_forecast_rests_on_the_results_that_were_known() -> None:
    claims = [
        PROCEEDS | {"basis": "estimate"},
        _with(SHARES, tranche="all") | {"basis": "estimate"},
        OFFER,
    ]
    found = _equations(World().source("one", DAY, claims))
    assert ("proceeds = price * shares", "holds") in found


@pytest.mark.parametrize(
    ("other", "compared"),
    [
        ({"basis": "estimate"}, False),
        ({"reported": "11.0亿美元"}, True),
        ({"dimensions": {"overallotment": "included"}}, False),
    ],
)
def test_what_is_implied_is_compared_only_for_one_basis_and_one_stage(
    other: dict[str, Any], compared: bool
) -> None:
    """A number of shares is the same whatever money it was sold for."""
    dollars = OFFER | {"reported": "11.00美元"}
    world = World().source("one", DAY, [PROCEEDS, OFFER, dollars])
    world.source("two", DAY, [PROCEEDS | other])
    assert ("shares: proceeds / price" in dict(_equations(world))) is compared


def test_amounts_that_are_implied_in_two_currencies_are_not_compared() -> None:
    shares = _with(SHARES, tranche="all")
    dollars = World().source("one", DAY, [shares, OFFER, OFFER | {"reported": "1.40美元"}])
    assert "proceeds: price * shares" not in dict(_equations(dollars))
