"""Which currency the money words of a print agree on."""

from dataclasses import dataclass

from openbell.figures.cursor import Cursor
from openbell.figures.lexer import Token
from openbell.figures.lexicon import Currency


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit code, and the currencies that the record may put in its place."""

    code: str | None = None
    may_be: frozenset[str] = frozenset()


def agree(cursor: Cursor, tokens: list[Token]) -> Unit:
    """The currency that all ``tokens`` can mean: 港币5亿元 is HKD, ¥5亿元 CNY.

    FigureError ``unit_conflict`` where there is none, or where defaults differ ($5亿元).
    """
    meant = [token.entry.currency for token in tokens if token.entry.currency is not None]
    sure = {word.code for word in meant if not word.also and word.code}
    unsure = [word for word in meant if word.also]
    codes = sure or {word.code for word in unsure if word.code}
    if len(codes) > 1 or not all(_can_mean(word, code) for word in unsure for code in codes):
        advice = f"two currencies ({', '.join(sorted(codes))}) cannot both hold: print one"
        cursor.refuse("unit_conflict", advice, tokens[0], tokens[-1])
    code = next(iter(codes), None)
    may_be = set[str]()
    if unsure and not sure:
        may_be.update(*(word.also for word in unsure))
        may_be.intersection_update(*(word.also for word in unsure))
    return Unit(code, frozenset(may_be))


def _can_mean(word: Currency, code: str) -> bool:
    return code in word.also
