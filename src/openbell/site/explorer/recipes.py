"""Figures and intervals as recipes over the numbers in their print, which the table holds anyway.

"US$596 million" is shown as US$596m, from US$595.5m to US$597m: the digits are those of the print,
moved by a power of ten, or a step beside them. A recipe says so once for all rows that are made
alike; the script fills it in. What no recipe makes is written out, so that nothing is ever lost.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product

Slot = tuple[int, int, int, int]
"""Which number of the print, hundredths of its last digit added, powers of ten, least decimals."""
Parts = tuple[str | Slot, ...]
Key = tuple[int, int, int, int] | str | None
"""What sorts: sign, number, hundredths added and powers of ten; a number written out; or none."""
Recipe = tuple[Parts, Parts, Key]
Numbers = list[tuple[int, int]]
"""The numbers of a print: all digits as a whole number, and how many stand behind the point."""

_NUMBER = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")
_DIGITS = 13
"""The longest number that hundredths can be added to within what a script counts exactly."""
_LEAST_DECIMALS = (0, 2)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a row shows: its print, its figure, its whole interval, and the number that sorts it."""

    printed: str
    figure: str
    span: str
    size: Decimal | None


def numbers(printed: str) -> Numbers:
    """The numbers that recipes may use."""
    found: Numbers = []
    for text in _NUMBER.findall(printed):
        whole, _, decimals = text.replace(",", "").partition(".")
        found.append((int(whole + decimals), len(decimals)))
    return [one if len(str(one[0])) <= _DIGITS else (0, 0) for one in found]


def fill(parts: Iterable[str | Slot], held: Numbers, grouped_from: int) -> str:
    """The text of a recipe; digits are grouped where a number has `grouped_from` or more."""
    return "".join(
        one if isinstance(one, str) else _written(one, held, grouped_from) for one in parts
    )


def _written(slot: Slot, held: Numbers, grouped_from: int) -> str:
    place, added, powers, least = slot
    number, decimals = held[place]
    digits, behind = str(100 * number + added), decimals + 2 - powers
    digits = digits + "0" * -behind if behind < 0 else digits.rjust(behind + 1, "0")
    cut = len(digits) - max(behind, 0)
    whole, rest = digits[:cut], digits[cut:].rstrip("0").ljust(least, "0")
    whole = f"{int(whole):,}" if len(whole) >= grouped_from else whole
    return f"{whole}.{rest}" if rest else whole


def recipes(rows: Sequence[Shown], grouped_from: int) -> tuple[list[int], list[Recipe]]:
    """For each row the place of its recipe, and the recipes, those most used first."""
    possible = [list(_possible(row, grouped_from)) for row in rows]
    used = Counter(recipe for one in possible for recipe in one)
    chosen = [max(one, key=lambda recipe: used[recipe]) for one in possible]
    kept = [recipe for recipe, _ in Counter(chosen).most_common()]
    places = {recipe: place for place, recipe in enumerate(kept)}
    return [places[recipe] for recipe in chosen], kept


def _possible(row: Shown, grouped_from: int) -> Iterator[Recipe]:
    """Every recipe that makes exactly what a row shows."""
    held = numbers(row.printed)
    key = _key(row.size, held)
    found: dict[Recipe, None] = {}
    for least in _LEAST_DECIMALS:
        sides = [_parts(text, held, least) for text in (row.figure, row.span)]
        for figure, span in product(
            *([made, (text,)] for made, text in zip(sides, (row.figure, row.span), strict=True))
        ):
            made = fill(figure, held, grouped_from), fill(span, held, grouped_from)
            if made == (row.figure, row.span):
                found[figure, span, key] = None
                break
    return iter(found)


def _parts(text: str, held: Numbers, least: int) -> Parts:
    """A text with its numbers made from those of the print; as it is where one cannot be."""
    parts: list[str | Slot] = []
    end = 0
    for match in _NUMBER.finditer(text):
        near = _nearest(Decimal(match[0].replace(",", "")), held)
        if near is None:
            return (text,)
        parts += [text[end : match.start()], (*near, least)]
        end = match.end()
    return (*parts, text[end:])


def _nearest(wanted: Decimal, held: Numbers) -> tuple[int, int, int] | None:
    """The number of a print that is nearest to one, as its place, hundredths added and powers."""
    found: list[tuple[int, int, int]] = []
    for place, (number, decimals) in enumerate(held):
        if number == 0:
            continue
        usual = wanted.adjusted() - Decimal(number).adjusted() + decimals if wanted else 0
        for powers in (usual, usual + 1, usual - 1):
            added = wanted.scaleb(decimals + 2 - powers) - 100 * number
            if added == int(added):
                found.append((place, int(added), powers))
    return min(found, key=lambda one: abs(one[1]), default=None)


def _key(size: Decimal | None, held: Numbers) -> Key:
    if size is None:
        return None
    near = _nearest(abs(size), held)
    return str(size.normalize()) if near is None else (-1 if size < 0 else 1, *near)
