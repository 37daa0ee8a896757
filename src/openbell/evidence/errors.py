"""Why evidence cannot be sought at all, as opposed to not being found."""

from pathlib import Path

__all__ = ["MissingExtraError", "TextEncodingError"]


class MissingExtraError(ImportError):
    """OpenCC, which reads the variants of the Chinese script, is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "reading Chinese script variants needs OpenCC; install it with: "
            "pip install 'openbell[evidence]'",
            name="opencc",
        )


class TextEncodingError(ValueError):
    """A held text (`path`) whose bytes are not UTF-8, the one encoding texts are held in."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.path}: the text is not UTF-8 ({self.reason})"
