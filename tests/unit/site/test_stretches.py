"""Long lists fold into parts: nothing is lost, nothing changes its place, doubt is told outside."""

import re

import pytest

from openbell.site import page as page_module
from openbell.site import stretches as module
from openbell.site.marks import mark_of_claim
from openbell.site.page import Page, environment, render_filling
from openbell.site.pages import audits, metric, source, timeline
from openbell.site.stretches import newest_sources, stretches
from openbell.wording.edition import Edition
from openbell.wording.library import Library

_FIGURE = re.compile(r'<button class="ob-fig.*?</button>', re.DOTALL)
_SHOWN = re.compile(r">([^<]*)</button>")


def written(one: Page, edition: Edition) -> str:
    return render_filling(one, edition, environment()).content


def figures(content: str) -> list[str]:
    return [_SHOWN.findall(button)[0] for button in _FIGURE.findall(content)]


@pytest.fixture
def longest(chinese: Edition) -> str:
    held = chinese.library.claims_of_source
    return max(held, key=lambda key: len(held[key]))


def test_a_long_document_keeps_every_row_in_its_order(
    chinese: Edition, longest: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = chinese.library.claims_of_source[longest]
    assert len(rows) > 3
    assert [part.rows for part in stretches(rows, chinese)] == [rows]
    monkeypatch.setattr(module, "MOST_TOGETHER", 2)
    parts = stretches(rows, chinese)
    assert len(parts) > 1
    assert [row for part in parts for row in part.rows] == rows
    assert [part.first for part in parts[1:]] == [part.last + 1 for part in parts[:-1]]
    assert stretches([], chinese) == []


def test_what_is_in_doubt_is_counted_where_a_part_is_folded(
    chinese: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = list(chinese.library.claims.values())
    marks = [mark_of_claim(row, chinese.library) for row in rows]
    monkeypatch.setattr(module, "MOST_TOGETHER", 2)
    doubt = sum(mark in {"disputed", "refuted"} for mark in marks)
    assert sum(part.doubt for part in stretches(rows, chinese)) == doubt > 0


def test_a_folded_document_shows_what_the_whole_one_shows(
    chinese: Edition, longest: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def shown() -> str:
        path = f"sources/{longest}"
        return written(next(one for one in source.pages(chinese) if one.path == path), chinese)

    whole = shown()
    monkeypatch.setattr(module, "MOST_TOGETHER", 2)
    folded = shown()
    assert "第1至2个数字" in folded
    assert "第1至2个数字" not in whole
    assert figures(folded) == figures(whole) != []
    assert re.findall(r'<tr id="[^"]+"', folded) == re.findall(r'<tr id="[^"]+"', whole)
    assert folded.count("<details") == folded.count("</details>") > 1


def test_sources_stand_newest_first_and_those_without_a_day_last(library: Library) -> None:
    order = newest_sources(library.sources, library)
    days = [library.sources[key]["published"] or "" for key in order]
    assert sorted(order) == sorted(library.sources)
    assert days == sorted(days, reverse=True)
    assert days[0]


def test_sources_that_fold_are_all_still_linked(
    chinese: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = next(page for page in metric.pages(chinese) if page.path == "metrics/revenue")

    def shown() -> str:
        return written(one, chinese).partition('id="sources"')[2]

    link = re.compile(r'<li><a href="\.\./sources/[^"]+"')
    whole = link.findall(shown())
    monkeypatch.setitem(page_module._GLOBALS, "most_sources", 1)  # pyright: ignore[reportPrivateUsage]
    folded = shown()
    assert f"其余{len(whole) - 1}个来源" in folded
    assert link.findall(folded) == whole != []


def test_a_day_that_folds_tells_the_same_figures(
    chinese: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    def shown() -> str:
        months = (one for one in timeline.pages(chinese) if one.path != "timeline/index")
        return "".join(written(one, chinese) for one in months)

    whole = shown()
    monkeypatch.setattr(timeline, "MOST_OPEN", 1)
    folded = shown()
    assert folded.count("<details") > whole.count("<details")
    assert figures(folded) == figures(whole) != []


def test_the_widest_broken_equation_stands_open_and_the_others_follow(
    chinese: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    (page,) = audits.pages(chinese)
    told = page.context["equations"]
    assert any(one.foremost for one in told)
    content = written(page, chinese)
    assert content.count('class="ob-conflict"') == sum(len(one.foremost) for one in told)
    open_ones = re.sub(r"<details.*?</details>", "", content, flags=re.DOTALL)
    assert open_ones.count('class="ob-conflict"') == sum(bool(one.foremost) for one in told)
