"""A claim fits its metric: subject, dimensions, period, unit, and who forecasts it."""

import pytest
from support.record_tree import Tree

DURATIONS = ['"2024"', "2025-H1", "2025-Q3", "2025-9M", "2025-11", "2026-01-08", "2022/2024"]


@pytest.mark.parametrize("period", [*DURATIONS, "../2026-01-08", "P10M"])
def test_a_metric_of_a_stretch_of_time_takes_any_stretch(period: str, records: Tree) -> None:
    assert records.change("sources/daily", "2025-H1", period).codes() == []


@pytest.mark.parametrize("period", [*DURATIONS, "../2026-01-08", "2026-01-08T09:30+08:00"])
def test_a_metric_of_a_moment_takes_what_has_an_end(period: str, records: Tree) -> None:
    assert records.change("sources/daily", "period: 2026-01-08", f"period: {period}").codes() == []


@pytest.mark.parametrize("period", ["P10M", "2025-06/.."])
def test_a_metric_of_a_moment_refuses_what_has_no_end(period: str, records: Tree) -> None:
    records.change("sources/daily", "period: 2026-01-08", f"period: {period}")
    problem = records.problem()
    assert (problem.code, problem.value) == ("period-kind", period)


def test_a_required_dimension_may_be_unstated_but_not_absent(records: Tree) -> None:
    records.change("sources/daily", "{session: close}", "{session: unstated}")
    assert records.codes() == []
    records.change("sources/daily", "    dimensions: {session: unstated}\n", "")
    assert records.codes() == ["missing-dimension"]


def test_each_dimension_of_a_claim_is_looked_at(records: Tree) -> None:
    records.change("sources/daily", "{session: close}", "{sesion: close, session: closed}")
    assert records.codes() == ["unknown-dimension", "unknown-dimension-value"]


def test_a_metric_of_companies_is_not_said_of_an_offering(records: Tree) -> None:
    records.change("sources/daily", "company: one", "offering: one-ipo")
    problem = records.problem()
    assert (problem.code, problem.value) == ("subject-kind", "one-ipo")


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("1.91亿", "unit-missing"),
        ("85%", "unit-kind"),
        ("15.28倍", "unit-kind"),
        ("数亿元", "unreadable-figure"),
        ("1.91亿元和2亿元", "unreadable-figure"),
    ],
)
def test_a_print_that_is_no_amount_of_money_is_refused(
    printed: str, code: str, records: Tree
) -> None:
    problem = records.change("sources/daily", "1.91亿元", printed).problem()
    assert (problem.code, problem.field) == (code, ("claims", 0, "reported"))


def test_a_print_is_read_although_its_company_is_unknown(records: Tree) -> None:
    records.change("sources/daily", "1.91亿元", "数亿元").change("sources/daily", "one", "two")
    assert records.codes() == ["unknown-company", "unreadable-figure"]


def test_a_reading_is_blamed_in_its_own_field(records: Tree) -> None:
    records.change("sources/daily", "1.91亿元", "数亿元\n    reads_as: 许多")
    assert records.problem().field == ("claims", 0, "reads_as")


def test_a_forecast_names_its_forecaster(records: Tree) -> None:
    records.change("sources/daily", "period: 2025-H1", "period: 2027-H1\n    basis: forecast")
    problem = records.problem()
    assert (problem.code, problem.allowed) == ("missing-field", "guosen")


def test_a_forecaster_is_a_party_of_the_company_that_made_the_offering(records: Tree) -> None:
    records.change("metrics/share-price", "[company]", "[share_offering, company]")
    records.change(
        "sources/daily",
        "company: one\n    metric: share-price",
        "offering: one-ipo\n    basis: forecast\n    forecaster: guosen\n    metric: share-price",
    )
    assert records.codes() == []
    records.change("sources/daily", "forecaster: guosen", "forecaster: nobody")
    assert records.codes() == ["unknown-party"]


@pytest.mark.parametrize("basis", ["actual", "preliminary"])
def test_a_result_has_no_forecaster(basis: str, records: Tree) -> None:
    records.change("sources/daily", "    at: ¶3", f"    basis: {basis}\n    forecaster: guosen")
    problem = records.problem()
    assert (problem.code, problem.field) == ("bad-value", ("claims", 0, "forecaster"))
