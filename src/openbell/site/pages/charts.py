"""The charts of the collection: all on one page, and a page for each with its table."""

import json
from collections.abc import Iterator

from openbell.charts import CHARTS, Chart, Point
from openbell.charts.interactive import interactive
from openbell.charts.style import NARROW, WIDE
from openbell.charts.table import csv_file
from openbell.site.bundle import BUNDLE
from openbell.site.drawn import Drawn, key_words
from openbell.site.page import Page
from openbell.site.safe import visible
from openbell.wording.edition import Edition


def pages(edition: Edition) -> Iterator[Page]:
    """A page for each question that has figures, and one with the drawings of all."""
    held = [(chart, points) for chart in CHARTS if (points := chart.points(edition))]
    drawn = tuple(_drawn(chart, points, edition) for chart, points in held)
    files: dict[str, bytes] = {}
    for one in drawn:
        files[f"charts/{one.name}.csv"] = csv_file(one.points, edition)
        for ending, spec in (("", one.wide), (".narrow", one.narrow)):
            if spec is not None:
                files[f"charts/{one.name}{ending}.json"] = _json(interactive(spec))
    for one in drawn:
        yield Page(
            path=f"charts/{one.name}",
            template="question.html.jinja",
            title=one.title,
            description=one.note,
            above=(("charts.html", edition.language.t("charts")),),
            wide=True,
            drawn=(one,),
            context={"bundle": BUNDLE},
        )
    yield Page(
        path="charts",
        template="charts.html.jinja",
        title=edition.language.t("charts"),
        description=edition.language.t("charts_description"),
        drawn=drawn,
        files=files,
        context={"bundle": BUNDLE},
    )


def _drawn(chart: Chart, points: list[Point], edition: Edition) -> Drawn:
    t = edition.language.t
    narrow = chart.spec(points, edition, NARROW)
    return Drawn(
        name=chart.name,
        title=t(f"chart_{chart.name}_title"),
        note=t(f"chart_{chart.name}_note"),
        keys=key_words(chart.keys, narrow, edition),
        points=points,
        narrow=narrow,
        wide=chart.spec(points, edition, WIDE),
    )


def _json(spec: object) -> bytes:
    told = json.dumps(spec, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return visible(told).encode()
