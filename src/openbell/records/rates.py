"""The table of exchange rates: CSV in the shape in which the European Central Bank gives it.

A header `Date,USD,JPY,...`, then a line for each day, the oldest first: units of each currency for
one euro, `N/A` or nothing where there is none. It is an extract that no one types, so whatever is
not exactly so was damaged on its way, and is refused.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import chain, islice
from pathlib import Path

from openbell.memory import Memory
from openbell.problems import Problem, Span, problem
from openbell.rates import QUOTED, Rates
from openbell.records.document import quotable
from openbell.records.files import read_content
from openbell.records.gate import MOST_CHARACTERS_NAMED as MOST_NAMED
from openbell.records.gate import admit
from openbell.records.names import printable

RATES_FILE = "exchange-rates.csv"
RENEW = "run `make rates`, which writes the file anew"

_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_RATE = re.compile(r"[0-9]{1,12}(\.[0-9]{1,12})?")
_NONE = ("", "N/A")


@dataclass(frozen=True, slots=True)
class RatesFile:
    """What the file holds, and what is wrong with it; without rates where anything is."""

    rates: Rates
    problems: tuple[Problem, ...] = ()


def read_rates(root: Path, memory: Memory | None = None) -> RatesFile | None:
    """The rates beside the folders of records; None where there is no such file.

    The file passes the same gate as a record.
    """
    path = root / RATES_FILE
    if not path.exists() and not path.is_symlink():
        return None
    shown = printable(path.as_posix())
    content = read_content(path, shown)
    if isinstance(content, Problem):
        return RatesFile(Rates(), (content,))
    return (memory or Memory()).recall(_admitted, shown, content, shown)


def _admitted(content: bytes, shown: str) -> RatesFile:
    lines, refused = admit(content, shown)
    return RatesFile(Rates(), tuple(refused)) if refused else parse_rates(lines, shown)


def parse_rates(lines: tuple[str, ...], path: str) -> RatesFile:
    """Read the lines of a file; `path` is only shown. The first twenty problems are named."""
    lines = lines[:-1] if lines[-1] == "" else lines
    currencies = [cell.text for cell in _cells(lines[0] if lines else "")][1:]
    sheet = _Sheet(path, lines, currencies)
    found = tuple(islice(chain(sheet.header(), sheet.body()), MOST_NAMED))
    return RatesFile(Rates(), found) if found else RatesFile(sheet.rates())


@dataclass(frozen=True, slots=True)
class _Cell:
    text: str
    column: int


@dataclass(frozen=True, slots=True)
class _Sheet:
    path: str
    lines: tuple[str, ...]
    currencies: list[str]

    def header(self) -> Iterator[Problem]:
        """The first column is Date, every other a currency that is quoted, and none comes twice."""
        first, *rest = _cells(self.lines[0] if self.lines else "")
        if first.text != "Date":
            yield self._wrong(1, first, "the first column is not that of the days", allowed="Date")
        for place, cell in enumerate(rest):
            if cell.text not in QUOTED:
                message = f"{cell.text or 'a column without a name'} is no quoted currency"
                yield self._wrong(1, cell, message, allowed=", ".join(QUOTED))
            elif cell.text in self.currencies[:place]:
                yield self._wrong(1, cell, f"{cell.text} has a column already")

    def body(self) -> Iterator[Problem]:
        """Every line is a day after the one before, with a rate above zero or none a currency."""
        before: date | None = None
        for number, line in enumerate(self.lines[1:], start=2):
            cells = _cells(line)
            day = _day(cells[0].text)
            if day is None:
                yield self._wrong(number, cells[0], "this is no day", allowed="2026-01-08")
            elif before is not None and day <= before:
                message = f"{day} comes after {before}, on the line above or before it"
                yield self._wrong(number, cells[0], message, allowed="each day once, oldest first")
            else:
                before = day
            if len(cells) != len(self.currencies) + 1:
                message = f"there are {len(cells)} cells, and {len(self.currencies) + 1} columns"
                yield self._wrong(number, _Cell(line, 1), message)
            for cell in cells[1:]:
                if cell.text not in _NONE and not _is_rate(cell.text):
                    yield self._wrong(
                        number,
                        cell,
                        f"{cell.text} is no rate",
                        allowed="a decimal above zero with at most 12 decimals, N/A or nothing",
                    )

    def rates(self) -> Rates:
        """What a sound sheet holds."""
        columns: dict[str, dict[date, Decimal]] = {code: {} for code in self.currencies}
        for line in self.lines[1:]:
            first, *quoted = line.split(",")
            day = date.fromisoformat(first)
            for code, text in zip(self.currencies, quoted, strict=True):
                if text not in _NONE:
                    columns[code][day] = Decimal(text)
        return Rates({code: series for code, series in columns.items() if series})

    def _wrong(
        self, line: int, cell: _Cell, message: str, *, allowed: str | None = None
    ) -> Problem:
        return problem(
            "bad-rate",
            message,
            path=self.path,
            hint=RENEW,
            span=Span(line, cell.column, cell.column + len(cell.text)),
            value=cell.text,
            allowed=allowed,
            line_text=quotable(self.lines, line),
        )


def _cells(line: str) -> list[_Cell]:
    cells: list[_Cell] = []
    column = 1
    for text in line.split(","):
        cells.append(_Cell(text, column))
        column += len(text) + 1
    return cells


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def _is_rate(text: str) -> bool:
    return _RATE.fullmatch(text) is not None and Decimal(text) > 0
