"""What `verify` finds: data, printed by whoever asked."""

from dataclasses import dataclass

__all__ = ["Damage"]


@dataclass(frozen=True, slots=True, order=True)
class Damage:
    """One thing wrong with a package: the file (its POSIX path in it), a code, one sentence."""

    file: str
    code: str
    message: str

    def to_json(self) -> dict[str, str]:
        """The finding for machines."""
        return {"file": self.file, "code": self.code, "message": self.message}
