"""What a reader does in a real browser: figures, languages, search, keyboard, no script."""

from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow]

Opening = Callable[..., AbstractContextManager["Page"]]


@pytest.fixture
def opening(browser: "Browser", address: str) -> Opening:
    """Opens a page and, when it is closed, fails on any complaint or request to elsewhere."""

    @contextmanager
    def opened(path: str, *, width: int = 1280, **given: Any) -> Generator["Page"]:
        complaints: list[str] = []
        context = browser.new_context(viewport={"width": width, "height": 900}, **given)
        page = context.new_page()
        page.on(
            "console",
            lambda said: (
                complaints.append(f"{said.type}: {said.text}")
                if said.type in {"error", "warning"}
                else None
            ),
        )
        page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        page.on("dialog", lambda dialog: complaints.append(f"dialog: {dialog.message}"))
        page.on(
            "request",
            lambda request: (
                complaints.append(f"outside: {request.url}")
                if not request.url.startswith((address, "data:"))
                else None
            ),
        )
        page.on(
            "response",
            lambda answer: (
                complaints.append(f"{answer.status}: {answer.url}")
                if answer.status >= 400
                else None
            ),
        )
        page.goto(address + path)
        yield page
        page.wait_for_timeout(100)
        context.close()
        assert complaints == []

    return opened


@pytest.mark.parametrize("width", [390, 1280])
def test_a_figure_opens_where_it_comes_from_without_script(
    browser: "Browser", address: str, width: int
) -> None:
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": width, "height": 900}
    )
    page = context.new_page()
    page.goto(address + "en/companies/alpha.html")
    figure = page.locator("table .ob-fig", has_text="50% to 65%")
    panel = page.locator(f"#{figure.get_attribute('popovertarget')}")
    assert not panel.is_visible()
    figure.click()
    assert panel.is_visible()
    assert "50%至65%" in panel.inner_text()
    assert "¶16" in panel.inner_text()
    box = panel.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    page.keyboard.press("Escape")
    assert not panel.is_visible()
    context.close()


def test_coverage_shows_one_company_at_a_time_on_a_phone_without_script(opening: Opening) -> None:
    with opening("en/coverage.html", width=390, java_script_enabled=False) as page:
        assert page.locator(".ob-matrix td:visible").count() == 0
        page.locator(".ob-matrix__open", has_text="Alpha AI").click()
        shown = page.locator(".ob-matrix td:visible")
        assert [" ".join(text.split()) for text in shown.all_inner_texts()] == [
            "Daily tokens , Alpha AI: ○1 looked for and not found",
            "Revenue , Alpha AI: 1 reported ≠1 disputed",
        ]
        shown.nth(1).locator("button").click()
        assert "H1 2025 disputed" in " ".join(
            page.locator(".ob-pop:popover-open").inner_text().split()
        )
        page.keyboard.press("Escape")
        page.locator(".ob-matrix__open", has_text="Beta Silicon").click()
        assert "Beta" in shown.first.inner_text()


def test_the_panel_of_a_disputed_figure_leads_to_the_other_print(opening: Opening) -> None:
    with opening("zh/sources/paper.html") as page:
        page.locator("tbody tr", has_text="1.91亿").locator(".ob-fig--disputed").click()
        panel = page.locator(".ob-pop:popover-open")
        assert "与之矛盾" in panel.inner_text()
        panel.locator("ul a").first.click()
        page.wait_for_load_state()
        assert page.url.endswith("zh/sources/daily.html#revenue.1cf41be7")
        assert page.locator("tr:target").count() == 1


@pytest.mark.parametrize("path", ["index.html", "companies/alpha.html", "conflicts.html"])
def test_the_language_switch_keeps_the_page(opening: Opening, path: str) -> None:
    with opening(f"en/{path}") as page:
        page.locator(".ob-twin a").click()
        page.wait_for_load_state()
        assert page.url.endswith(f"zh/{path}")
        assert page.locator("html").get_attribute("lang") == "zh"
        page.locator(".ob-twin a").click()
        page.wait_for_load_state()
        assert page.url.endswith(f"en/{path}")


@pytest.mark.parametrize(
    ("locale", "language"), [("zh-CN", "zh"), ("zh-HK", "zh"), ("de-DE", "en")]
)
def test_the_entrance_leads_once_to_the_readers_language(
    opening: Opening, locale: str, language: str
) -> None:
    with opening("index.html", locale=locale) as page:
        page.wait_for_url(f"**/{language}/index.html")
        assert page.locator("h1").count() == 1


def test_the_choice_of_light_or_dark_is_kept_across_languages(opening: Opening) -> None:
    with opening("en/index.html", color_scheme="light") as page:
        page.locator("label[title='Switch to dark']").click()
        page.locator(".ob-twin a").click()
        page.wait_for_load_state("networkidle")
        assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"


@pytest.mark.parametrize(
    ("language", "asked", "found"),
    [("en", "revenue", "Revenue"), ("zh", "营业收入", "营业收入"), ("zh", "阿尔法", "阿尔法智能")],
)
def test_search_finds_what_a_reader_asks_for(
    opening: Opening, language: str, asked: str, found: str
) -> None:
    with opening(f"{language}/index.html") as page:
        page.locator(".md-search__input").click()
        page.keyboard.type(asked)
        page.keyboard.press("End")  # typed Chinese fires no key of its own here
        result = page.locator(".md-search-result__item h1", has_text=found).first
        result.wait_for(timeout=5000)


def test_hostile_names_are_inert_in_search_results(opening: Opening) -> None:
    with opening("en/index.html") as page:
        page.locator(".md-search__input").click()
        page.keyboard.type("hostile")
        page.locator(".md-search-result__item").first.wait_for(timeout=5000)
        assert page.locator(".md-search-result script").count() == 0
        assert page.title() != "owned"


def test_a_snippet_is_copied_whole(opening: Opening) -> None:
    with opening("en/index.html", permissions=["clipboard-read", "clipboard-write"]) as page:
        page.locator(".highlight", has_text="import openbell").locator("button").click()
        page.wait_for_timeout(100)
        assert 'openbell.load("facts", as_of="2026-01-08")' in page.evaluate(
            "navigator.clipboard.readText()"
        )


def test_snippets_name_the_host_and_its_files_are_there(opening: Opening, address: str) -> None:
    with opening("en/download.html") as page:
        text = page.locator("article").inner_text()
        assert f"{address}data/parquet/facts.parquet" in text
        answer = page.request.get(f"{address}data/parquet/facts.parquet")
        assert answer.status == 200


def test_a_keyboard_reaches_a_figure_and_opens_it(opening: Opening) -> None:
    with opening("en/companies/alpha.html") as page:
        page.locator("table .ob-fig").first.focus()
        page.keyboard.press("Enter")
        assert page.locator(".ob-pop:popover-open").count() == 1
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('.ob-pop') !== null")


def test_a_folder_opened_without_a_server_reads(browser: "Browser", site: Path) -> None:
    page = browser.new_page()
    page.goto((site / "en" / "companies" / "alpha.html").as_uri())
    assert page.locator("h1").inner_text().startswith("Alpha AI")
    family = page.evaluate("getComputedStyle(document.querySelector('.ob-fig')).borderBottomStyle")
    assert family in {"dotted", "solid"}
    page.locator(".ob-twin a").click()
    page.wait_for_load_state()
    assert page.url.endswith("zh/companies/alpha.html")
    page.close()


def test_a_lost_reader_finds_the_way_back(browser: "Browser", address: str) -> None:
    page = browser.new_page()
    page.goto(address + "404.html")
    page.locator("a", has_text="中文").click()
    page.wait_for_load_state()
    assert page.url == address + "zh/index.html"
    page.close()
