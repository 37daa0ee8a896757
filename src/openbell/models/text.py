"""The kinds of text a record may hold, each with the pattern an editor can check.

Scalars reach the models as text, never as YAML's guess, so every type here starts from ``str``:
a ticker keeps its zero, Norway stays ``NO``. Each type states its lexical form as a pattern (which
the generated JSON Schemas carry) and, where a pattern is not enough, asks the standard's own
library. Text that could run as markup, or as a formula when a spreadsheet opens it, is refused.
"""

import unicodedata
from collections.abc import Callable
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from openbell.dates import parse_edtf, parse_period

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
WORD_PATTERN = r"^[a-z0-9]+(_[a-z0-9]+)*$"
NAME_PATTERN = r"^[^\s=+@<>\-][^<>]*$"
DAY_PATTERN = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"


def _composed(text: str) -> str:
    """Refuse text that is not in Normal Form C (Unicode Annex 15), so that equal means equal."""
    if not unicodedata.is_normalized("NFC", text):
        raise PydanticCustomError(
            "bad-value",
            "the text is not in Unicode Normal Form C",
            {"allowed": "composed characters", "hint": "retype the accented characters"},
        )
    return text


def _form(code: str, parse: Callable[[str], object]) -> Callable[[str], str]:
    """Turn a parser that raises ``ValueError`` into a validator that reports it under a code."""

    def check(text: str) -> str:
        try:
            parse(text)
        except ValueError as error:
            allowed = getattr(error, "allowed", None)
            raise PydanticCustomError(
                code, "{reason}", {"reason": str(error), "allowed": allowed}
            ) from error
        return text

    return check


def _day(text: str) -> object:
    from datetime import date

    return date.fromisoformat(text)


def _currency(text: str) -> None:
    import pycountry

    if pycountry.currencies.get(alpha_3=text) is None:
        raise ValueError(f"{text} is not a currency code of ISO 4217")


def _country(text: str) -> None:
    import pycountry

    if pycountry.countries.get(alpha_2=text) is None:
        raise ValueError(f"{text} is not a country code of ISO 3166-1")


def _isin(text: str) -> None:
    from stdnum import isin

    if not isin.is_valid(text):
        raise ValueError(f"{text} is not a valid ISIN: its check digit does not fit")


def _lei(text: str) -> None:
    from stdnum import lei

    if not lei.is_valid(text):
        raise ValueError(f"{text} is not a valid LEI: its check digits do not fit")


def _flag(value: object) -> object:
    """``true`` and ``false`` arrive as text; nothing else is a truth value."""
    if isinstance(value, str) and value in {"true", "false"}:
        return value == "true"
    raise PydanticCustomError("wrong-type", "not a truth value", {"allowed": "true or false"})


def _pattern(pattern: str) -> StringConstraints:
    return StringConstraints(min_length=1, max_length=500, pattern=pattern)


Id = Annotated[str, _pattern(ID_PATTERN)]
Word = Annotated[str, _pattern(WORD_PATTERN)]
Name = Annotated[str, _pattern(NAME_PATTERN), AfterValidator(_composed)]
Prose = Annotated[
    str,
    StringConstraints(min_length=1, max_length=4000, pattern=NAME_PATTERN),
    AfterValidator(_composed),
]
Print = Annotated[
    str,
    StringConstraints(min_length=1, max_length=200, pattern=r"^\S(.*\S)?$"),
    AfterValidator(_composed),
]
Url = Annotated[str, _pattern(r"^https?://[^\s<>\"']+$")]
Place = Annotated[str, _pattern(r"^¶[1-9][0-9]*$|^[^\s=+@<>\-¶][^<>]*$")]
Ticker = Annotated[str, _pattern(r"^[A-Z0-9]{1,12}$")]
Mic = Annotated[str, _pattern(r"^[A-Z0-9]{4}$")]
Language = Annotated[str, _pattern(r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$")]
Offset = Annotated[str, _pattern(r"^[+\-][0-9]{2}:[0-9]{2}$")]
Sha256 = Annotated[str, _pattern(r"^[0-9a-f]{64}$")]
Wikidata = Annotated[str, _pattern(r"^Q[1-9][0-9]*$")]
Concept = Annotated[str, _pattern(r"^[a-z][a-z0-9\-]*:[A-Z][A-Za-z0-9]*$")]
Currency = Annotated[
    str, _pattern(r"^[A-Z]{3}$"), AfterValidator(_form("bad-value", _currency))
]
Country = Annotated[str, _pattern(r"^[A-Z]{2}$"), AfterValidator(_form("bad-value", _country))]
Isin = Annotated[str, _pattern(r"^[A-Z]{2}[A-Z0-9]{9}[0-9]$"), AfterValidator(_form("bad-value", _isin))]
Lei = Annotated[str, _pattern(r"^[A-Z0-9]{18}[0-9]{2}$"), AfterValidator(_form("bad-value", _lei))]
Day = Annotated[str, _pattern(DAY_PATTERN), AfterValidator(_form("bad-date", _day))]
PartialDay = Annotated[
    str,
    _pattern(r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[?~%]?$"),
    AfterValidator(_form("bad-date", parse_edtf)),
]
PeriodText = Annotated[
    str, _pattern(r"^[0-9P.][0-9A-Z\-/.:+]*$"), AfterValidator(_form("bad-period", parse_period))
]
Flag = Annotated[bool, BeforeValidator(_flag), WithJsonSchema({"type": "boolean"})]
