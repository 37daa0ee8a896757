"""The kinds of text a record may hold, each with the pattern an editor can check.

Scalars reach the models as text, never as YAML's guess, so every type here starts from ``str``:
a ticker keeps its zero, Norway stays ``NO``. Each type states its lexical form (see `forms`) and,
where a pattern is not enough, asks the standard's own library. Text that could run as markup, or
as a formula when a spreadsheet opens it, is refused.
"""

import unicodedata
from collections.abc import Callable
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from openbell.dates import parse_edtf, parse_period, parse_printed
from openbell.models import forms
from openbell.models.forms import Form


def _composed(text: str) -> str:
    """Refuse text that is not in Normal Form C (Unicode Annex 15), so that equal means equal."""
    composed = unicodedata.normalize("NFC", text)
    if text != composed:
        raise PydanticCustomError(
            "bad-value",
            "a character is stored in parts, or in an outdated form",
            {"allowed": "text in Unicode Normal Form C", "hint": f"paste this instead: {composed}"},
        )
    return text


def _checked(form: Form, parse: Callable[[str], object]) -> AfterValidator:
    """What a pattern cannot say: a parser that raises ``ValueError`` with the reason."""

    def check(text: str) -> str:
        try:
            parse(text)
        except ValueError as error:
            reason = getattr(error, "reason", None) or str(error)
            context = {"reason": f"{text}: {reason}", "allowed": form.words}
            raise PydanticCustomError(form.code, "{reason}", context) from error
        return text

    return AfterValidator(check)


def _offset(text: str) -> None:
    parse_printed("2026", zone=text)


def _currency(text: str) -> None:
    import pycountry

    if pycountry.currencies.get(alpha_3=text) is None:
        raise ValueError("ISO 4217 has no such currency")


def _country(text: str) -> None:
    import pycountry

    if pycountry.countries.get(alpha_2=text) is None:
        raise ValueError("ISO 3166-1 has no such country")


def _isin(text: str) -> None:
    from stdnum import isin

    if not isin.is_valid(text):
        raise ValueError("its check digit does not fit, so a character is wrong")


def _lei(text: str) -> None:
    from stdnum import lei

    if not lei.is_valid(text):
        raise ValueError("its check digits do not fit, so a character is wrong")


def _flag(value: object) -> object:
    """``true`` and ``false`` arrive as text; nothing else is a truth value."""
    if isinstance(value, str) and value in {"true", "false"}:
        return value == "true"
    raise PydanticCustomError(
        "bad-value", "this is neither true nor false", {"allowed": "true or false"}
    )


Id = Annotated[str, forms.ID]
Word = Annotated[str, forms.WORD]
ClaimId = Annotated[str, forms.CLAIM_ID]
WaivedCode = Annotated[str, forms.CODE]
Name = Annotated[str, forms.NAME, AfterValidator(_composed)]
Item = Annotated[str, forms.ITEM, AfterValidator(_composed)]
Prose = Annotated[str, forms.PROSE, AfterValidator(_composed)]
Print = Annotated[str, forms.PRINT, AfterValidator(_composed)]
Url = Annotated[str, forms.URL]
Place = Annotated[str, forms.PLACE]
Ticker = Annotated[str, forms.TICKER]
Mic = Annotated[str, forms.MIC]
Language = Annotated[str, forms.LANGUAGE]
Offset = Annotated[str, forms.OFFSET, _checked(forms.OFFSET, _offset)]
Factor = Annotated[str, forms.FACTOR]
Sha256 = Annotated[str, forms.SHA256]
Wikidata = Annotated[str, forms.WIKIDATA]
Concept = Annotated[str, forms.CONCEPT]
LicenceName = Annotated[str, forms.LICENCE]
Version = Annotated[str, forms.VERSION]
Currency = Annotated[str, forms.CURRENCY, _checked(forms.CURRENCY, _currency)]
Country = Annotated[str, forms.COUNTRY, _checked(forms.COUNTRY, _country)]
Isin = Annotated[str, forms.ISIN, _checked(forms.ISIN, _isin)]
Lei = Annotated[str, forms.LEI, _checked(forms.LEI, _lei)]
Day = Annotated[str, forms.DAY, _checked(forms.DAY, parse_edtf)]
PartialDay = Annotated[str, forms.PARTIAL_DAY, _checked(forms.PARTIAL_DAY, parse_edtf)]
Published = Annotated[str, forms.PRINTED, _checked(forms.PRINTED, parse_printed)]
PeriodText = Annotated[str, forms.PERIOD, _checked(forms.PERIOD, parse_period)]
Flag = Annotated[bool, BeforeValidator(_flag), WithJsonSchema({"type": "boolean"})]
