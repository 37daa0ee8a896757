"""What a finding is: data that every layer can yield and only the command line prints.

A layer that meets something wrong makes a `Problem` with `problem()` and goes on; nobody raises
on a curator's mistake and nobody prints below `cli`. All codes with their severities stand in one
table, so that a test can ask each for its page in `docs/checks/` and its broken record.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TypeAlias

FieldPath: TypeAlias = tuple[str | int, ...]
"""Where in a record: keys of mappings and places in lists, `("claims", 0, "period")`."""


class Severity(StrEnum):
    """An error stops the build; a warning is shown and may be waived."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of problem: its kebab-case name, how bad it is, and a title for its page."""

    name: str
    severity: Severity
    title: str


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Part of one line. Lines and columns count from 1, columns in Unicode code points.

    `end_column` is the column after the last one marked; a point has `end_column == column`.
    """

    line: int
    column: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding: what is wrong, where, what is allowed and what to do.

    `path` is a POSIX path as given; `span` and `line_text` are None where no line is to blame;
    `value` is the bad value as text; `field` is empty where the whole file is meant.
    """

    code: str
    severity: Severity
    path: str
    message: str
    hint: str
    span: Span | None = None
    value: str | None = None
    allowed: str | None = None
    field: FieldPath = ()
    line_text: str | None = None

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Order of the files, then of the lines; a problem of a whole file comes first."""
        line, column = (self.span.line, self.span.column) if self.span else (0, 0)
        return self.path, line, column, self.code, self.message

    def to_json(self) -> dict[str, object]:
        """The problem for machines: plain values only, the span flattened, nulls kept."""
        return {
            "code": self.code,
            "severity": self.severity.value,
            "path": self.path,
            "line": self.span.line if self.span else None,
            "column": self.span.column if self.span else None,
            "end_column": self.span.end_column if self.span else None,
            "field": list(self.field),
            "value": self.value,
            "message": self.message,
            "allowed": self.allowed,
            "hint": self.hint,
            "line_text": self.line_text,
        }


class UnknownCodeError(KeyError):
    """A code that the table does not hold; `name` is the offending value."""

    def __init__(self, name: str) -> None:
        super().__init__(f"no problem code {name!r}; add it to openbell.problems.CODES")
        self.name = name


_ERRORS = {
    "file-name": "A file is not named after a record id",
    "file-unreadable": "A file cannot be read",
    "file-type": "A record is not a regular file",
    "file-size": "A file is larger than a record can be",
    "file-encoding": "A file is not plain visible UTF-8 text",
    "yaml-syntax": "A file is not YAML",
    "yaml-feature": "A record uses a YAML feature that records do without",
    "yaml-depth": "A record is nested too deeply",
    "duplicate-key": "A key is given twice",
    "empty-value": "A key has no value",
    "unknown-field": "A field does not exist",
    "missing-field": "A required field is missing",
    "wrong-type": "A value has the wrong shape",
    "bad-value": "A value is not allowed here",
    "bad-id": "An id is malformed",
    "bad-date": "A date is malformed or does not exist",
    "bad-period": "A period is malformed",
    "bad-rate": "The table of exchange rates is damaged",
    "duplicate-id": "An id is used twice",
    "unknown-company": "A company has no record",
    "unknown-offering": "An offering has no record",
    "unknown-metric": "A metric has no record",
    "unknown-source": "A source has no record",
    "unknown-citation": "A cited document is not listed under cites",
    "unknown-party": "A party is not listed",
    "unknown-dimension": "A metric does not declare this dimension",
    "unknown-dimension-value": "A dimension does not declare this value",
    "missing-dimension": "A required dimension is left out",
    "subject-kind": "A metric does not apply to this subject",
    "unit-kind": "A figure's unit does not fit its metric",
    "unit-missing": "A figure's unit is neither printed nor given",
    "period-kind": "A period does not fit its metric",
    "date-order": "Dates are out of order",
    "duplicate-claim": "The same claim is made twice",
    "unreadable-figure": "A printed figure cannot be read",
    "figure-decimals": "A figure does not fit into a table",
    "inference-conflict": "A reading does not go with the print",
    "text-only": "A statement is both text only and a number",
    "cyclic-citation": "Documents cite each other in a circle",
    "bad-correction": "A correction or withdrawal does not hold",
    "waiver-unknown": "A waiver names a code that cannot be waived",
}

_WARNINGS = {
    "plain-scalar": "An unquoted value would be read as another type elsewhere",
    "schema-line": "A record does not name its schema for editors",
    "inference-unused": "A reading is given although the print states it",
    "series-fall": "A figure falls that is expected to rise",
    "series-jump": "A figure jumps further than its metric finds plausible",
    "duplicate-source": "A document is recorded twice",
    "cited-held": "A cited document is held as a source",
    "citation-unused": "A cited document is one that nothing is taken from",
    "gap-filled": "A figure stands where a record says that there is none",
    "waiver-stale": "A waiver matches no warning",
}


def _table(titles: Iterable[tuple[str, str]], severity: Severity) -> dict[str, Code]:
    return {name: Code(name, severity, title) for name, title in titles}


CODES: MappingProxyType[str, Code] = MappingProxyType(
    _table(_ERRORS.items(), Severity.ERROR) | _table(_WARNINGS.items(), Severity.WARNING)
)
"""Every code by its name; the one place where a new kind of problem is added."""


def problem(
    code: str,
    message: str,
    *,
    path: str,
    hint: str,
    span: Span | None = None,
    value: str | None = None,
    allowed: str | None = None,
    field: FieldPath = (),
    line_text: str | None = None,
) -> Problem:
    """Make a problem of a known code; its severity comes from the table.

    Raises UnknownCodeError (a KeyError) when the table does not hold `code`.
    """
    if code not in CODES:
        raise UnknownCodeError(code)
    return Problem(
        code=code,
        severity=CODES[code].severity,
        path=path,
        message=message,
        hint=hint,
        span=span,
        value=value,
        allowed=allowed,
        field=field,
        line_text=line_text,
    )
