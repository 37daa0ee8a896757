"""One language of the site: words, labels, dates and periods, under short names for templates."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from openbell.wording import calendar
from openbell.wording.numerals import LanguageCode, file_size, grouped
from openbell.wording.package import Row
from openbell.wording.words import has_word, load_words, word


@dataclass(frozen=True, slots=True)
class Language:
    """English or simplified Chinese; `tag` is its BCP 47 tag, `other` the code of its twin."""

    code: LanguageCode
    tag: str
    other: LanguageCode
    theme: str
    """The theme's own name for it."""

    def t(self, key: str, **values: object) -> str:
        """A sentence of the interface; `MissingWordError` if there is none."""
        return word("interface", key, self.code, **values)

    def says(self, key: str, **values: object) -> str:
        """A sentence about figures, for terminals, notebooks and pages alike."""
        return word("telling", key, self.code, **values)

    def counted(self, things: str, number: int) -> str:
        """A number of things: ``1 claim``, ``2 claims``; their words stand under `n_things`."""
        return self.says(f"n_{things}_1" if number == 1 else f"n_{things}", n=self.number(number))

    def label(self, section: str, value: str | None) -> str:
        """The name of a vocabulary's value; words of no vocabulary are shown as they are."""
        if not value:
            return ""
        known = has_word(section, value)
        return word(section, value, self.code) if known else value.replace("_", " ")

    def labels(self, section: str) -> Mapping[str, str]:
        """All names of a vocabulary in this language."""
        return {key: pair[self.code == "zh"] for key, pair in load_words()[section].items()}

    def name(self, row: Row) -> str:
        """A record's name in this language, or in the other where it has none."""
        names = (row.get("name_zh"), row["name"]) if self.code == "zh" else (row["name"], None)
        return str(names[0] or names[1])

    def other_name(self, row: Row) -> str:
        """Its name in the other language; empty where there is none or it is the same."""
        other = row["name"] if self.code == "zh" else row.get("name_zh")
        return "" if not other or other == self.name(row) else str(other)

    def seat(self, company: Row) -> str:
        """Where a company sits: city and country; in Chinese the wider comes first."""
        city, country = (self.label(one, company[one]) for one in ("city", "country"))
        places = ", ".join(filter(None, (city, country)))
        return " · ".join(filter(None, (country, city))) if self.code == "zh" else places

    def sort_key(self, row: Row) -> bytes:
        """Where a record stands in a list: by the sound of its name."""
        return sound(self.name(row))

    def day(self, text: str | date | None) -> str:
        """A date to the precision it has."""
        return calendar.day(text, self.code)

    def period(self, text: str) -> str:
        """A period in words."""
        return calendar.period(text, self.code)

    def instant(self, moment: datetime | None) -> str:
        """An instant in Hong Kong time."""
        return calendar.instant(moment, self.code)

    def number(self, count: int) -> str:
        """A whole number with its thousands separated."""
        return grouped(Decimal(count), self.code)

    def size(self, size: int) -> str:
        """A file's size."""
        return file_size(size)

    def listed(self, items: list[str]) -> str:
        """Items in a row: commas in English, enumeration commas in Chinese."""
        return (", " if self.code == "en" else "、").join(items)


def sound(name: str) -> bytes:
    """Where a name stands in a list: by letter, common Chinese characters by their sound.

    GB 18030 holds its first 3,755 characters in the order of pinyin.
    """
    return name.casefold().encode("gb18030", errors="replace")


ENGLISH = Language("en", "en", "zh", "en")
CHINESE = Language("zh", "zh-Hans", "en", "zh")
LANGUAGES = (ENGLISH, CHINESE)
