"""Conflicts are gathered by question, prints told once, slips named with their print."""

from copy import deepcopy
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from support.sample_rows import LOSS, REVENUE, REVENUE_MENDED, REVENUE_OTHER, sample_rows

from openbell.wording import Edition, Library, Package
from openbell.wording.contradictions import Contradictions
from openbell.wording.disagreements import by_company, disagreements, disputes
from openbell.wording.language import CHINESE, ENGLISH
from openbell.wording.sides import sides
from openbell.wording.slips import slip

THEN = datetime(2026, 1, 9, 15, 59, 59, 999999, tzinfo=UTC)


def pair(name: str, one: str, other: str, **more: Any) -> dict[str, Any]:
    row = {"conflict_id": name, "kind": "claims", "strength": "hard", "company_id": "zhipu"}
    row |= {"metric_id": "revenue", "period": "2025-H1", "claim_a": one, "claim_b": other}
    return row | {"gap": Decimal(8000000), "preferred": one, "known_from": THEN} | more


def edition(conflicts: list[dict[str, Any]]) -> Edition:
    rows = deepcopy(sample_rows()) | {"conflicts": conflicts}
    full = {
        "claims": ("reads_as", "offering_id", "dimensions", "converted_from", "at", "value"),
        "conflicts": ("offering_id", "dimensions", "audit_id", "suspicion", "suspect", "gap"),
        "facts": ("offering_id", "dimensions"),
        "audits": ("offering_id", "known_to"),
        "sources": ("cited_by", "title"),
    }
    for table, columns in full.items():
        for row in rows[table]:
            for column in (*columns, "mistaken_for", "known_to", "right_high"):
                row.setdefault(column, None)
    tables: dict[str, list[Any]] = {**rows}
    return Edition(Library(Package(Path(), {}, tables, ())), ENGLISH)


THREE = [
    pair("c-ab", REVENUE, REVENUE_OTHER, strength="soft"),
    pair("c-ac", REVENUE, REVENUE_MENDED),
    pair("c-bc", REVENUE_MENDED, REVENUE_OTHER, preferred=None),
    pair("x-loss", LOSS, "", metric_id="net_profit", kind="identity", audit_id="a-margin"),
]


def test_a_question_has_each_print_once_and_its_hardest_pair_first() -> None:
    told = edition(THREE)
    of_loss, of_revenue = disputes(disagreements(told.library))
    assert [claim["claim_id"] for claim in of_revenue.prints] == [
        REVENUE,
        REVENUE_OTHER,
        REVENUE_MENDED,
    ]
    assert [one.row["conflict_id"] for one in of_revenue.pairs] == ["c-ac", "c-bc", "c-ab"]
    assert of_revenue.row["conflict_id"] == "c-ac"
    assert of_revenue.sums == of_loss.pairs == []
    assert [one.row["conflict_id"] for one in of_loss.sums] == ["x-loss"]


def test_disputes_are_gathered_by_company() -> None:
    found = disputes(disagreements(edition(THREE).library))
    assert [(company, len(held)) for company, held in by_company(found)] == [("zhipu", 2)]


def test_prints_of_another_basis_are_another_question() -> None:
    told = edition([pair("c-ab", REVENUE, REVENUE_OTHER), pair("c-cb", REVENUE_MENDED, LOSS)])
    told.library.claims[REVENUE_MENDED].update(basis="forecast")  # pyright: ignore[reportAttributeAccessIssue]
    assert len(disputes(disagreements(told.library))) == 2


def test_a_fact_is_told_what_speaks_against_it() -> None:
    told = edition(THREE)
    found = Contradictions(told.library)
    fact = next(row for row in told.library.facts if row["claim_id"] == REVENUE_MENDED)
    assert {claim["claim_id"]: row["conflict_id"] for claim, row in found.prints(fact)} == {
        REVENUE: "c-ac",
        REVENUE_OTHER: "c-bc",
    }
    assert found.sums(fact) == []
    assert found.sums({**fact, "claim_id": REVENUE})[0]["conflict_id"] == "x-loss"
    price = next(row for row in told.library.facts if row["metric_id"] == "price")
    assert not found.against(price)


@pytest.mark.parametrize(
    ("given", "english"),
    [
        ({}, ""),
        ({"suspicion": "factor_10"}, "Suspected slip: a factor of ten; either side may be it."),
        (
            {"suspicion": "factor_10", "suspect": REVENUE_OTHER},
            "Suspected slip: a factor of ten, in “逾2亿元” (21st Century Business Herald).",
        ),
        (
            {"suspicion": "dimension", "suspect": REVENUE_OTHER, "mistaken_for": LOSS},
            (
                "Suspected slip: a figure of another definition, in “逾2亿元” (21st Century "
                "Business Herald). It seems to print −RMB\xa00.000000000001, the figure for "
                "net_profit: “1.91亿元人民币” (NBD财经网)."
            ),
        ),
    ],
)
def test_a_slip_names_the_print_suspected_and_whose_figure_it_seems(
    given: dict[str, str], english: str
) -> None:
    told = edition([pair("c", REVENUE, REVENUE_OTHER, **given)])
    assert slip(told.library.conflicts[0], told) == english
    chinese = slip(told.library.conflicts[0], replace(told, language=CHINESE))
    assert bool(chinese) is bool(english)
    assert "." not in chinese.replace("0.000000000001", "").replace("1.91", "")


def test_the_year_before_is_told_by_its_period() -> None:
    given = {"suspicion": "year_before", "suspect": REVENUE_OTHER, "mistaken_for": REVENUE_MENDED}
    told = edition([pair("c", REVENUE, REVENUE_OTHER, **given)])
    told.library.claims[REVENUE_MENDED].update(period="2024-H1")  # pyright: ignore[reportAttributeAccessIssue]
    assert "It seems to print RMB\xa0190m, the figure for H1 2024: " in slip(
        told.library.conflicts[0], told
    )
    chinese = slip(told.library.conflicts[0], replace(told, language=CHINESE))
    assert "错的可能是“逾2亿元”" in chinese
    assert "所印的似乎是1.9亿元（2024年上半年），见" in chinese


@pytest.mark.parametrize(
    ("equation", "left", "right"),
    [
        ("revenue = profit / margin", "RMB\xa01 to RMB\xa02", "≥\xa0RMB\xa00.1"),
        ("profit / revenue = margin", "1 to 2", "≥\xa00.1"),
        ("unit: profit / revenue", "1 to 2", "≥\xa00.1"),
    ],
)
def test_sides_bear_a_unit_where_a_term_tells_it(equation: str, left: str, right: str) -> None:
    told = edition([])
    audit = {**told.library.audits["a-margin"], "equation": equation}
    assert sides(audit, told) == (left, right)
    nothing = {**audit, "left_low": None, "left_high": None}
    assert sides(nothing, told)[0] == "anything"
