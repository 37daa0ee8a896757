"""A metric's own drawing: its comparable figures over time, or across companies and offerings."""

import re
from collections import Counter
from dataclasses import dataclass, replace
from decimal import Decimal

from openbell.charts.chart import Spec
from openbell.charts.dot import Dot
from openbell.charts.dots import dots
from openbell.charts.lines import lines
from openbell.charts.point import Point, point
from openbell.charts.scale import even_ticks, number_label, powers_of_ten
from openbell.charts.selection import TOLD, facts_of
from openbell.charts.style import NARROW, colour, shape
from openbell.wording.edition import Edition
from openbell.wording.package import Row
from openbell.wording.quantities import GLANCE, brief, figure

LEAST, MOST_LINES, MOST_NAMES = 3, 6, 20
_LONG_SPAN = Decimal(50)
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Comparison:
    """The comparable figures of a metric: how they are drawn, and of how many subjects."""

    points: list[Point]
    over_time: bool
    by_offering: bool
    logarithmic: bool
    shown: int
    of: int


def comparison(metric_id: str, edition: Edition) -> Comparison | None:
    """The largest set of three figures or more that one scale can hold; None if there is none.

    Comparable are figures of one unit, with the same dimensions, over periods of one length.
    """
    sets: dict[tuple[str, ...], list[Row]] = {}
    instant = edition.library.metrics[metric_id]["period_kind"] == "instant"
    for fact in facts_of(edition, metric_id):
        if fact["basis"] in TOLD and fact["period_end"] is not None:
            length = "" if instant else _DIGIT.sub("#", fact["period"])
            key = (str(fact["unit"]), fact["dimensions"] or "", length)
            sets.setdefault(key, []).append(fact)
    if not sets:
        return None
    best = max(sorted(sets), key=lambda key: (len(_subjects(sets[key])) > 1, len(sets[key])))
    return _laid_out(sets[best], edition) if len(sets[best]) >= LEAST else None


def _subject(fact: Row) -> str:
    return str(fact["offering_id"] or fact["company_id"])


def _subjects(facts: list[Row]) -> Counter[str]:
    return Counter(_subject(fact) for fact in facts)


def _laid_out(facts: list[Row], edition: Edition) -> Comparison:
    counts = _subjects(facts)
    companies = {fact["company_id"] for fact in facts}
    own = not any(fact["offering_id"] for fact in facts)
    over_time = own and len(companies) <= MOST_LINES and max(counts.values()) >= LEAST
    kept = sorted(counts, key=lambda key: (-counts[key], key))[:MOST_NAMES]
    names = _names({_subject(fact): fact for fact in facts}, edition)
    found = [
        point(fact, edition, edition.language.period(fact["period"]), names[_subject(fact)])
        for fact in sorted(facts, key=lambda fact: (str(fact["period_end"]), fact["fact_id"]))
        if _subject(fact) in kept
    ]
    places = [one.place for one in found]
    even = min(places) <= 0 or max(places) / min(places) < _LONG_SPAN
    return Comparison(found, over_time, not own, not even, len(kept), len(counts))


def _names(subjects: dict[str, Row], edition: Edition) -> dict[str, str]:
    """Each subject by a name of its own: the company's, or what tells its offerings apart."""
    of = Counter(fact["company_id"] for fact in subjects.values())
    found: dict[str, str] = {}
    for key, fact in subjects.items():
        offering = edition.library.offerings.get(key)
        if offering is None or (offering["family"] == "share" and of[fact["company_id"]] == 1):
            found[key] = edition.company(fact["company_id"])
        elif offering["family"] == "share":
            ipo = offering["kind"] == "ipo"
            label = edition.language.label("offering_kind", offering["kind"])
            kind = edition.language.t("chart_metric_listing") if ipo else label
            found[key] = f"{edition.company(fact['company_id'])}\n{kind} {fact['period'][:7]}"
        else:
            found[key] = edition.language.name(offering)
    return found


def spec(held: Comparison, edition: Edition, width: int) -> Spec:
    """Lines where there are few companies with a history, else dots on a line for each subject."""
    first = held.points[0]
    quantity = edition.quantity(first.fact)
    styles = Counter(edition.quantity(one.fact).ratio_style for one in held.points)
    unit = str(first.fact["unit"])
    label = number_label(edition, quantity.unit_kind, unit, styles.most_common(1)[0][0])
    if held.over_time:
        points = sorted(held.points, key=lambda one: (one.who, str(one.fact["period_end"])))
        return lines(points, edition, width, label, logarithmic=held.logarithmic, height=250)
    latest = {_subject(one.fact): one for one in held.points}
    order = sorted(latest.values(), key=lambda one: -one.place)
    marked = [
        _dot(one, last, edition)
        for last in order
        for one in held.points
        if _subject(one.fact) == _subject(last.fact)
    ]
    places = [one.place for one in held.points]
    low, high = min(places), max(places)
    few = 3 if width <= NARROW else 5
    ticks = powers_of_ten(low, high) if held.logarithmic else even_ticks(low, high, few)
    log = held.logarithmic
    right = min(max(round(max(len(dot.figure) for dot in marked if dot.labelled) * 6.4), 40), 96)
    return dots(marked, width, ticks, label, logarithmic=log, step=27, room=122, right=right + 18)


def _dot(one: Point, last: Point, edition: Edition) -> Dot:
    own = colour(one.company_id, edition)
    newest = one is last
    fill = own if newest else "transparent"
    held = edition.quantity(one.fact)
    said = figure(brief(replace(held, unit_word=("", "")), GLANCE), edition.code)
    mark = shape(one.company_id, edition)
    return Dot(one, one.who, fill, mark, labelled=newest, edge=own, said=said)
