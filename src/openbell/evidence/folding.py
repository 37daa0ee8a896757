"""Folding: two prints of the same words become the same characters, and nothing else does.

A figure may be typed in simplified characters from a page held in traditional ones, with other
widths, quotes or white space, and a converter may have left the reading of a character behind it.
Each character is folded by itself, never by its neighbours, so that a part of a text folds to a
part of the folded text; only white space and annotations look at what stands beside them.

Kept on purpose: superscripts and circled numbers (a footnote mark is no digit of a figure),
letter case, brackets with words in them (`MaaS(Model as a Service)`, `(Agent)`), and what is left
of an annotation whose character was lost, since nothing says what stood there.
"""

import re
import unicodedata
from functools import cache
from typing import Protocol, cast

from openbell.evidence.errors import MissingExtraError

__all__ = ["fold"]

_HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_MARKS = {
    **dict.fromkeys(
        "\u201c\u201d\u201e\u201f\u00ab\u00bb\u300c\u300d\u300e\u300f\u301d\u301e", '"'
    ),
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032", "'"),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    "\u301c": "~",
}
_TONES = frozenset("\u0300\u0301\u0304\u0306\u030c")  # grave, acute, macron, breve, caron
_SYLLABLE = re.compile("(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?[aeiou\u00fc]+(?:ng|n|r)?")
_TONELESS = {"们": "men", "个": "ge", "么": "me", "吗": "ma", "着": "zhe", "过": "guo", "来": "lai"}
_ANNOTATION = re.compile(rf"(?P<han>[{_HAN}])\((?P<reading>[^\W\d_]{{1,6}})\)")
_GROUPING_SPACE = re.compile("(?<=[0-9])[\u2009\u202f](?=[0-9]{3}(?![0-9]))")
_SPACE = re.compile(r"\s+")
_BEFORE_A_NUMBER = re.compile(r"[0-9十百千万亿兆]$|[0-9][.,]$")


class _Converter(Protocol):
    def convert(self, text: str) -> str: ...


def fold(text: str) -> str:
    """Fold one paragraph or one printed figure.

    Composed (NFC), widths and quotes and dashes unified, simplified (OpenCC `t2s`), invisible
    characters and readings in brackets removed. White space is dropped, save for one space where
    it keeps two numbers or two Latin words apart. Raises `MissingExtraError` without OpenCC.
    """
    composed = _GROUPING_SPACE.sub("", unicodedata.normalize("NFC", text))
    folded = "".join(map(_fold_character, composed))
    return _SPACE.sub(_space, _ANNOTATION.sub(_annotation, folded.strip()))


@cache
def _fold_character(character: str) -> str:
    if character.isspace():
        return " "
    if unicodedata.category(character) == "Cf":
        return ""
    if unicodedata.decomposition(character).startswith(("<wide>", "<narrow>")):
        character = unicodedata.normalize("NFKC", character)
    if character in _MARKS:
        return _MARKS[character]
    return character if character.isascii() else _converter().convert(character)


@cache
def _converter() -> _Converter:
    try:
        from opencc import OpenCC
    except ImportError as problem:
        raise MissingExtraError from problem
    return cast("_Converter", OpenCC("t2s"))


def _annotation(match: re.Match[str]) -> str:
    han, reading = match["han"], match["reading"]
    return han if _TONELESS.get(han) == reading or _is_toned_syllable(reading) else match[0]


def _is_toned_syllable(reading: str) -> bool:
    parts = unicodedata.normalize("NFD", reading)
    tones = [mark for mark in parts if mark in _TONES]
    plain = unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in _TONES))
    return len(tones) == 1 and _SYLLABLE.fullmatch(plain) is not None


def _space(match: re.Match[str]) -> str:
    before, after = match.string[: match.start()][-2:], match.string[match.end()]
    numbers = after.isascii() and after.isdigit() and _BEFORE_A_NUMBER.search(before)
    words = after.isascii() and after.isalpha() and before[-1:].isascii() and before[-1:].isalpha()
    return " " if numbers or words else ""
