"""A whole visit by keyboard alone: focus can always be seen, and never caught."""

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.slow]

FOCUS = """() => {
  const one = document.activeElement
  if (one === document.body) return null
  const ring = at => {
    const style = getComputedStyle(at)
    return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1)
      || style.boxShadow !== "none"
  }
  const box = one.getBoundingClientRect()
  const beside = one.matches("input[type=radio]") ? one.nextElementSibling : null
  const all = window.obAll ??= []
  const part = one.type === "date" && window.obLast === one  // its own parts draw their own ring
  window.obLast = one
  if (!all.includes(one)) all.push(one)
  return {
    number: all.indexOf(one), part, html: one.outerHTML.slice(0, 120),
    seen: part || ring(beside ?? one),
    here: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  }
}"""
MOST = 400


def step(page: "Page") -> dict[str, Any] | None:
    """Press Tab; what has focus then, which must be in sight and look so; None past the end."""
    page.keyboard.press("Tab")
    page.wait_for_timeout(10)
    found: dict[str, Any] | None = page.evaluate(FOCUS)
    if found is not None:
        assert found["here"], f"out of sight: {found['html']}"
        assert found["seen"], f"no ring: {found['html']}"
    return found


def reach(page: "Page", selector: str) -> None:
    """Press Tab until an element has focus, if need be round by the top of the page."""
    for _ in range(MOST):
        step(page)
        if page.evaluate("what => document.activeElement.matches(what)", selector):
            return
    pytest.fail(f"{selector} cannot be reached")


def follow(page: "Page", selector: str) -> None:
    """Reach a link and follow it."""
    reach(page, selector)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_a_visit_by_keyboard_alone(page: "Page", address: str) -> None:
    page.goto(f"{address}en/index.html")
    first = step(page)
    assert first is not None
    assert "md-skip" in first["html"]
    reach(page, ".md-search__input")
    page.keyboard.type("alpha")
    page.locator(".md-search-result__link").first.wait_for()
    page.keyboard.press("ArrowDown")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.url.startswith(f"{address}en/companies/alpha.html")

    reach(page, "article .ob-fig")
    page.keyboard.press("Enter")
    panel = page.locator(".ob-pop:popover-open")
    assert panel.count() == 1
    reach(page, ".ob-pop:popover-open a")
    page.keyboard.press("Escape")
    assert panel.count() == 0
    assert page.evaluate("document.activeElement.matches('.ob-fig')")

    follow(page, "a[href*='conflicts.html#']")
    assert page.url.startswith(f"{address}en/conflicts.html#")
    follow(page, ".ob-twin a")
    assert page.url.startswith(f"{address}zh/conflicts.html")
    follow(page, ".ob-twin a")
    follow(page, ".md-tabs__link[href='explorer.html']")
    page.wait_for_selector("#x[data-ready]")
    reach(page, "#x-more > summary")
    if not page.locator("#x-company").is_visible():
        page.keyboard.press("Enter")
    reach(page, "#x-company")
    page.keyboard.type("Alpha")
    page.wait_for_function("location.search.includes('company=alpha')")
    reach(page, "#x-save")
    with page.expect_download() as taken:
        page.keyboard.press("Enter")
    assert taken.value.suggested_filename == "openbell-claims.csv"

    page.goto(f"{address}en/download.html")
    reach(page, "a[download]")
    with page.expect_download() as taken:
        page.keyboard.press("Enter")
    assert taken.value.suggested_filename == "companies.csv"


@pytest.mark.parametrize(
    "path",
    [
        *("index.html", "companies/alpha.html", "explorer.html", "coverage.html", "charts.html"),
        *("download.html", "sources/index.html", "timeline/2026-01.html", "docs/method.html"),
    ],
)
def test_tab_passes_everything_once_and_leaves_the_page(
    page: "Page", address: str, path: str
) -> None:
    page.goto(f"{address}zh/{path}")
    page.wait_for_load_state("networkidle")
    passed: list[int] = []
    while (at := step(page)) is not None:
        if at["part"]:
            continue  # a date is one field to the page, and several to the keyboard
        assert at["number"] == len(passed), f"caught at {at['html']}"
        passed.append(at["number"])
        assert len(passed) < MOST
    assert len(passed) > 10


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_an_open_panel_lets_go(page: "Page", address: str, key: str) -> None:
    page.goto(f"{address}en/companies/alpha.html")
    page.locator("article .ob-fig").nth(3).focus()
    page.keyboard.press("Enter")
    panel = page.locator(".ob-pop:popover-open")
    held = panel.get_attribute("id")
    for _ in range(12):
        page.keyboard.press(key)
    assert not page.evaluate("id => !!document.activeElement.closest('#' + id)", held)
