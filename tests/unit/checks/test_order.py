"""Dates that must follow one another are held against each other, whatever their zones."""

import pytest
from support.record_tree import Tree

DATES = "opened_on: 2025-12-30\nclosed_on: 2026-01-05\nlisted_on: 2026-01-08\n"


@pytest.mark.parametrize(
    "dates",
    [
        "listed_on: 2026-01-08\n",
        "announced_on: 2026-01-08\nlisted_on: 2026-01-08\n",
        "priced_on: 2025-12-29\nopened_on: 2025-12-30\n",
        "closed_on: 2026-01-05\npriced_on: 2026-01-06\n",
    ],
)
def test_steps_of_an_offering_may_be_missing_or_on_one_day(dates: str, records: Tree) -> None:
    assert records.change("offerings/one-ipo", DATES, dates).codes() == []


@pytest.mark.parametrize(
    ("dates", "blamed"),
    [
        ("opened_on: 2026-01-02\nclosed_on: 2026-01-01\n", "closed_on"),
        ("announced_on: 2026-01-02\nlisted_on: 2026-01-01\n", "listed_on"),
        ("priced_on: 2026-01-09\nlisted_on: 2026-01-08\n", "listed_on"),
        ("announced_on: 2026-01-02\npriced_on: 2026-01-01\n", "priced_on"),
    ],
)
def test_a_step_before_the_one_it_follows_is_an_error(
    dates: str, blamed: str, records: Tree
) -> None:
    problem = records.change("offerings/one-ipo", DATES, dates).problem()
    assert (problem.code, problem.field) == ("date-order", (blamed,))


def test_a_cited_document_is_not_younger_than_the_one_that_cites_it(records: Tree) -> None:
    records.change("sources/daily", "published: 2026-01-07", "published: 2026-01-09")
    assert records.problem().field == ("cites", "guosen", "published")


def test_a_cited_document_of_the_same_day_is_no_error(records: Tree) -> None:
    records.change("sources/daily", "published: 2026-01-07", "published: 2026-01-08")
    assert records.codes() == []


def test_a_cited_time_keeps_its_own_zone_beside_the_zone_of_the_source(records: Tree) -> None:
    records.change("sources/daily", "title:", 'zone: "+08:00"\ntitle:')
    records.change("sources/daily", "2026-01-07", "2026-01-08T09:00-05:00")
    assert records.problem().code == "date-order"
    records.change("sources/daily", "2026-01-08T09:00-05:00", "2026-01-08T03:00-05:00")
    assert records.codes() == []


def test_a_result_cannot_be_known_before_its_period_begins(records: Tree) -> None:
    records.change("sources/daily", "2025-H1", "2026-H2")
    assert records.problem().field == ("claims", 0, "period")


def test_a_result_of_a_period_that_has_begun_is_no_error(records: Tree) -> None:
    assert records.change("sources/daily", "2025-H1", "2026-H1").codes() == []


def test_a_result_of_a_day_that_has_begun_in_the_far_east_is_no_error(records: Tree) -> None:
    records.change("sources/daily", "2026-01-08T16:14:43+08:00", "2026-01-08T16:14:43-05:00")
    assert records.change("sources/daily", "2025-H1", "2026-01-09").codes() == []


@pytest.mark.parametrize("basis", ["forecast", "guidance", "estimate"])
def test_what_is_no_result_may_be_of_a_time_to_come(basis: str, records: Tree) -> None:
    records.change("sources/daily", "period: 2025-H1", f"period: 2027-H1\n    basis: {basis}")
    records.change("sources/daily", "cites: guosen", "cites: guosen\n    forecaster: guosen")
    assert records.codes() == []
