"""Records become claims: prints read, periods placed, origins followed, ids stable."""

from decimal import Decimal

import pytest
from support.world import World

from openbell.claims import assemble

CITES = {
    "paper": {"kind": "news", "publisher": "财联社", "published": "2026-01-08"},
    "letter": {"kind": "company_statement", "publisher": "智谱", "via": "paper"},
}


def test_a_claims_id_names_source_subject_metric_dimensions_period_and_basis() -> None:
    claim = {
        "offering": "alpha-ipo",
        "metric": "subscription-multiple",
        "dimensions": {"tranche": "hk_public"},
        "period": "2026-01-07",
        "reported": "1159.46倍",
    }
    world = World().source("one", "2026-01-08", [claim, {"reported": "2亿元", "id": "own"}])
    expected = "one#alpha-ipo.subscription-multiple.tranche=hk_public.2026-01-07.actual"
    assert list(world.claims()) == [expected, "one#own"]
    assert world.claims()[expected].question.company_id == "alpha"


def test_an_instant_metric_takes_the_end_of_a_reduced_period() -> None:
    downloads = {"metric": "downloads", "period": "2025-H1", "reported": "4500万次"}
    (claim,) = World().source("one", "2026-01-08", [downloads]).claims().values()
    assert claim.question.period == "2025-06-30"
    assert claim.question.unit == "download"


def test_a_bare_whole_number_of_a_count_is_exact_and_of_money_is_rounded() -> None:
    counted = {"metric": "downloads", "period": "2026-01-08", "reported": "45,000,001"}
    money = {"reported": "2351000", "unit": "CNY"}
    first, second = World().source("one", "2026-01-08", [counted, money]).claims().values()
    assert first.figure is not None
    assert second.figure is not None
    assert first.figure.low == first.figure.high == 45_000_001
    assert (second.figure.low, second.figure.high) == (Decimal("2350999.5"), Decimal(2351001))


def test_what_the_surroundings_supply_is_marked_as_inferred() -> None:
    claim = {
        "reported": "23.51",
        "unit": "CNY",
        "scale": "亿",
        "direction": "loss",
        "qualifier": "about",
        "period_inferred": "The sentence before.",
    }
    (read,) = World().source("one", "2026-01-08", [claim]).claims().values()
    assert read.inferred == ("direction", "period", "qualifier", "scale", "unit")
    assert read.figure is not None
    assert read.figure.value == Decimal(-2_351_000_000)


def test_a_chain_of_citations_leads_to_the_origin_and_counts_its_relays() -> None:
    claims = [
        {"reported": "2亿元", "cites": "letter"},
        {"reported": "3亿元", "period": "2023", "cites": "paper"},
        {"reported": "4亿元", "period": "2022"},
    ]
    world = World().source("one", "2026-01-08", claims, kind="repost", cites=CITES)
    letter, paper, own = world.claims().values()
    assert (letter.origin.publisher, letter.relays, letter.tier) == ("智谱", 2, 4)
    assert (paper.origin.publisher, paper.relays, paper.tier) == ("财联社", 1, 5)
    assert (own.origin.source_id, own.relays, own.tier) == ("one", 0, 5)


def test_one_report_relayed_by_two_papers_is_one_origin_whatever_its_key() -> None:
    note = {"kind": "research_note", "publisher": "国信证券", "published": "2026-01-07"}
    world = World().source("one", "2026-01-08", [], cites={"a": note})
    world.source("two", "2026-01-09", [], cites={"b": note | {"authors": ["熊莉"]}})
    origins = world.assembly().origins
    (cited,) = [origin for key, origin in origins.items() if key.startswith("research-note")]
    assert cited.cited_by == ("one", "two")
    assert cited.authors == ("熊莉",)


def test_a_document_that_a_record_holds_is_the_origin_of_what_relays_it() -> None:
    figure = {"reported": "2亿元", "cites": "filing"}
    world = World().source("filing", "2026-01-07", [{"reported": "2.01亿元"}], kind="prospectus")
    world.source("paper", "2026-01-08", [figure], cites={"filing": {"source": "filing"}})
    world.source(
        "copy",
        "2026-01-09",
        [figure],
        kind="repost",
        cites={
            "paper": {"source": "paper"},
            "filing": {"source": "filing", "via": "paper"},
        },
    )
    assembly = world.assembly()
    assert [(c.source_id, c.origin.source_id, c.relays, c.tier) for c in assembly.claims] == [
        ("copy", "filing", 2, 3),
        ("filing", "filing", 0, 1),
        ("paper", "filing", 1, 2),
    ]
    assert assembly.origins.keys() == {"copy", "filing", "paper"}
    assert assembly.origins["filing"].cited_by == ("paper",)
    known = {claim.source_id: claim.known_at for claim in assembly.claims}
    assert known["filing"] < known["paper"] < known["copy"], "an article is known when it is out"
    assert assembly.origins["filing"].known_at == known["filing"]


@pytest.mark.parametrize("named", ["nowhere", "one"])
def test_a_claim_whose_origin_is_no_other_record_is_left_to_the_checks(named: str) -> None:
    claim = {"reported": "2亿元", "cites": "filing"}
    world = World().source("one", "2026-01-08", [claim], cites={"filing": {"source": named}})
    assert world.assembly().claims == ()


def test_a_claim_is_known_when_the_document_that_was_read_is_not_when_its_origin_was() -> None:
    note = {"kind": "research_note", "publisher": "国信证券", "published": "2026-01-01"}
    claim = {"reported": "2亿元", "cites": "note"}
    world = World().source("one", "2026-01-08T16:14+08:00", [claim], cites={"note": note})
    (read,) = world.claims().values()
    assert f"{read.known_at:%FT%T.%f}" == "2026-01-08T08:14:59.999999"


def test_a_print_that_cannot_be_read_is_a_problem_and_the_others_are_still_claims() -> None:
    claims = [{"reported": "数亿元"}, {"reported": "15%", "period": "2023"}, {"reported": "2亿元"}]
    world = World().source("one", "2026-01-08", claims)
    found = assemble(world.dataset())
    assert [problem.code for problem in found.problems] == ["unreadable-figure", "unit-kind"]
    assert [claim.reported for claim in found.claims] == ["2亿元"]


def test_a_print_without_its_currency_is_told_how_to_give_one() -> None:
    found = assemble(World().source("one", "2026-01-08", [{"reported": "2亿"}]).dataset())
    assert [problem.code for problem in found.problems] == ["unit-missing"]
    assert "unit: CNY" in found.problems[0].hint
