"""Where the package is: given, named by the environment, installed, or built in a checkout.

The link `package` is followed once, here: whoever holds the folder that comes back goes on reading
one release, whatever is published meanwhile.
"""

import os
from pathlib import Path

from openbell.loader.errors import PackageNotFoundError
from openbell.loader.layout import DESCRIPTOR

__all__ = ["VARIABLE", "find_package"]

VARIABLE = "OPENBELL_PACKAGE"
_CODE = Path(__file__).resolve().parent.parent


def find_package(package: str | os.PathLike[str] | None = None) -> Path:
    """The folder of the package, every link resolved.

    `package` is that folder, or the `datapackage.json` in it; else what `OPENBELL_PACKAGE` names,
    else the data installed with openbell, else `build/package` of the checkout that openbell runs
    from. Raises PackageNotFoundError (a FileNotFoundError) naming where it looked.
    """
    if package is not None:
        return _required(Path(package), "give the folder that holds datapackage.json")
    if named := os.environ.get(VARIABLE):
        return _required(Path(named), f"{VARIABLE} must name the folder with datapackage.json")
    places = _own_places()
    for place in places:
        if folder := _folder(place):
            return folder
    advice = f"run `make build`, or give package= or {VARIABLE}"
    raise PackageNotFoundError(places, advice)


def _own_places() -> list[Path]:
    checkout = _CODE.parent.parent
    places = [_CODE / "_data"]
    if (checkout / "pyproject.toml").is_file() and (checkout / "datapackage").is_dir():
        places.append(checkout / "build" / "package")
    return places


def _required(place: Path, advice: str) -> Path:
    folder = _folder(place)
    if folder is None:
        raise PackageNotFoundError([place], advice)
    return folder


def _folder(place: Path) -> Path | None:
    """The folder of a package; None also for what can name no folder: NUL, a circle of links."""
    try:
        resolved = place.expanduser().resolve()
    except (RuntimeError, ValueError):
        return None
    if resolved.name == DESCRIPTOR and resolved.is_file():
        return resolved.parent
    return resolved if (resolved / DESCRIPTOR).is_file() else None
