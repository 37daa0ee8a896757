"""The draft of a source: its document filled in, and a line for every figure of its text.

The lines are comments, so that the file is sound from the start: a curator fills one in, takes its
mark away, and leaves or deletes the others.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass

from openbell.authoring.prints import Printed
from openbell.records import Kind
from openbell.records.parse import schema_line

_ID = re.compile("[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Draft:
    """What is known of a document before its claims are."""

    kind: str
    publisher: str
    language: str
    published: str
    url: str | None = None
    title: str | None = None
    zone: str | None = None
    content_sha256: str | None = None

    def name(self, subject: str) -> str:
        """An id: the day, the host of the address and a word for the subject."""
        host = (self.url or "").partition("://")[2].partition("/")[0].lower()
        labels = [label for label in host.split(".") if label not in {"www", "m", "com", "cn"}]
        words = _ID.findall(" ".join([self.published[:10], labels[0] if labels else "", subject]))
        return "-".join(words)


def drafted(draft: Draft, found: Iterable[Printed] = ()) -> str:
    """The text of a new source record."""
    fields = {
        "kind": draft.kind,
        "publisher": draft.publisher,
        "title": draft.title,
        "url": draft.url,
        "language": draft.language,
        "published": draft.published,
        "zone": draft.zone,
        "content_sha256": draft.content_sha256,
    }
    lines = [schema_line(Kind.SOURCE)]
    lines += [f"{name}: {_scalar(name, value)}" for name, value in fields.items() if value]
    candidates = [_candidate(figure) for figure in found]
    if candidates:
        lines += [
            "# The figures of the text. Fill in those that are claims, and take their # away."
        ]
        lines += ["# claims:", *candidates]
    return "\n".join(lines) + "\n"


def _candidate(figure: Printed) -> str:
    reported = json.dumps(figure.text, ensure_ascii=False)
    return f"#  - {{company: , metric: , period: , reported: {reported}, at: ¶{figure.paragraph}}}"


def _scalar(name: str, value: str) -> str:
    """A scalar that every reader takes for the same text; days and times stay as they are."""
    if name in {"published", "kind", "language", "content_sha256"}:
        return value
    return json.dumps(value, ensure_ascii=False)
