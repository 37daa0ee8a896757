"""Within one screen: what this is, a quarrel with both sources, the data, the way to the rest."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_newcomer_needs_not_scroll(browser: "Browser", address: str, language: str) -> None:
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, permissions=["clipboard-read", "clipboard-write"]
    )
    page = context.new_page()
    page.goto(f"{address}{language}/index.html")
    for part in ("h1", ".ob-lede", ".ob-front .ob-side__print", ".ob-front .ob-side__source a"):
        box = page.locator(part).last.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= 844, part
    assert page.locator(".ob-front .ob-side__source a").count() == 2
    code = page.locator("#load + .highlight")
    box = code.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= 844
    code.locator("button").click()
    page.wait_for_timeout(100)
    copied = page.evaluate("navigator.clipboard.readText()")
    assert f'pd.read_parquet("{address}data/parquet/facts.parquet")' in copied
    context.close()


@pytest.mark.parametrize(
    ("width", "shown"), [(1000, True), (1160, True), (1440, True), (390, False)]
)
def test_sections_stand_in_the_open_on_a_desk_and_in_a_drawer_on_a_phone(
    browser: "Browser", address: str, width: int, shown: bool
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(address + "en/companies/alpha.html")
    sections = page.locator(".md-tabs__link")
    assert sections.first.is_visible() is sections.last.is_visible() is shown
    assert page.locator(".md-header__button[for=__drawer]").is_visible() is not shown
    if shown:
        end = sections.last.bounding_box()
        assert end is not None
        assert end["x"] + end["width"] <= width
    page.close()


def test_the_index_of_the_search_is_fetched_for_who_searches(page: "Page", address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}en/index.html", wait_until="networkidle")
    index = f"{address}en/search/search_index.json"
    assert asked
    assert index not in asked
    with page.expect_request(index):
        page.locator(".md-search__input").click()
