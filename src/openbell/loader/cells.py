"""What must hold for single cells: given where required, of the vocabulary, clean text.

No validator outside catches a NUL, an empty string beside null, or text that is not NFC.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from openbell.loader.damage import Damage
from openbell.loader.scalars import text_array, text_scalar
from openbell.schema import Field, FieldType, Table

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["broken_cells"]

CONTROLS = r"[\x00-\x08\x0b-\x1f\x7f\x{80}-\x{9f}\x{2028}\x{2029}\x{feff}]"
"""Control characters but tab and line feed, line separators and the byte order mark (RE2)."""


def broken_cells(table: Table, rows: "pa.Table", file: str) -> list[Damage]:
    """Cells that break their column's rules, one finding per column and rule."""
    return [
        Damage(file, code, f"{field.name}: {message}")
        for field in table.fields
        for code, message in _broken(field, rows[field.name])
    ]


def _broken(field: Field, column: "pa.ChunkedArray[Any]") -> Iterator[tuple[str, str]]:
    if field.required and column.null_count:
        yield "null-cell", f"{column.null_count} cells are null"
    if field.type is FieldType.TEXT:
        yield from _broken_text(field, column.combine_chunks().unique().drop_null())


def _broken_text(field: Field, texts: "pa.Array[Any]") -> Iterator[tuple[str, str]]:
    from pyarrow import compute

    rules = {
        "empty-text": (compute.equal(texts, text_scalar("")), "text is empty instead of null"),
        "control-character": (
            compute.match_substring_regex(texts, CONTROLS),
            "text holds a control character",
        ),
        "not-nfc": (compute.not_equal(texts, _nfc(texts)), "text is not NFC"),
    }
    if field.enum:
        known = compute.is_in(texts, value_set=text_array(field.enum))
        rules["unknown-value"] = compute.invert(known), "not one of " + ", ".join(field.enum)
    if field.pattern:
        fits = compute.match_substring_regex(texts, field.pattern)
        rules["pattern"] = compute.invert(fits), f"not of the form {field.pattern}"
    for code, (mask, message) in rules.items():
        if bad := texts.filter(mask).to_pylist():
            yield code, f"{message}: {bad[0]!r}"


def _nfc(texts: "pa.Array[Any]") -> "pa.Array[Any]":
    from pyarrow import compute

    return compute.call_function("utf8_normalize", [texts], compute.Utf8NormalizeOptions("NFC"))
