"""Which characters a record may not hold, raw or escaped: those that a reader cannot see.

Controls, line and paragraph separators, bidirectional controls, the byte order mark, joiners and
the rest of Unicode's Default_Ignorable_Code_Point (DerivedCoreProperties.txt, 16.0), noncharacters
at the end of the plane and lone surrogates. Two texts that look alike are then alike but for
normalisation, and no figure hides a character. Written out here, so that the promise does not
change with the Python that runs it.
"""

import re
import unicodedata

_RANGES = (
    ("\x00", "\x09"),
    ("\x0b", "\x0c"),
    ("\x0e", "\x1f"),
    ("\x7f", "\x9f"),
    ("\xad", "\xad"),
    ("\u034f", "\u034f"),
    ("\u061c", "\u061c"),
    ("\u115f", "\u1160"),
    ("\u17b4", "\u17b5"),
    ("\u180b", "\u180f"),
    ("\u200b", "\u200f"),
    ("\u2028", "\u202e"),
    ("\u2060", "\u206f"),
    ("\u3164", "\u3164"),
    ("\ud800", "\udfff"),
    ("\ufe00", "\ufe0f"),
    ("\ufeff", "\ufeff"),
    ("\uffa0", "\uffa0"),
    ("\ufff0", "\ufffb"),
    ("\ufffe", "\uffff"),
    ("\U0001bca0", "\U0001bca3"),
    ("\U0001d173", "\U0001d17a"),
    ("\U000e0000", "\U000e0fff"),
)
_CLASS = "".join(f"{re.escape(low)}-{re.escape(high)}" for low, high in _RANGES)
_UNSEEN = re.compile(rf"[{_CLASS}\r]")


def find_unseen(text: str, start: int = 0) -> re.Match[str] | None:
    """The first refused character from `start` on; LF is the only control that passes."""
    return _UNSEEN.search(text, start)


def describe(character: str) -> str:
    """A character's number and name, `U+200B ZERO WIDTH SPACE`."""
    names = {"\t": "TAB", "\r": "CARRIAGE RETURN", "\ufeff": "BYTE ORDER MARK"}
    name = names.get(character) or unicodedata.name(character, "control or unassigned")
    return f"U+{ord(character):04X} {name}"
