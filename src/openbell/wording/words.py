"""Every word of the interface and of the vocabularies, in both languages, from data files.

Each entry is a pair ``["English", "中文"]``. A word that is missing is an error when a page
asks for it, never an English word on a Chinese page.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from openbell.wording.numerals import LanguageCode

Pair = tuple[str, str]
FILES = ("interface.toml", "telling.toml", "vocabulary.toml", "glossary.toml")


class MissingWordError(KeyError):
    """A word that no file holds; `section` and `key` say which."""

    def __init__(self, section: str, key: str) -> None:
        super().__init__(f"no word {section}.{key}; add it to src/openbell/wording/words")
        self.section, self.key = section, key


@cache
def load_words() -> Mapping[str, Mapping[str, Pair]]:
    """All words by section and key."""
    sections: dict[str, dict[str, Pair]] = {}
    for name in FILES:
        text = files("openbell.wording").joinpath("words", name).read_text(encoding="utf-8")
        for section, entries in tomllib.loads(text).items():
            sections[section] = {key: (pair[0], pair[1]) for key, pair in entries.items()}
    return sections


def word(section: str, key: str, language: LanguageCode, **values: object) -> str:
    """A word or sentence, its `{names}` filled in; `MissingWordError` (a KeyError) if unknown."""
    pair = load_words().get(section, {}).get(key)
    if pair is None:
        raise MissingWordError(section, key)
    text = pair[language == "zh"]
    return text.format(**values) if values else text


def has_word(section: str, key: str) -> bool:
    """Whether the files hold that word."""
    return key in load_words().get(section, {})
