"""The front page's disagreement is one that both sides can be looked up for, chosen by rule."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from openbell.site.disagreements import most_striking
from openbell.wording.library import Library
from openbell.wording.package import Package, Row

NOW = datetime(2026, 1, 9, tzinfo=UTC)


def source(source_id: str, **given: Any) -> Row:
    shown = {"source_id": source_id, "publisher": source_id, "published": "2026-01-08", "tier": 4}
    return {**shown, "published_at": NOW, "cited_by": None, **given}


def print_of(source_id: str, number: str, **given: Any) -> Row:
    bound = Decimal(number)
    plain: Row = dict.fromkeys(("reads_as", "inferred", "dimensions", "offering_id"))
    return {
        **plain,
        "claim_id": f"{source_id}#{number}",
        "source_id": source_id,
        "origin_id": source_id,
        "company_id": "alpha",
        "metric_id": "revenue",
        "period": "2025",
        "basis": "actual",
        "unit": "CNY",
        "value": bound,
        "low": bound,
        "high": bound,
        "known_at": NOW,
        **given,
    }


def against(number: int, a: Row, b: Row, **given: Any) -> Row:
    empty: Row = dict.fromkeys(("offering_id", "dimensions", "audit_id", "suspicion", "preferred"))
    return {
        **empty,
        "conflict_id": f"c{number}",
        "kind": "claims",
        "strength": "hard",
        "company_id": "alpha",
        "metric_id": a["metric_id"],
        "dimensions": a["dimensions"],
        "period": "2025",
        "claim_a": a["claim_id"],
        "claim_b": b["claim_id"],
        "gap": abs(a["value"] - b["value"]),
        "known_to": None,
        **given,
    }


WORTHY = (print_of("paper", "100"), print_of("daily", "130"))


def shown(others: list[tuple[Row, Row]], sources: list[Row], **given: Any) -> list[str]:
    """The figures of what is chosen among a worthy pair and others that lie further apart."""
    pairs = [WORTHY, *others]
    conflicts = [
        against(number, a, b, **(given if number else {})) for number, (a, b) in enumerate(pairs)
    ]
    tables: dict[str, list[Row]] = {
        "sources": [source("paper"), source("daily"), *sources],
        "claims": list({claim["claim_id"]: claim for pair in pairs for claim in pair}.values()),
        "conflicts": conflicts,
        "coverage": [{"metric_id": "revenue"}],
    }
    found = most_striking(Library(Package(Path(), {}, tables, ())))
    assert found is not None
    return [claim["claim_id"] for claim in found.claims]


BEST = [claim["claim_id"] for claim in WORTHY]
WIDER = (print_of("third", "100"), print_of("fourth", "160"))


def test_of_two_worthy_pairs_the_wider_is_shown() -> None:
    assert shown([WIDER], [source("third"), source("fourth")]) == ["third#100", "fourth#160"]


@pytest.mark.parametrize(
    ("third", "fourth"),
    [
        ({"publisher": "One house"}, {"publisher": "One house"}),
        ({"published": "2026"}, {}),
        ({"published": None}, {}),
        ({"publisher": None}, {}),
    ],
)
def test_sources_of_one_house_or_without_a_day_give_way(third: Row, fourth: Row) -> None:
    assert shown([WIDER], [source("third", **third), source("fourth", **fourth)]) == BEST


def test_two_papers_that_relay_one_report_give_way() -> None:
    relayed = tuple({**claim, "origin_id": "report"} for claim in WIDER)
    assert (
        shown([(relayed[0], relayed[1])], [source("third"), source("fourth"), source("report")])
        == BEST
    )


@pytest.mark.parametrize(
    "given",
    [
        {"reads_as": "160"},
        {"inferred": "unit"},
        {"basis": "forecast"},
        {"dimensions": "measure=unstated"},
        {"metric_id": "minor"},
    ],
)
def test_readings_forecasts_and_minor_figures_give_way(given: Row) -> None:
    pair = ({**WIDER[0], **given}, {**WIDER[1], **given})
    assert shown([pair], [source("third"), source("fourth")]) == BEST


@pytest.mark.parametrize("given", [{"suspicion": "dimension"}, {"strength": "reading"}])
def test_figures_of_unlike_things_and_conflicts_of_words_give_way(given: Row) -> None:
    assert shown([WIDER], [source("third"), source("fourth")], **given) == BEST


def test_a_tenfold_figure_in_print_is_shown_though_it_is_a_slip() -> None:
    tenfold = (print_of("third", "100"), print_of("fourth", "1000"))
    sources = [source("third"), source("fourth")]
    assert shown([tenfold], sources, suspicion="factor_10") == ["third#100", "fourth#1000"]


def test_of_figures_that_differ_many_times_over_those_nearest_to_the_issuer_are_shown() -> None:
    tenfold = (print_of("third", "100"), print_of("fourth", "1000"))
    near = (print_of("fifth", "100"), print_of("sixth", "300"))
    sources = [source(name) for name in ("third", "fourth", "fifth")]
    chosen = shown([tenfold, near], [*sources, source("sixth", tier=1)])
    assert chosen == ["fifth#100", "sixth#300"]


def test_a_question_of_its_own_words_alone_is_shown_before_one_with_dimensions() -> None:
    pair = tuple({**claim, "dimensions": "segment=cloud"} for claim in WIDER)
    assert shown([(pair[0], pair[1])], [source("third"), source("fourth")]) == BEST


def test_of_equally_wide_pairs_the_one_nearer_to_the_issuer_is_shown() -> None:
    twin = (print_of("third", "100"), print_of("fourth", "130"))
    near = [source("third", tier=1), source("fourth")]
    assert shown([twin], near) == ["third#100", "fourth#130"]


def test_a_package_without_conflicts_shows_none(library: Library) -> None:
    tables = {**library.package.tables, "conflicts": []}
    assert most_striking(Library(replace(library.package, tables=tables))) is None
