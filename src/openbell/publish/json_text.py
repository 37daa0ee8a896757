"""JSON as it is published: readable, in the order given, one newline at the end."""

import json
from typing import Any

__all__ = ["json_text"]


def json_text(value: Any) -> str:
    """The value as JSON (RFC 8259); floats that are no numbers are refused with ValueError."""
    return json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
