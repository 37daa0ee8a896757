"""The one disagreement that the front page shows."""

from openbell.wording.disagreements import Disagreement, disagreements
from openbell.wording.library import Library


def most_striking(library: Library) -> Disagreement | None:
    """The hard or reading conflict of two prints that lie furthest apart for their size.

    Core metrics come before others where the package marks them; ties go to the smaller id.
    """
    found = [
        one
        for one in disagreements(library)
        if one.row["kind"] == "claims"
        and one.row["strength"] in {"hard", "reading"}
        and len(one.claims) == 2
    ]
    return max(found, key=lambda one: (_core(one, library), one.relative_gap), default=None)


def _core(one: Disagreement, library: Library) -> bool:
    return one.row["metric_id"] in library.core_metrics
