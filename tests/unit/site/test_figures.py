"""Figures with their panels: written once, numbered anew, and right from every page."""

from itertools import count

import pytest
from unit.site.reading import with_rows

from openbell.site.figures import Figures
from openbell.site.page import environment
from openbell.wording.edition import Edition

CLAIM = "paper#alpha.revenue.2025-H1.actual"


def figures(page: str, edition: Edition) -> Figures:
    numbers = count(1)
    return Figures(page, edition, environment(), lambda: f"p{next(numbers)}")


def test_a_panel_is_the_same_each_time_but_for_its_id(english: Edition) -> None:
    shown = figures("companies/alpha", english)
    claim = english.library.claims[CLAIM]
    first, second = (shown.write(claim, False, False) for _ in range(2))
    assert 'popovertarget="p1"' in first
    assert 'id="p1"' in first
    assert str(first).replace('"p1"', '"p2"') == str(second)


def test_links_of_a_panel_are_right_from_every_depth(english: Edition) -> None:
    claim = english.library.claims[CLAIM]
    for page, wanted in (
        ("conflicts", 'href="sources/paper.html#'),
        ("companies/alpha", 'href="../sources/paper.html#'),
        ("sources/daily", 'href="paper.html#'),
    ):
        assert wanted in figures(page, english).write(claim, False, False)


def test_on_its_own_sources_page_a_panel_does_not_repeat_the_source(
    english: Edition,
) -> None:
    claim = english.library.claims[CLAIM]
    own = figures("sources/paper", english).write(claim, False, False)
    other = figures("companies/alpha", english).write(claim, False, False)
    assert "paper.html" in other
    assert "paper.html" not in own
    for told in ("1.91亿元人民币", "国信证券", "2亿多", "2026"):
        assert told in own


@pytest.mark.parametrize("hidden", ["\0", "\u202e"])
def test_no_text_of_a_record_is_taken_for_the_panels_id(english: Edition, hidden: str) -> None:
    rows = [dict(row) for row in english.library.package.rows("claims")]
    for row in rows:
        row["reported"] = f"{hidden}{row['reported']}"
    edition = with_rows(english, claims=rows)
    html = figures("companies/alpha", edition).write(edition.library.claims[CLAIM], False, False)
    assert html.count("p1") == 2
    assert f"[U+{ord(hidden):04X}]" in html
