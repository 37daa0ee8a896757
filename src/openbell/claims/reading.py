"""A printed figure read in the light of its metric: the interval and unit a claim stands for."""

from dataclasses import replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal

from openbell.claims.refusal import ReadingError, of_print, of_surroundings
from openbell.figures import Figure, FigureError, read_figure
from openbell.models import Metric, PrintedClaim
from openbell.schema import PRECISION, SCALE

_STEP = Decimal(1).scaleb(-SCALE)


def read_print(claim: PrintedClaim, metric: Metric, language: str) -> Figure:
    """The figure that a claim prints, or that its curator reads into it.

    A reading keeps no soft bound: "below the issue price" does not suggest "only just below".

    Raises ReadingError where the text is no figure, or where what the claim says of its
    surroundings does not go with it.
    """
    text = claim.reads_as or claim.reported
    read_as = None if claim.reads_as else language
    counted = metric.unit_kind in {"count", "rank"}
    try:
        figure = read_figure(
            text,
            language=read_as,
            unit=claim.unit,
            scale=claim.scale,
            direction=claim.direction,
            qualifier=claim.qualifier,
            count=counted,
        )
    except FigureError as error:
        try:
            read_figure(text, language=read_as, count=counted)
        except FigureError as alone:
            raise of_print(alone, "reads_as" if claim.reads_as else "reported") from error
        raise of_surroundings(error, claim) from error
    return replace(figure, soft_low=None, soft_high=None) if claim.reads_as else figure


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
                allowed="a currency in the print, or else its ISO 4217 code in unit",
                hint="add unit: CNY (or HKD, USD ...) as the surroundings of the print say",
            )
        if unit != "1":
            return unit
    elif metric.unit_kind == "count":
        if unit is None:
            return metric.unit or "1"
    elif unit in {None, "1"}:
        return "1"
    printed = "a pure number" if unit == "1" else f"an amount in {unit}"
    raise ReadingError(
        "unit-kind",
        field,
        f"the figure is {printed}, but the metric takes {_ALLOWED[metric.unit_kind]}",
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
