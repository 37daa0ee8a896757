"""When a document was published, to the precision that it prints and no further."""

from typing import Annotated

from pydantic import AfterValidator, StringConstraints
from pydantic_core import PydanticCustomError

from openbell.dates import parse_printed


def _printed(text: str) -> str:
    try:
        parse_printed(text)
    except ValueError as error:
        raise PydanticCustomError(
            "bad-date",
            "{reason}",
            {
                "reason": str(error),
                "allowed": "2026, 2026-01, 2026-01-08 or 2026-01-08T16:14:43+08:00",
            },
        ) from error
    return text


Published = Annotated[
    str,
    StringConstraints(
        pattern=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?(Z|[+\-][0-9]{2}:[0-9]{2}))?)?)?$"
    ),
    AfterValidator(_printed),
]
