"""A frame: what the theme makes once and thousands of pages are put into."""

import pytest

from openbell.site.errors import SiteError
from openbell.site.frame import CONTENT, HEADING, NAME, TITLE, Filling, Frame, lean

PAGE = f"""<title>{TITLE} - site</title>
<a href="../../zh/x/{NAME}.html">other</a>
   <ul>
     <li class="md-nav__item"><a href="#before">before</a></li>
     <li class="md-nav__item">
       <a href="#{HEADING}"><span> {HEADING} </span></a>
     </li>
   </ul>
<article>{CONTENT}</article>"""


def test_every_place_is_filled_and_text_is_escaped() -> None:
    filling = Filling("a<b", "T & <t>", "about", "<p>HTML</p>", (("one", "1 < 2"), ("two", "2")))
    filled = Frame.of(PAGE).fill(filling)
    assert "<title>T &amp; &lt;t&gt; - site</title>" in filled
    assert "<article><p>HTML</p></article>" in filled
    assert '<a href="#one"><span> 1 &lt; 2 </span></a>' in filled
    assert filled.index("#one") < filled.index("#two")
    assert filled.count("md-nav__item") == 3
    assert "obFrame" not in filled


def test_what_is_filled_in_is_not_read_for_places() -> None:
    filled = Frame.of(PAGE).fill(Filling("name", TITLE, "", HEADING))
    assert f"<title>{TITLE} - site</title>" in filled
    assert f"<article>{HEADING}</article>" in filled


def test_a_page_without_headings_has_an_empty_table_of_contents() -> None:
    filled = Frame.of(PAGE).fill(Filling("name", "title", "", ""))
    assert filled.count("md-nav__item") == 1


def test_a_wide_page_has_no_table_of_contents() -> None:
    before, _, after = PAGE.partition("   <ul>")
    wide = before + after.partition("</ul>")[2]
    filled = Frame.of(wide, wide=True).fill(Filling("name", "title", "", "<p>x</p>"))
    assert "<article><p>x</p></article>" in filled
    with pytest.raises(SiteError, match="no place for content"):
        Frame.of(PAGE, wide=True)


def test_blanks_go_where_no_reader_sees_them() -> None:
    assert lean("<p>a\n  <b>b</b>\n</p>\n\n<div>") == "<p>a\n<b>b</b></p><div>"
    assert lean("<ul><li>a</li>\n <li>b</li>\n</ul>") == "<ul><li>a</li>\n<li>b</li></ul>"


@pytest.mark.parametrize("missing", [CONTENT, HEADING])
def test_a_theme_that_leaves_a_place_out_is_refused(missing: str) -> None:
    with pytest.raises(SiteError, match="no place for content"):
        Frame.of(PAGE.replace(missing, ""))
