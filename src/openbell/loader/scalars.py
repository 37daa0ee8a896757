"""Arrow values made from bytes.

`pyarrow.scalar` and `pyarrow.array` ask pandas whether a value is missing, and so import pandas
where it is installed: half a second for nothing. What loading compares with is made here instead.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from struct import pack
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["EPOCH", "MICROSECOND", "instant_scalar", "text_array", "text_scalar"]

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


def text_array(texts: Sequence[str]) -> "pa.Array[Any]":
    """The texts as an Arrow array of strings; one that is no UTF-8 equals nothing published."""
    import pyarrow as pa

    data = [text.encode(errors="surrogatepass") for text in texts]
    ends = pack(f"={len(data) + 1}i", *accumulate(map(len, data), initial=0))
    buffers = [None, pa.py_buffer(ends), pa.py_buffer(b"".join(data))]
    return pa.Array.from_buffers(pa.string(), len(data), buffers)


def text_scalar(text: str) -> "pa.Scalar[Any]":
    """The text as an Arrow string."""
    return text_array([text])[0]


def instant_scalar(instant: datetime) -> "pa.Scalar[Any]":
    """The instant, which carries a zone, as an Arrow timestamp in microseconds of UTC."""
    import pyarrow as pa

    since = pa.py_buffer(pack("=q", (instant - EPOCH) // MICROSECOND))
    return pa.Array.from_buffers(pa.timestamp("us", tz="UTC"), 1, [None, since])[0]
