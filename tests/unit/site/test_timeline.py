"""What was known when: the differences between the ends of days, as `as_of` would show them."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from unit.site.reading import Tables, with_rows, written
from unit.site.sample_package import CLAIMS, KNOWN, ROWS, fact

from openbell.dates import parse_as_of
from openbell.site.as_of import memory
from openbell.site.feed import feed
from openbell.site.history import days, holds
from openbell.site.moments import MOST_DAYS, chosen, listings, months
from openbell.site.pages import company, timeline
from openbell.wording.edition import Edition

NOON = datetime(2026, 1, 7, 4, tzinfo=UTC)
NEXT = datetime(2026, 1, 8, 4, tzinfo=UTC)
LATER = datetime(2026, 2, 1, 15, 59, 59, 999999, tzinfo=UTC)
REVENUE, OLD = CLAIMS[0], CLAIMS[1]


def conflict(conflict_id: str, since: datetime, until: datetime | None = None) -> dict[str, Any]:
    return {
        **ROWS["conflicts"][0],
        "conflict_id": conflict_id,
        "known_from": since,
        "known_to": until,
    }


def told(edition: Edition) -> Edition:
    """A world in which revenue changes on the listing day and a conflict is settled later."""
    first = fact(OLD, "single", fact_id="f", known_from=NOON, known_to=NEXT)
    second = fact(REVENUE, "disputed", fact_id="f", known_from=NEXT, known_to=LATER)
    third = fact(REVENUE, "corroborated", fact_id="f", known_from=LATER)
    margin = fact(CLAIMS[4], "single", fact_id="g", known_from=NEXT)
    blink = fact(CLAIMS[3], "single", known_from=NOON, known_to=NOON + timedelta(hours=1))
    return with_rows(
        edition,
        facts=[first, second, third, margin, blink],
        conflicts=[conflict("c", NEXT, LATER)],
    )


def test_a_day_is_the_difference_between_its_end_and_the_eve(english: Edition) -> None:
    found = days(told(english).library)
    assert list(found) == [date(2026, 1, 7), date(2026, 1, 8), date(2026, 2, 1)]
    eve, listing, later = found.values()
    assert [row["fact_id"] for row in eve.new] == ["f"]
    assert [(one.before["claim_id"], one.after["claim_id"]) for one in listing.changed] == [
        (OLD["claim_id"], REVENUE["claim_id"])
    ]
    assert [row["fact_id"] for row in listing.new] == ["g"]
    assert [row["conflict_id"] for row in listing.arisen] == ["c"]
    assert [one.after["agreement"] for one in later.restated] == ["corroborated"]
    assert [row["conflict_id"] for row in later.settled] == ["c"]


def test_all_days_together_give_what_stands_now(english: Edition) -> None:
    for edition in (english, told(english)):
        found, library = days(edition.library).values(), edition.library
        facts = sum(len(day.new) - len(day.gone) for day in found)
        assert facts == len(library.facts)
        assert sum(len(day.arisen) - len(day.settled) for day in found) == len(library.conflicts)


def test_a_row_holds_until_just_before_its_end() -> None:
    row = {"known_from": NOON, "known_to": NEXT}
    assert holds(row, NOON)
    assert holds(row, NEXT - timedelta(microseconds=1))
    assert not holds(row, NEXT)


def test_every_listing_day_is_told_and_then_the_weightiest(english: Edition) -> None:
    held = days(told(english).library)
    listed = {date(2020, 1, 1) + timedelta(days=n): ["alpha"] for n in range(MOST_DAYS - 1)}
    assert chosen(held, listed) == {*listed, date(2026, 1, 8)}
    assert [month.month for month in months(held, {})] == ["2026-02", "2026-01"]


def test_a_month_page_shows_each_change_with_both_figures(english: Edition) -> None:
    edition = told(english)
    html = written(timeline.pages(edition), edition, "timeline/2026-01")
    rows = Tables(html).texts()
    assert ["Alpha AI · Revenue", "", "H1 2025", "≥ RMB 200m", "RMB 191m", "Disputed"] in [
        row[:6] for row in rows
    ]
    assert any(row[0] == "Alpha AI · Gross margin" and row[3] == "50% to 65%" for row in rows)
    assert 'openbell.load("facts", as_of="2026-01-08")' in html


def test_the_overview_counts_what_the_days_hold(chinese: Edition) -> None:
    edition = told(chinese)
    rows = Tables(written(timeline.pages(edition), edition, "timeline/index")).texts()
    assert ["2026年1月8日", "阿尔法智能", "1", "1", "1", "0"] in rows
    assert ["2026年1月", "", "2", "1", "1", "0"] in rows
    assert ["2026年2月1日", "", "0", "0", "0", "1"] in rows


def test_without_facts_the_timeline_says_so(english: Edition) -> None:
    bare = with_rows(english, facts=[], conflicts=[], securities=[], share_offerings=[])
    assert "No figure is known yet." in written(timeline.pages(bare), bare, "timeline/index")


def test_a_company_remembers_what_was_known_around_its_listing(english: Edition) -> None:
    library = told(english).library
    found = memory(
        library.of_company("securities")["alpha"], library.of_company("facts")["alpha"], library
    )
    assert found is not None
    assert (found.eve, found.listed_on) == (date(2026, 1, 7), date(2026, 1, 8))
    (revenue,) = found.rows
    eve, then, now = revenue.answers
    assert [one and one["value"] for one in (eve, then, now)] == [
        Decimal(200000000),
        Decimal(191000000),
        Decimal(191000000),
    ]
    for answer, day in ((eve, found.eve), (then, found.listed_on)):
        assert answer is not None
        assert holds(answer, parse_as_of(day))


def test_the_whole_is_remembered_before_a_part_of_it(english: Edition) -> None:
    whole = fact(REVENUE, "single", fact_id="z", dimensions="segment=total")
    part = fact(REVENUE, "single", fact_id="a", dimensions="segment=cloud", n_origins=9)
    facts = with_rows(english, facts=[part, whole]).library.package.rows("facts")
    found = memory([{"listed_on": KNOWN.date()}], facts, english.library)
    assert found is not None
    assert [one.asked["fact_id"] for one in found.rows] == ["z"]
    assert memory([{"listed_on": None}], facts, english.library) is None


def test_a_company_page_sets_the_three_moments_side_by_side(chinese: Edition) -> None:
    edition = told(chinese)
    rows = Tables(written(company.pages(edition), edition, "companies/alpha")).texts()
    wanted = [row for row in rows if row[0].startswith("营业收入") and len(row) == 4]
    assert wanted == [
        ["营业收入2025年上半年", "≥ 2亿元 孤证", "1.91亿元 有变 有争议", "1.91亿元 互证"]
    ]
    private = written(company.pages(edition), edition, "companies/beta")
    assert 'id="as-of"' not in private


def test_the_feed_tells_each_month_at_its_last_instant(english: Edition) -> None:
    from xml.etree import ElementTree as Tree

    edition = told(english)
    top = Tree.fromstring(feed(edition, None))
    atom = "{http://www.w3.org/2005/Atom}"
    assert top.findtext(f"{atom}updated") == "2026-02-01T15:59:59Z"
    entries = top.findall(f"{atom}entry")
    assert [entry.findtext(f"{atom}title") for entry in entries] == [
        "Feb 2026: new figures 0, new conflicts 0",
        "Jan 2026: new figures 2, new conflicts 1",
    ]
    assert "Listed: Alpha AI." in (entries[1].findtext(f"{atom}summary") or "")
    links = [one.get("href") or "" for one in top.iter(f"{atom}link")]
    assert links[:2] == ["feed.xml", "timeline/index.html"]
    assert all("://" not in link for link in links)
    ids = [one.text for one in top.iter(f"{atom}id")]
    assert len(ids) == len(set(ids)) == 3
    there = Tree.fromstring(feed(edition, "https://bell.example/x/"))
    assert all(
        (one.get("href") or "").startswith("https://bell.example/x/en/")
        for one in there.iter(f"{atom}link")
    )


def test_listings_come_from_securities_and_offerings(english: Edition) -> None:
    assert listings(english.library) == {KNOWN.date(): ["alpha"]}
