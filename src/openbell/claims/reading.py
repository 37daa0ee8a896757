"""A printed figure read in the light of its metric: the interval and unit a claim stands for."""

from dataclasses import replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal

from openbell.figures import Figure, FigureError, read_figure
from openbell.models import Metric, PrintedClaim
from openbell.schema import PRECISION, SCALE

_STEP = Decimal(1).scaleb(-SCALE)
_LIMIT = Decimal(10) ** (PRECISION - SCALE)


class ReadingError(ValueError):
    """A print that cannot stand for a figure of its metric.

    ``code`` is a problem code, ``field`` the claim's field to blame, ``allowed`` and ``hint`` what
    to tell the curator.
    """

    def __init__(
        self, code: str, field: str, message: str, *, hint: str, allowed: str | None = None
    ) -> None:
        super().__init__(message)
        self.code = code
        self.field = field
        self.hint = hint
        self.allowed = allowed


def read_print(claim: PrintedClaim, metric: Metric, language: str) -> Figure:
    """The figure that a claim prints, or that its curator reads into it.

    A reading keeps no soft bound: "below the issue price" does not suggest "only just below".

    Raises ReadingError where the text is no figure, or names a unit that the metric cannot have.
    """
    field = "reads_as" if claim.reads_as else "reported"
    text = claim.reads_as or claim.reported
    try:
        figure = read_figure(
            text,
            language=None if claim.reads_as else language,
            unit=claim.unit,
            scale=claim.scale,
            direction=claim.direction,
            qualifier=claim.qualifier,
            count=metric.unit_kind in {"count", "rank"},
        )
    except FigureError as error:
        raise ReadingError(
            "unreadable-figure",
            field,
            str(error),
            allowed="one figure, such as 1.91亿元, 超43亿港元, 50%—65%, $4 billion",
            hint="give the print alone; where it has no digits say how it reads in reads_as, "
            "or mark the claim text_only: true",
        ) from error
    _fits(figure, field)
    if claim.reads_as:
        return replace(figure, soft_low=None, soft_high=None)
    return figure


def unit_of(figure: Figure, metric: Metric, field: str) -> str:
    """The unit a figure is published in: a currency, 1, or the thing the metric counts.

    Raises ReadingError where the figure's own unit does not fit.
    """
    unit = figure.unit
    if metric.unit_kind in {"monetary", "per_share"}:
        if unit is None:
            raise ReadingError(
                "unit-missing",
                field,
                "the figure names no currency",
                allowed="an ISO 4217 code in unit",
                hint="add unit: CNY (or HKD, USD ...) as the surroundings of the print say",
            )
        if unit != "1":
            return unit
    elif metric.unit_kind == "count":
        if unit is None:
            return metric.unit or "1"
    elif unit in {None, "1"}:
        return "1"
    printed = "a pure number" if unit == "1" else unit
    raise ReadingError(
        "unit-kind",
        field,
        f"the figure is in {printed}, but the metric is of kind {metric.unit_kind}",
        allowed=_ALLOWED[metric.unit_kind],
        hint="choose the metric that this figure measures, or correct the print",
    )


_ALLOWED = {
    "monetary": "an amount of money",
    "per_share": "an amount of money per share",
    "ratio": "a percentage, a multiple or a pure number",
    "count": "a number of things, without currency or per cent",
    "rank": "a whole number",
}


def rounded(bound: Decimal | None, *, up: bool) -> Decimal | None:
    """A computed bound at the published scale, rounded outwards so that it stays a bound."""
    if bound is None:
        return None
    context = Context(prec=PRECISION + SCALE, rounding=ROUND_CEILING if up else ROUND_FLOOR)
    return bound.quantize(_STEP, context=context)


def _fits(figure: Figure, field: str) -> None:
    """Refuse what decimal128(38, 12) cannot hold exactly."""
    value = figure.value
    if value is not None and value != rounded(value, up=True):
        raise ReadingError(
            "figure-decimals",
            field,
            f"{value} has more than {SCALE} decimals",
            allowed=f"at most {SCALE} decimals",
            hint="print it in a larger unit, or leave it out and say so in a note",
        )
    for bound in (value, figure.low, figure.high):
        if bound is not None and abs(bound) >= _LIMIT:
            raise ReadingError(
                "figure-decimals",
                field,
                f"{bound} is too large",
                allowed=f"magnitudes below 10^{PRECISION - SCALE}",
                hint="check the scale word of the print",
            )
