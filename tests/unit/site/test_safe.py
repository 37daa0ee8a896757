"""Text from records cannot leave the place it is put into."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown as rendered
from unit.site.sample_package import HOSTILE

from openbell.site.safe import file_stem, fragment, markdown, prose, visible, web_address


@given(st.text(max_size=60))
def test_a_heading_holds_no_markup_whatever_its_text(text: str) -> None:
    html = rendered(f"# x{markdown(text)}", extensions=["attr_list", "tables"])
    assert html.startswith("<h1>x")
    assert html.count("<") == 2


def test_hidden_characters_are_spelt_out() -> None:
    assert visible("a\u202eb\u200bc\x00d\ne") == "a[U+202E]b[U+200B]c[U+0000]d e"
    assert visible("智谱 IPO") == "智谱 IPO"


@pytest.mark.parametrize("record_id", ["../x", "a/b", "index", "a\\b", "", ".hidden", "a..b", "名"])
def test_a_file_name_never_leaves_its_folder(record_id: str) -> None:
    assert file_stem(record_id).startswith("id-")
    assert file_stem("zhipu-ipo") == "zhipu-ipo"
    assert file_stem("2026-01-08-nbd.v2") == "2026-01-08-nbd.v2"


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "data:text/html,x", "//elsewhere.example", "http:", "https://[", None],
)
def test_only_web_addresses_become_links(address: str | None) -> None:
    assert web_address(address) is None
    assert web_address("https://a.example/x?y=z") == "https://a.example/x?y=z"


def test_a_fragment_is_quoted() -> None:
    assert fragment('claim.x"y<z') == "#claim.x%22y%3Cz"
    assert fragment("claim.zhipu.revenue.2022/2024") == "#claim.zhipu.revenue.2022/2024"


def test_words_in_backticks_are_code_and_the_rest_is_escaped() -> None:
    assert prose("`count` <b>") == "<code>count</code> &lt;b&gt;"
    assert prose("an odd ` mark") == "an odd ` mark"
    assert "<script" not in prose(HOSTILE)
