"""Why a package was not published, in one sentence: the folder's fault or the tables'."""

import errno
from collections.abc import Sequence
from pathlib import Path

__all__ = ["PublishError", "UnpublishableError", "explain"]


class PublishError(OSError):
    """The folder did not allow it; `path` is the file or folder that stood in the way."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"cannot publish to {path}: {reason}")
        self.path = path
        self.reason = reason


class UnpublishableError(ValueError):
    """The tables themselves must not be published; `findings` says all that is wrong with them."""

    def __init__(self, findings: Sequence[str]) -> None:
        super().__init__("the tables cannot be published: " + "; ".join(findings))
        self.findings = tuple(findings)


_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is used up",
    errno.EROFS: "the file system is read-only",
    errno.EACCES: "permission denied",
    errno.EPERM: "permission denied",
    errno.EFBIG: "the file would be larger than allowed",
    errno.EMFILE: "too many files are open",
    errno.ENAMETOOLONG: "the path is too long",
}


def explain(problem: OSError, path: Path) -> PublishError:
    """The same failure in one sentence that names the file; a PublishError stays as it is."""
    if isinstance(problem, PublishError):
        return problem
    filename: object = problem.filename
    where = Path(filename) if isinstance(filename, str) else path
    return PublishError(where, _REASONS.get(problem.errno or 0, problem.strerror or str(problem)))
