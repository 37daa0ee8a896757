"""An outline looks the same on a terminal and in a notebook, and is only text in both."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from openbell.wording.outline import Line, Part, as_html, as_text

HOSTILE = '</li><script>alert(1)</script>"\x1b[2J'
LINES = [
    Line(0, "Title", "title"),
    Line(1, "RMB\N{NO-BREAK SPACE}191m", "figure"),
    Line(0, "Chosen", "head"),
    Line(1, "print", "chosen"),
    Line(2, "in a paper", url="https://example.org/a"),
    Line(3, "citing a report", url="javascript:alert(1)"),
    Line(1, HOSTILE, "against"),
]


def test_as_text_sections_stand_apart_and_addresses_in_brackets() -> None:
    assert as_text(LINES).splitlines() == [
        "Title",
        "  RMB 191m",
        "",
        "Chosen",
        "  ✓ print",
        "    in a paper <https://example.org/a>",
        "      citing a report <javascript:alert(1)>",
        '  ✗ </li><script>alert(1)</script>"<U+001B>[2J',
    ]


def test_colour_changes_no_words_and_comes_only_when_asked() -> None:
    painted = as_text(LINES, colour=True)
    assert "\x1b[1mTitle\x1b[0m" in painted
    assert "\x1b[32m✓ print\x1b[0m" in painted
    plain = as_text(LINES)
    assert "\x1b" not in plain
    for code in ("0", "1", "2", "32", "33"):
        painted = painted.replace(f"\x1b[{code}m", "")
    assert painted == plain


def test_a_narrow_terminal_breaks_lines_but_not_what_is_laid_in_columns() -> None:
    long = "word " * 20
    lines = as_text([Line(1, long), Line(0, long, laid=True)], room=40).splitlines()
    assert all(len(line) <= 40 for line in lines[:-1])
    assert lines[1].startswith("    word")
    assert lines[-1].strip() == long.strip()


class Tags(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.links: list[str | None] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self.seen.add(tag)
        self.links += [value for name, value in attrs if name == "href"]
        assert {name for name, _ in attrs} <= {"href", "rel", "class", "style", "lang"}

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_as_html_it_is_closed_marked_and_inert() -> None:
    html = as_html(LINES, language="en")
    tags = Tags(html)
    assert tags.open == []
    assert tags.seen == {"div", "p", "ul", "li", "a", "strong"}
    assert tags.links == ["https://example.org/a"]
    assert '<li class="openbell-chosen" style="border-left:3px solid' in html
    assert "color" not in html
    assert "font" not in html


PARTS: list[Part] = ["title", "head", "figure", "chosen", "against", "plain", "aside"]


@given(st.lists(st.builds(Line, st.integers(0, 5), st.text(max_size=5), st.sampled_from(PARTS))))
def test_lists_are_nested_and_closed_whatever_the_depths(lines: list[Line]) -> None:
    assert Tags(as_html(lines, language="zh-Hans")).open == []
