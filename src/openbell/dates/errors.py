"""Why dates fail in one way: each refusal carries the text, the reason and what is allowed.

A check prints these parts apart, a caller in a notebook sees them as one line, and both may
catch the builtin `ValueError`.
"""

__all__ = ["AsOfError", "DateError", "PeriodError", "PrintedTimeError"]


class DateError(ValueError):
    """A date that cannot be read: `value` as given, `reason`, and the `allowed` forms."""

    def __init__(self, value: str, reason: str, allowed: tuple[str, ...]) -> None:
        super().__init__(value, reason, allowed)
        self.value = value
        self.reason = reason
        self.allowed = allowed

    def __str__(self) -> str:
        return f"{self.value!r}: {self.reason}; allowed: {', '.join(self.allowed)}"


class PeriodError(DateError):
    """A period that cannot be read, or that lacks what was asked of it."""


class PrintedTimeError(DateError):
    """A time of publication that cannot be read."""


class AsOfError(DateError):
    """An as-of instant that cannot be read, or that names no single instant."""
