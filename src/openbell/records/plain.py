"""Which unquoted scalars another YAML reader would turn into something that is not text.

Covers the type resolution of YAML 1.1 (https://yaml.org/type/) and of the YAML 1.2.2 core schema
(section 10.3), since a curator's editor, a formatter or a consumer may follow either.
"""

import re
from functools import lru_cache

from openbell.records.document import TypedAs

SUSPECTS = frozenset("+-.0123456789~nNyYtTfFoO")
"""What a plain scalar begins with if anyone would type it."""

_NULLS = {"~", "null", "Null", "NULL"}
_BOOLS = {
    form
    for word in ("y", "n", "yes", "no", "on", "off", "true", "false")
    for form in (word, word.capitalize(), word.upper())
}
_LONGEST_NUMBER = 1_000

_INTEGERS = (
    r"[-+]?[0-9][0-9_]*",  # decimal, and octal in 1.1: 02513
    r"[-+]?0b[01_]+",
    r"[-+]?0x[0-9a-fA-F_]+",
    r"0o[0-7]+",
    r"[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+",  # base 60: 9:30
)
_FLOATS = (
    r"[-+]?([0-9][0-9_]*)?\.[0-9][0-9_]*([eE][-+]?[0-9]+)?",
    r"[-+]?[0-9][0-9_]*\.?([eE][-+]?[0-9]+)?",
    r"[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\.[0-9_]*",
    r"[-+]?\.(inf|Inf|INF)",
    r"\.(nan|NaN|NAN)",
)
_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_MOMENT = (
    r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt]| +)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(\.[0-9]*)?"
    r"( *(Z|[-+][0-9]{1,2}(:[0-9]{2})?))?"
)


def _any_of(*forms: str) -> re.Pattern[str]:
    return re.compile("|".join(forms))


_PATTERNS: tuple[tuple[TypedAs, re.Pattern[str]], ...] = (
    ("int", _any_of(*_INTEGERS)),
    ("float", _any_of(*_FLOATS)),
    ("timestamp", _any_of(_DAY, _MOMENT)),
)


@lru_cache(maxsize=8192)
def typed_as(text: str) -> TypedAs | None:
    """What another reader would make of this plain scalar, None where all agree on text.

    The empty scalar is not asked about here: that is an `empty-value` problem of its own.
    """
    if text in _NULLS:
        return "null"
    if text in _BOOLS:
        return "bool"
    if text[:1] not in SUSPECTS or len(text) > _LONGEST_NUMBER:
        return None
    return next((kind for kind, pattern in _PATTERNS if pattern.fullmatch(text)), None)
