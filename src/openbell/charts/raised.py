"""What one offering raised: its gross figures and its net, each by what it takes in."""

from openbell.charts.point import Point, point
from openbell.charts.selection import dimensions, facts_of
from openbell.wording.edition import Edition
from openbell.wording.package import Row

PARTS = ("base", "whole", "unstated", "net")
"""Gross without the over-allotment, with it, gross of which that is not said, net of expenses."""
_OVERALLOTMENT = {"excluded": "base", "included": "whole"}
_STAGES = ("final", "", "unstated", "upsized", "initial")
_NET = ("excluded", "unstated", "", "included")


def of_offering(offering_id: str, edition: Edition) -> list[Point]:
    """The parts of one offering, each of its first day of trading, which the metrics ask for.

    A gross figure that does not say whether the over-allotment is in it is a part only where none
    that says so is known.
    """
    offering = edition.library.offerings[offering_id]
    chosen: dict[str, Row] = {}
    for metric_id in ("gross-proceeds", "net-proceeds"):
        for fact in facts_of(edition, metric_id):
            if fact["offering_id"] != offering_id or not _plain(fact, offering):
                continue
            part = part_of(fact)
            if part not in chosen or _rank(fact) < _rank(chosen[part]):
                chosen[part] = fact
    if "base" in chosen or "whole" in chosen:
        chosen.pop("unstated", None)
    return [
        point(chosen[part], edition, edition.language.t(f"chart_proceeds_{part}"))
        for part in PARTS
        if part in chosen
    ]


def net_of(offering_id: str, overallotment: str, edition: Edition) -> Row | None:
    """The net that takes the over-allotment so, at the last stage that is told."""
    offering = edition.library.offerings[offering_id]
    held = [
        fact
        for fact in facts_of(edition, "net-proceeds", overallotment=overallotment)
        if fact["offering_id"] == offering_id and _plain(fact, offering)
    ]
    return min(held, key=_rank, default=None)


def _plain(fact: Row, offering: Row) -> bool:
    """Whether it tells the outcome, on the first day, in the currency of the offering."""
    return (
        fact["basis"] == "actual"
        and fact["unit"] == offering.get("currency")
        and fact["period"] == str(offering.get("listed_on"))
        and not dimensions(fact).keys() - {"overallotment", "stage"}
    )


def part_of(fact: Row) -> str:
    """Which part of the drawing a fact is."""
    if fact["metric_id"] == "net-proceeds":
        return "net"
    return _OVERALLOTMENT.get(dimensions(fact).get("overallotment", ""), "unstated")


def _rank(fact: Row) -> tuple[int, int, str]:
    held = dimensions(fact)
    return (
        _NET.index(held.get("overallotment", "")),
        _STAGES.index(held.get("stage", "")),
        fact["fact_id"],
    )
