"""Why a print cannot stand for a figure of its metric, in words a curator can act on."""

from openbell.figures import FigureError
from openbell.models import PrintedClaim

EXAMPLES = "one figure, such as 1.91亿元, 超43亿港元, 50%—65% or $4 billion"

_REASONS = {
    "ambiguous": "can be read in two ways",
    "empty": "is empty",
    "malformed": "is not well formed",
    "no_figure": "holds no figure",
    "qualifier_conflict": "is qualified in two ways",
    "scale_conflict": "has two scales",
    "sign_conflict": "has two signs",
    "too_large": "is too large",
    "too_long": "is too long for a figure",
    "too_precise": "has too many decimals",
    "two_figures": "holds two figures",
    "unit_conflict": "has two units",
    "unknown_word": "holds a word that no figure has",
    "vague": "gives no number",
}
_BEYOND_TABLES = {"too_large", "too_precise"}
_SURROUNDINGS = {
    "qualifier_conflict": "qualifier",
    "scale_conflict": "scale",
    "sign_conflict": "direction",
    "unit_conflict": "unit",
}


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


def of_print(error: FigureError, field: str) -> ReadingError:
    """The print, or its reading, is no figure in itself."""
    what = {"reads_as": "the reading", "scale": "the scaled print"}.get(field, "the print")
    part = f": {error.fragment}" if error.fragment not in ("", error.text) else ""
    if error.reason in _BEYOND_TABLES:
        return ReadingError(
            "figure-decimals",
            field,
            f"{what} {_REASONS[error.reason]}{part}",
            allowed="figures below 10^26 with at most 12 decimals, percentages divided by 100",
            hint="check every digit and the scale word against the source",
        )
    told = field != "reported" or "reads_as" in error.advice
    return ReadingError(
        "unreadable-figure",
        field,
        f"{what} {_REASONS[error.reason]}{part}",
        allowed=EXAMPLES,
        hint=error.advice if told else f"{error.advice}; or say in reads_as how it reads",
    )


def of_surroundings(error: FigureError, claim: PrintedClaim) -> ReadingError:
    """The print is a figure, but what the record adds to it does not go with it."""
    if error.reason in _BEYOND_TABLES:
        return of_print(error, "scale")
    field = _SURROUNDINGS.get(error.reason, "scale")
    return ReadingError(
        "inference-conflict",
        field,
        f"{field} does not go with the print, {claim.reads_as or claim.reported}"
        if error.reason in _SURROUNDINGS
        else f"{claim.scale} is no word of scale",
        allowed="what the surroundings of the print say and the print itself leaves open",
        hint=error.advice,
    )
