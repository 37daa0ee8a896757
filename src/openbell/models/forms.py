"""How each kind of text in a record is written: a pattern for machines, the same in words.

The pattern goes into the JSON Schemas, where editors check it; the words go wherever a person must
be told what is allowed, in `openbell check` and in an editor alike, so nobody meets a pattern.
"""

from dataclasses import dataclass
from typing import Any, LiteralString

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from openbell.dates import EDTF_FORMS, PERIOD_FORMS, PRINTED_FORMS


@dataclass(frozen=True, slots=True)
class Form:
    """A lexical form, to annotate ``str`` with: ``Annotated[str, ID]``.

    ``words`` say what the pattern allows, ``code`` is that of the problem of a text that is written
    otherwise, and ``longest`` counts code points.
    """

    pattern: str
    words: str
    code: LiteralString = "bad-value"
    longest: int = 500

    def __get_pydantic_core_schema__(
        self, _source: Any, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Text that is not empty, not too long, and of this form."""
        return core_schema.str_schema(pattern=self.pattern, min_length=1, max_length=self.longest)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """The pattern, and the words in the keyword from which editors take their message."""
        return handler(schema) | {"patternErrorMessage": f"Write {self.words}."}


_ANY_TEXT = "text that does not begin with a space or = + - @, and holds no < or >"
_ONE_LINE = "one line of text that does not begin with a space or = + - @, and holds no < or >"

ID = Form(
    r"^[a-z0-9]+(-[a-z0-9]+)*$",
    "lower-case letters and digits joined by hyphens, such as zhipu-ipo",
    "bad-id",
)
WORD = Form(
    r"^[a-z0-9]+(_[a-z0-9]+)*$",
    "lower-case letters and digits joined by underscores, such as hk_public",
    "bad-id",
)
CLAIM_ID = Form(
    r"^[a-z0-9]+(-[a-z0-9]+)*#\S+$",
    "the id of a claim, such as 2026-01-08-daily-debut#zhipu.revenue.2024.actual",
    "bad-id",
)
CODE = Form(r"^[a-z]+(-[a-z]+)*$", "the code of a warning, such as plain-scalar")
NAME = Form(r"^[^\s=+@<>\-][^<>\n\r]*$", _ONE_LINE)
ITEM = Form(r"^[^\s=+@<>;\-][^<>;\n\r]*$", _ONE_LINE + ", and no ; either")
PROSE = Form(r"^[^\s=+@<>\-][^<>]*$", _ANY_TEXT, longest=4000)
PRINT = Form(r"^\S(.*\S)?$", "one line of text without a space at either end", longest=200)
PLACE = Form(
    r"^¶[1-9][0-9]*$|^[^\s=+@<>\-¶][^<>]*$",
    "¶ and the number of a line that is not empty, such as ¶14, or a place in words",
)
URL = Form(r"""^https?://[^\s<>"']+$""", "an address that begins with https:// or http://")
TICKER = Form(r"^[A-Z0-9]{1,12}$", "capital letters and digits, such as 02513 or NVDA")
MIC = Form(r"^[A-Z0-9]{4}$", "a market identifier code (ISO 10383), such as XHKG or XSHG")
LANGUAGE = Form(
    r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$",
    "a language tag (BCP 47), such as en, zh-Hans or zh-Hant-HK",
)
OFFSET = Form(
    r"^[+\-][0-9]{2}:[0-9]{2}$", "an offset from UTC, such as +08:00 or -05:00", "bad-date"
)
FACTOR = Form(r"^[1-9][0-9]{0,8}$", "a whole number above 1, such as 10")
SHA256 = Form(r"^[0-9a-f]{64}$", "64 digits 0 to 9 and a to f, as sha256sum prints them")
WIKIDATA = Form(r"^Q[1-9][0-9]*$", "the item's Q number, such as Q95")
CONCEPT = Form(
    r"^[a-z][a-z0-9\-]*:[A-Z][A-Za-z0-9]*$",
    "a taxonomy's prefix, a colon and its element, such as ifrs-full:Revenue",
)
CURRENCY = Form(r"^[A-Z]{3}$", "a currency code (ISO 4217), such as CNY, HKD or USD")
COUNTRY = Form(r"^[A-Z]{2}$", "a country code (ISO 3166-1), such as CN, HK or US")
ISIN = Form(r"^[A-Z]{2}[A-Z0-9]{9}[0-9]$", "an ISIN (ISO 6166), such as CNE1000002H1")
LEI = Form(r"^[A-Z0-9]{18}[0-9]{2}$", "an LEI (ISO 17442): 18 letters or digits, then 2 digits")
LICENCE = Form(r"^[A-Za-z0-9.\-]+$", "an SPDX id, such as CC-BY-4.0")
VERSION = Form(
    r"^[0-9]{4}\.[0-9]{1,2}\.[0-9]+$", "year, month and count joined by dots, such as 2026.1.0"
)
DAY = Form(r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "a day, such as 2026-01-08", "bad-date")
PARTIAL_DAY = Form(r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[?~]?$", ", ".join(EDTF_FORMS), "bad-date")
PRINTED = Form(
    r"^[12][0-9]{3}(-[0-9]{2}(-[0-9]{2}"
    r"(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?(Z|[+\-][0-9]{2}:[0-9]{2}))?)?)?$",
    ", ".join(PRINTED_FORMS),
    "bad-date",
)
PERIOD = Form(r"^[0-9P.][0-9A-Z\-/.:+]*$", ", ".join(PERIOD_FORMS), "bad-period")

_ALL = (
    ID,
    WORD,
    CLAIM_ID,
    CODE,
    NAME,
    ITEM,
    PROSE,
    PRINT,
    PLACE,
    URL,
    TICKER,
    MIC,
    LANGUAGE,
    OFFSET,
    FACTOR,
    SHA256,
    WIKIDATA,
    CONCEPT,
    CURRENCY,
    COUNTRY,
    ISIN,
    LEI,
    LICENCE,
    VERSION,
    DAY,
    PARTIAL_DAY,
    PRINTED,
    PERIOD,
)
FORMS = {form.pattern: form for form in _ALL}
"""Every form by its pattern, by which Pydantic names the one that a text breaks."""
