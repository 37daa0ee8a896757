"""Figures in another currency, worked out when asked for and never stored among the claims.

Each distinct question of unit, metric and period is answered once, and all rows then take its
answer by their place.
"""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from openbell.dates import parse_period
from openbell.loader.errors import NoConversionError, UnknownCurrencyError
from openbell.loader.products import appended
from openbell.loader.reading import read_table
from openbell.loader.scalars import text_array, text_scalar
from openbell.rates import Converter, NoRate, Rate, Rates
from openbell.schema import PRECISION, SCALE

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["check_convertible", "with_conversion"]

CONVERTIBLE = ("claims", "facts")
GAP = "\n"


def check_convertible(table: str) -> None:
    """Raise NoConversionError (a ValueError) unless the table has figures to convert."""
    if table not in CONVERTIBLE:
        raise NoConversionError(table, CONVERTIBLE)


def with_conversion(
    rows: "pa.Table", folder: Path, target: str, instant: datetime | None
) -> "pa.Table":
    """The rows of claims or facts with the columns of `products.CONVERTED` after their own.

    Raises UnknownCurrencyError (a ValueError) where the package holds no rates of the target.
    """
    rates = _rates(read_table(folder, "exchange_rates"))
    if target not in rates.currencies:
        raise UnknownCurrencyError(target, rates.currencies)
    answers = _answers(rows, _kinds(folder), Converter(rates, target, instant))
    return appended(rows, answers, target)


def _rates(table: "pa.Table") -> Rates:
    per_euro: dict[str, dict[Any, Any]] = {}
    columns = (table[name].to_pylist() for name in ("date", "currency", "per_euro"))
    for day, currency, quoted in zip(*columns, strict=True):
        per_euro.setdefault(currency, {})[day] = quoted
    return Rates(per_euro)


def _kinds(folder: Path) -> dict[str, tuple[bool, bool]]:
    """Of each metric, whether it is money and whether it is measured at an instant."""
    metrics = read_table(folder, "metrics")
    columns = (metrics[name].to_pylist() for name in ("metric_id", "unit_kind", "period_kind"))
    return {
        metric: (unit in ("monetary", "per_share"), period == "instant")
        for metric, unit, period in zip(*columns, strict=True)
    }


def _answers(
    rows: "pa.Table", kinds: dict[str, tuple[bool, bool]], converter: Converter
) -> "pa.Table":
    """Rate, day, basis and reason of every row."""
    encoded = _joined(rows, "unit", "metric_id", "period").dictionary_encode()
    known: dict[tuple[str | None, bool, str], Rate | NoRate] = {}
    found: list[Rate | NoRate] = []
    for unit, metric, period in (text.split(GAP) for text in encoded.dictionary.to_pylist()):
        money, at_instant = kinds[metric]
        key = unit if money else None, at_instant, period
        if key not in known:
            spoken = parse_period(period)
            known[key] = converter.rate(key[0], spoken.start, spoken.end, instant=at_instant)
        found.append(known[key])
    return _table(found).take(encoded.indices)


def _joined(rows: "pa.Table", *columns: str) -> Any:
    """Columns of text as one, null as nothing."""
    from pyarrow import compute

    nothing, gap = text_scalar(""), text_scalar(GAP)
    given = [compute.call_function("coalesce", [rows[name], nothing]) for name in columns]
    return compute.call_function("binary_join_element_wise", [*given, gap]).combine_chunks()


def _table(answers: list[Rate | NoRate]) -> "pa.Table":
    """The answers as columns, text cast by Arrow: `pyarrow.array` would import pandas."""
    import pyarrow as pa

    texts = [_texts(answer) for answer in answers]
    types = pa.decimal128(PRECISION, SCALE), pa.date32(), pa.string(), pa.string()
    columns = [
        _or_null(text_array([row[place] for row in texts])).cast(type_)
        for place, type_ in enumerate(types)
    ]
    return pa.Table.from_arrays(columns, names=["rate", "date", "basis", "reason"])


def _texts(answer: Rate | NoRate) -> tuple[str, str, str, str]:
    """Rate, last day, basis and reason, each empty where there is none."""
    if isinstance(answer, NoRate):
        return "", "", "", answer.reason
    whole, rest = divmod(round(answer.value * 10**SCALE), 10**SCALE)
    day = answer.last.isoformat() if answer.last else ""
    return f"{whole}.{rest:0{SCALE}d}", day, answer.basis, ""


def _or_null(texts: "pa.Array[Any]") -> "pa.Array[Any]":
    import pyarrow as pa
    from pyarrow import compute

    empty = compute.equal(texts, text_scalar(""))
    return compute.if_else(empty, pa.nulls(1, pa.string())[0], texts)
