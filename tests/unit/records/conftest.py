"""What the tests of reading share: both of PyYAML's parsers, and a record to break."""

from collections.abc import Callable

import pytest

from openbell.records import Document, Kind, parse_document
from openbell.records.events import FASTEST, PURE, EventReader

Read = Callable[[str], Document]


@pytest.fixture(params=[PURE, FASTEST], ids=["pure", "fastest"])
def read(request: pytest.FixtureRequest) -> Read:
    """Parse a text with no schema line expected, with each parser in turn."""
    parser: type[EventReader] = request.param

    def parse(text: str) -> Document:
        content = text.encode("utf-8")
        return parse_document(content, path="x.yaml", kind=Kind.PACKAGE, id="x", parser=parser)

    return parse
