"""Text from records is hostile until escaped: one rule for every place it can land in.

HTML is escaped by the templates themselves (autoescape). What remains is here: Markdown headings,
the front matter that the theme prints without escaping, file names, fragments and addresses.
"""

import hashlib
import json
import re
import unicodedata
from html import escape
from typing import cast
from urllib.parse import quote, urlsplit

from markupsafe import Markup

_MARKDOWN = re.compile(r"[!-/:-@\[-`{-~]")
_FILE_STEM = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_-]|\.(?!\.))*")
_SPACE = re.compile(r"[ \t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")


def visible(text: str) -> str:
    """One line of text in which nothing is hidden.

    Line breaks become spaces; controls and bidirectional or other format characters are spelt out
    (``[U+202E]``), so that no name can reorder or break the page around it.
    """
    folded = _SPACE.sub(" ", text)
    if folded.isascii() and folded.isprintable():
        return folded
    return "".join(_spelt(char) for char in folded)


def _spelt(char: str) -> str:
    hidden = unicodedata.category(char) in {"Cc", "Cf", "Co", "Cs"}
    return f"[U+{ord(char):04X}]" if hidden else char


def markdown(text: str) -> Markup:
    """Text for a Markdown heading: every ASCII punctuation mark as a numeric entity."""
    return Markup(_MARKDOWN.sub(lambda match: f"&#{ord(match[0])};", visible(text)))


def prose(text: str) -> Markup:
    """A paragraph of a record: escaped, but words in backticks set as code."""
    parts = visible(text).split("`")
    if len(parts) % 2 == 0:
        return Markup.escape(visible(text))
    code = Markup("<code>{}</code>")
    return Markup("").join(
        code.format(part) if odd % 2 else Markup.escape(part) for odd, part in enumerate(parts)
    )


def code(text: str) -> Markup:
    """Lines of code or of a citation: each shown whole, their breaks kept as entities."""
    return Markup("&#10;").join(Markup.escape(_indented(line)) for line in text.split("\n"))


def _indented(line: str) -> str:
    rest = line.lstrip(" ")
    return line[: len(line) - len(rest)] + visible(rest)


def front_matter(values: dict[str, object]) -> str:
    """YAML front matter; text is escaped as HTML because the theme prints it as it stands."""
    lines = [f"{key}: {_yaml(value)}" for key, value in values.items()]
    return "\n".join(["---", *lines, "---", ""])


def _yaml(value: object) -> str:
    return json.dumps(_escaped(value), ensure_ascii=False)


def _escaped(value: object) -> object:
    if isinstance(value, str):
        return escape(visible(value), quote=True)
    if isinstance(value, list):
        return [_escaped(item) for item in cast("list[object]", value)]
    if isinstance(value, dict):
        held = cast("dict[str, object]", value)
        return {key: _escaped(item) for key, item in held.items()}
    return value


def file_stem(record_id: str) -> str:
    """A file name for a record: its id, or a hash where the id could leave its folder."""
    if _FILE_STEM.fullmatch(record_id) and record_id != "index":
        return record_id
    return "id-" + hashlib.sha256(record_id.encode()).hexdigest()[:16]


def anchor(kind: str, key: str) -> str:
    """An id that cannot meet a heading's: ``revenue.0a91c5f2``."""
    return f"{kind}.{_SPACE.sub('-', key)}"


def fragment(identifier: str) -> str:
    """The ``#...`` that leads to an id."""
    return "#" + quote(identifier, safe="-._~!$&'()*+,;=:@/?")


def web_address(text: str | None) -> str | None:
    """The address, if it is http or https and names a host; None for anything else."""
    if not text:
        return None
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    return text if parts.scheme in {"http", "https"} and parts.netloc else None


def page_of(kind: str, record_id: str) -> str:
    """The page of a record, from its language's folder: ``companies/zhipu.html``."""
    return f"{kind}/{file_stem(record_id)}.html"
