"""Every kind of page reads the same with scripts off, and offers nothing that needs one."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from browser.test_matrix import LANGUAGES, PATHS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow]

Pair = tuple["Page", "Page"]
"""The same page without and with script."""
CONTROLS = """() => [...document.querySelectorAll(
    "button:not([popovertarget]), input, select, textarea, label[for], [role=button]"
)].filter(one => one.checkVisibility({visibilityProperty: true}) && !one.closest("[hidden]"))
  .map(one => one.getAttribute("for") || one.outerHTML.slice(0, 80))"""
WORKING = {"__toc", "__drawer"}
"""Labels of the theme: a heading, and the drawer of a phone, which opens by a tick."""


@pytest.fixture(scope="module", params=[1280, 390])
def pair(request: pytest.FixtureRequest, browser: "Browser") -> Iterator[Pair]:
    size = {"width": request.param, "height": 900}
    contexts = [
        browser.new_context(viewport=size, java_script_enabled=script)  # pyright: ignore[reportArgumentType]
        for script in (False, True)
    ]
    plain, scripted = (context.new_page() for context in contexts)
    yield plain, scripted
    for context in contexts:
        context.close()


def lines(page: "Page", address: str) -> list[str]:
    """What the page says, but for the buttons that script adds and the host that it fills in."""
    scripted = ".ob-chart-tools button, .md-code__button"
    page.locator(scripted).evaluate_all("all => all.forEach(one => one.remove())")
    text = page.locator("main").inner_text().replace(address, "https://SITE/")
    return [line.strip() for line in text.split("\n") if line.strip()]


@pytest.mark.parametrize("path", [path for path in PATHS if path != "explorer.html"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_says_the_same_without_script(
    pair: Pair, address: str, language: str, path: str
) -> None:
    plain, scripted = pair
    for page in pair:
        page.goto(f"{address}{language}/{path}")
    scripted.wait_for_load_state("networkidle")
    assert lines(plain, address) == lines(scripted, address)


@pytest.mark.parametrize("path", PATHS)
def test_without_script_there_is_no_dead_control_and_every_figure_opens(
    pair: Pair, address: str, path: str
) -> None:
    page, _ = pair
    page.goto(f"{address}zh/{path}")
    assert set(page.evaluate(CONTROLS)) <= WORKING
    figures = page.locator("article .ob-fig:visible")
    if figures.count():
        figures.first.click()
        panel = page.locator(f"#{figures.first.get_attribute('popovertarget')}")
        assert panel.is_visible()
        page.keyboard.press("Escape")
        assert not panel.is_visible()
    page.locator(".ob-twin a").click()
    page.wait_for_load_state()
    assert page.url == f"{address}en/{path}"


def test_the_drawer_of_a_phone_opens_without_script(browser: "Browser", address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}en/index.html")
    page.locator("label[for='__drawer'].md-header__button").click()
    page.locator(".ob-drawer a", has_text="Metrics").click()
    page.wait_for_load_state()
    assert page.url == f"{address}en/metrics/index.html"
    context.close()
