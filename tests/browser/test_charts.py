"""Charts in a real browser: the width that fits, and the interactive one where it is asked for."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.mark.parametrize(("width", "shown"), [(1280, "wide"), (390, "narrow")])
def test_the_drawing_that_fits_is_the_one_that_shows(
    browser: "Browser", address: str, width: int, shown: str
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(address + "zh/charts.html")
    for kind in ("wide", "narrow"):
        drawing = page.locator(f"[data-chart=timeline] .ob-chart__{kind}")
        assert drawing.is_visible() is (kind == shown)
    page.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_an_interactive_chart_comes_when_asked_for_and_not_before(
    browser: "Browser", address: str, width: int
) -> None:
    complaints: list[str] = []
    fetched: list[str] = []

    def said(message: Any) -> None:
        if message.type in {"error", "warning"}:
            complaints.append(message.text)

    page = browser.new_page(viewport={"width": width, "height": 900})
    page.on("console", said)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(address + "en/charts.html")
    page.wait_for_load_state("networkidle")
    assert not [url for url in fetched if url.endswith("vega.js")]
    page.locator("[data-chart-spec$='timeline.json']").click()
    live = page.locator("[data-chart=timeline] .ob-chart__live svg")
    live.wait_for(timeout=20_000)
    live.locator("[aria-roledescription=point]").first.hover()
    tip = page.locator("#vg-tooltip-element")
    tip.wait_for(state="visible", timeout=5000)
    assert "2026" in tip.inner_text()
    assert complaints == []
    assert not [url for url in fetched if not url.startswith((address, "data:"))]
    page.close()


def test_without_script_the_drawing_and_its_table_are_there_and_no_button(
    browser: "Browser", site: Path, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "en/charts/timeline.html")
    assert page.locator("[data-chart=timeline] svg").first.is_visible()
    assert not page.locator("[data-chart-spec]").first.is_visible()
    assert page.locator(".ob-table").first.is_visible()
    context.close()
