"""What a print says before its surroundings are heard: numbers, signs, unit, qualifier."""

from dataclasses import dataclass
from typing import Literal

from openbell.figures.cursor import Cursor
from openbell.figures.figure import Qualifier
from openbell.figures.grammar import read_print
from openbell.figures.money import Unit, agree
from openbell.figures.number import Number
from openbell.figures.span import share
from openbell.figures.term import Term

Sort = Literal["bare", "money", "ratio", "count"]


@dataclass(frozen=True, slots=True)
class End:
    """A magnitude, and whether a sign or a word makes it negative."""

    number: Number
    negative: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """One print, read: its one end, or the lower and upper ends of a range.

    ``qualifier`` is None where none is printed; of a range it is ``about`` or nothing.
    """

    text: str
    ends: tuple[End, ...]
    unit: Unit
    sort: Sort
    qualifier: Qualifier | None
    per: str | None


def read(text: str, language: str | None) -> Reading:
    """What ``text`` says; FigureError where it is not one readable figure."""
    cursor = Cursor(text, language)
    first, second, mark = read_print(cursor)
    terms = [first]
    if second is not None and mark is not None:
        share(cursor, first, second, mark)
        terms.append(second)
    sort = _sort(cursor, first)
    unit = agree(cursor, [token for term in terms for token in term.currencies])
    return Reading(
        text,
        _ordered(cursor, [_end(term) for term in terms]),
        Unit("1") if sort == "ratio" else unit,
        sort,
        _qualifier(terms),
        next((term.per for term in terms if term.per), None),
    )


def _qualifier(terms: list[Term]) -> Qualifier | None:
    printed = {term.qualifier for term in terms}
    return "about" if "about" in printed else terms[0].qualifier


def _sort(cursor: Cursor, term: Term) -> Sort:
    counts = term.counted is not None or term.ranked
    if term.currencies and (term.pure or counts):
        advice = "money is neither a ratio nor a count: put what it is per after a stroke (元/股)"
        cursor.refuse("malformed", advice, *cursor.tokens)
    if term.ranked and (term.pure or not term.amount.number.is_whole_and_unscaled):
        cursor.refuse("malformed", "a rank is a whole number", *cursor.tokens)
    if term.pure:
        return "ratio"
    if term.currencies:
        return "money"
    return "count" if counts else "bare"


def _end(term: Term) -> End:
    number = term.amount.number
    if term.ratio is not None:
        number = number.converted(term.ratio.value)
    return End(number, term.minus or term.falls)


def _ordered(cursor: Cursor, ends: list[End]) -> tuple[End, ...]:
    """Ends from low to high. Two negative ones may be printed by size (下降15%至20%)."""
    if len(ends) == 2:
        low, high = (-end.number.value if end.negative else end.number.value for end in ends)
        if low > high and not all(end.negative for end in ends):
            cursor.refuse("malformed", "a range goes from low to high", *cursor.tokens)
        if low > high:
            ends.reverse()
    return tuple(ends)
