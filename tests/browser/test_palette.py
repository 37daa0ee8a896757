"""Light or dark: the system's until a reader chooses, then the reader's."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page


pytestmark = [pytest.mark.browser, pytest.mark.slow]

_CHOICE = "label[for^=__palette]:visible"


def expect(page: "Page", scheme: str) -> None:
    page.wait_for_function("want => document.body.dataset.mdColorScheme === want", arg=scheme)


def test_a_page_follows_the_system_for_as_long_as_nothing_was_chosen(
    page: "Page", address: str
) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(address + "en/about.html")
    expect(page, "default")
    page.emulate_media(color_scheme="dark")
    expect(page, "slate")
    page.goto(address + "zh/about.html")
    expect(page, "slate")
    page.emulate_media(color_scheme="light")
    expect(page, "default")
    assert page.evaluate("localStorage.length") == 0


@pytest.mark.parametrize("how", ["pointer", "keyboard"])
def test_what_a_reader_chose_stays_whatever_the_system_does(
    page: "Page", address: str, how: str
) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(address + "en/about.html")
    expect(page, "default")
    if how == "pointer":
        page.locator(_CHOICE).click()
    else:
        page.locator(_CHOICE).focus()
        page.keyboard.press("Enter")
    expect(page, "slate")
    page.goto(address + "zh/about.html")
    expect(page, "slate")
    page.emulate_media(color_scheme="dark")
    page.emulate_media(color_scheme="light")
    page.evaluate("new Promise((done) => setTimeout(done))")
    expect(page, "slate")
