"""Files that appear whole or not at all."""

import os
import tempfile
from pathlib import Path


def replaced(path: Path, text: str) -> None:
    """Put a text in a file's place by one rename; its mode stays."""
    mode = path.stat().st_mode if path.exists() else None
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".tmp")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(name).chmod(mode if mode is not None else 0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
