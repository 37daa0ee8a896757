"""What tells a figure from others of its metric: each part once, each combination as its parts."""

from openbell.site.explorer.names import searched
from openbell.site.safe import visible
from openbell.wording.edition import Edition
from openbell.wording.package import Row

Part = tuple[str, str, str]
"""As an id holds it, as it is shown, and how the other language calls it."""


class Dimensions:
    """The combinations in the order of first use; what a part is called may hang on its row."""

    def __init__(self, here: Edition, there: Edition) -> None:
        self._here, self._there = here, there
        self._known: dict[tuple[str | None, ...], int] = {}
        self._combinations: dict[tuple[int, ...], int] = {}
        self._parts: dict[Part, int] = {}

    def place(self, row: Row) -> int:
        """Where the dimensions of a row stand; -1 where it has none."""
        if not row["dimensions"]:
            return -1
        key = (row["company_id"], row["metric_id"], row["dimensions"])
        if key not in self._known:
            made = tuple(self._part(part) for part in self._told(row))
            self._known[key] = self._combinations.setdefault(made, len(self._combinations))
        return self._known[key]

    def columns(self) -> dict[str, object]:
        """The combinations and their parts as JSON; the script joins them."""
        ids, shown = ([visible(part[side]) for part in self._parts] for side in (0, 1))
        return {"of": list(self._combinations), "id": ids, "shown": shown}

    def words(self) -> list[str]:
        """What each part is found by beside its id and what is shown."""
        return [searched([part[2]]) for part in self._parts]

    def _told(self, row: Row) -> list[Part]:
        ids = [part for part in row["dimensions"].split(";") if part]
        shown, others = (edition.dimensions(row) for edition in (self._here, self._there))
        return list(zip(ids, shown, others, strict=True))

    def _part(self, part: Part) -> int:
        return self._parts.setdefault(part, len(self._parts))
