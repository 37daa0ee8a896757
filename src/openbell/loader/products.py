"""Figures times rates, column by column, in decimals that no product outgrows.

The rate is rounded once, to the published scale, and every figure is the printed one times that
rate, so that a reader can do the sum again: the value rounded to even, the bounds outwards.
"""

from typing import TYPE_CHECKING, Any, Literal

from openbell.loader.scalars import text_scalar
from openbell.schema import PRECISION, SCALE

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["CONVERTED", "appended"]

CONVERTED = (
    *("converted_value", "converted_low", "converted_high", "converted_unit"),
    *("rate", "rate_date", "rate_basis", "not_converted"),
)
RATE_DIGITS = 30
LARGEST = "1" + "0" * (PRECISION - SCALE)

Mode = Literal["half_to_even", "down", "up"]
ROUNDING: dict[str, Mode] = {"value": "half_to_even", "low": "down", "high": "up"}


def appended(rows: "pa.Table", answers: "pa.Table", target: str) -> "pa.Table":
    """The rows with the columns `CONVERTED` after their own.

    `answers` has rate, date, basis and reason of each row. Where a product fits into no column, the
    reason is `too_large`.
    """
    from pyarrow import compute

    rate = answers["rate"]
    found = compute.is_valid(rate)
    products = [_product(rows[name], rate, mode) for name, mode in ROUNDING.items()]
    fits = found
    for product in products:
        fits = compute.and_(fits, _fits(product))
    made = [
        *(_where(fits, product).cast(rate.type) for product in products),
        _where(fits, compute.if_else(fits, text_scalar(target), text_scalar(""))),
        *(_where(fits, answers[name]) for name in ("rate", "date", "basis")),
        _where(
            compute.invert(fits),
            compute.if_else(found, text_scalar("too_large"), answers["reason"]),
        ),
    ]
    for name, column in zip(CONVERTED, made, strict=True):
        rows = rows.append_column(name, column)
    return rows


def _product(figures: Any, rate: Any, mode: Mode) -> Any:
    """Exact products, then rounded to the published scale; as wide as they come."""
    import pyarrow as pa
    from pyarrow import compute

    wide = figures.cast(pa.decimal256(PRECISION, SCALE))
    exact = compute.multiply(wide, rate.cast(pa.decimal256(RATE_DIGITS, SCALE)))
    return compute.round(exact, ndigits=SCALE, round_mode=mode)


def _fits(product: Any) -> Any:
    """Where a product is null or small enough for a published figure."""
    from pyarrow import compute

    below = compute.less(compute.abs(product), text_scalar(LARGEST).cast(product.type))
    return compute.or_kleene(compute.is_null(product), below)


def _where(mask: Any, column: Any) -> Any:
    import pyarrow as pa
    from pyarrow import compute

    return compute.if_else(mask, column, pa.nulls(1, column.type)[0])
