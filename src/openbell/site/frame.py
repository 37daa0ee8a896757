"""The theme's page with its places left open, so that a page of a record is filled in, not built.

MkDocs makes one frame for each folder of pages, with everything of the theme around it; filling it
takes a moment, where building a page takes the theme's whole template. A frame is an ordinary
Markdown page whose words are the marks below, so any builder of such trees can make it.
"""

import re
from dataclasses import dataclass

from markupsafe import Markup

from openbell.site.errors import SiteError
from openbell.site.safe import fragment, visible

NAME, TITLE, ABOUT, CONTENT, HEADING = (
    f"obFrame{place}" for place in ("Name", "Title", "About", "Content", "Heading")
)
WIDE_NAME = NAME + "Wide"
"""The name of a frame without a table of contents, which stands beside one with it."""
_PLACE = re.compile(f"({NAME}|{TITLE}|{ABOUT}|{CONTENT}|{HEADING})")
_BREAK = re.compile(r"\s*\n\s*")
_BLOCKS = (
    "article|aside|body|dd|div|dl|dt|footer|form|h[1-6]|head|header|html|link|main|meta"
    "|nav|ol|p|script|section|table|tbody|td|th|thead|title|tr|ul"
)
_BEFORE_BLOCK = re.compile(rf"\n(?=</?(?:{_BLOCKS})\b)")
_IMPLIED = re.compile("</(?:dd|dt|li|td|th|tr)>")
"""Ends of elements that what follows them ends as well, by the rules of HTML."""
_ENTRY = re.compile(rf'<li class="md-nav__item">(?:(?!<li\b).)*?{HEADING}.*?</li>', re.DOTALL)
_LINK = Markup('<h{0} id="{1}"{2}>{3}<a class="headerlink" href="#{1}" title="{4}">#</a></h{0}>')


@dataclass(frozen=True, slots=True)
class Filling:
    """What goes into the places of a frame: plain text, but for `content`, which is HTML."""

    name: str
    title: str
    about: str
    content: str
    headings: tuple[tuple[str, str], ...] = ()
    """The id and text of each entry of the table of contents."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The pieces between the places, and the theme's entry of a table of contents."""

    pieces: tuple[str, ...]
    entry: str

    @classmethod
    def of(cls, page: str, *, wide: bool = False) -> "Frame":
        """The frame that a built page is; `SiteError` where the theme left a place out.

        A `wide` one has no table of contents, and so no place for an entry of it.
        """
        whole = lean(page).replace(WIDE_NAME, NAME)
        entry = _ENTRY.search(whole)
        if whole.count(CONTENT) != 1 or (entry is None) is not wide:
            raise SiteError("the theme's page has no place for content", [page[:200]])
        return cls(tuple(_PLACE.split(_ENTRY.sub(HEADING, whole))), entry[0] if entry else "")

    def fill(self, filling: Filling) -> str:
        """The whole page as HTML."""
        entries = "".join(
            self.entry.replace(f"#{HEADING}", fragment(identifier)).replace(HEADING, _shown(text))
            for identifier, text in filling.headings
        )
        held = {
            NAME: filling.name,
            TITLE: _shown(filling.title),
            ABOUT: _shown(filling.about),
            CONTENT: filling.content,
            HEADING: entries,
        }
        return _IMPLIED.sub("", "".join(held.get(piece, piece) for piece in self.pieces))


def lean(html: str) -> str:
    """HTML without the blanks that no reader sees: around line breaks, and before blocks."""
    return _BEFORE_BLOCK.sub("", _BREAK.sub("\n", html))


def _shown(text: str) -> str:
    return str(Markup.escape(visible(text)))


def heading(level: int, identifier: str, text: str, language: str, title: str) -> Markup:
    """A heading with its permalink, as the theme writes those of Markdown."""
    lang = Markup(' lang="{}"').format(language) if language else ""
    return _LINK.format(level, identifier, lang, text, title)


def markdown(wide: bool) -> str:
    """The Markdown page of which MkDocs makes a frame; `wide` ones have no table of contents."""
    hide = "hide: [toc]\n" if wide else ""
    return (
        f"---\ntitle: {TITLE}\ndescription: {ABOUT}\nframe: true\n{hide}---\n"
        f"# {TITLE} {{ #top }}\n\n## {HEADING} {{ #{HEADING} }}\n"
    )
