"""What is drawn: doubt as marks, text as text, a scale for each currency, nothing that runs."""

import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from unit.charts.little_world import HOSTILE, World, whole_world

from openbell.charts import CHARTS, draw, drawings
from openbell.charts import company as own
from openbell.charts.drawings import Drawings
from openbell.charts.interactive import interactive
from openbell.charts.marks import doubtful
from openbell.charts.style import BESIDE, NARROW, WIDE
from openbell.charts.svg import plain

BY_NAME = {chart.name: chart for chart in CHARTS}
ELEMENTS = {"svg", "g", "path", "text", "tspan", "line", "rect", "title"}


def layers(held: Any) -> list[dict[str, Any]]:
    """Every layer of a specification that has marks of its own."""
    if isinstance(held, list):
        return [layer for one in held for layer in layers(one)]
    if not isinstance(held, dict):
        return []
    own = [held] if "mark" in held else []
    return own + [
        layer for key in ("layer", "concat", "vconcat") for layer in layers(held.get(key))
    ]


def results(world: World) -> dict[str, Any]:
    edition = world.edition()
    return BY_NAME["results"].spec(BY_NAME["results"].points(edition), edition, WIDE)


def drawn(spec: Any, kind: str, colour: str) -> list[dict[str, Any]]:
    """The rows of the layers of one kind of mark in one colour."""
    return [
        row
        for layer in layers(spec)
        if layer["mark"]["type"] == kind and layer["mark"].get("color") == colour
        for row in layer["data"]["values"]
    ]


@pytest.mark.parametrize("width", [NARROW, WIDE])
@pytest.mark.parametrize("code", ["en", "zh"])
@pytest.mark.parametrize("name", BY_NAME)
def test_a_drawing_holds_nothing_that_runs_or_styles(name: str, code: str, width: int) -> None:
    edition = whole_world().edition(code)
    chart = BY_NAME[name]
    svg = draw(plain(chart.spec(chart.points(edition), edition, width)))
    root = ElementTree.fromstring(svg)
    for element in root.iter():
        assert element.tag in ELEMENTS
        assert not [key for key in element.attrib if key.startswith("on") or key == "style"]
        assert not [value for value in element.attrib.values() if "url(" in value]
    assert "~" not in "".join(root.itertext())
    assert float(root.attrib["width"]) <= width + 8


def test_names_of_records_stay_text() -> None:
    edition = whole_world().edition()
    chart = BY_NAME["results"]
    root = ElementTree.fromstring(draw(chart.spec(chart.points(edition), edition, WIDE)))
    assert HOSTILE in [text.text for text in root.iter("text")]


@pytest.mark.parametrize(("code", "name"), [("en", "Alpha AI"), ("zh", "阿尔法")])
def test_names_are_those_of_the_language(code: str, name: str) -> None:
    edition = whole_world().edition(code)
    chart = BY_NAME["debut"]
    assert f">{name}<" in draw(chart.spec(chart.points(edition), edition, WIDE))


def test_a_rival_is_drawn_as_a_mark_of_its_own() -> None:
    world = World()
    world.fact("revenue", "300", period="2023", rivals=("340",))
    world.fact("revenue", "400", period="2024")
    assert [row["value"] for row in drawn(results(world), "tick", "var(--ob-warn)")] == [340]


def test_a_slip_by_a_factor_of_ten_is_noted_and_does_not_stretch_the_scale() -> None:
    world = World()
    world.fact("revenue", "300", period="2023", rivals=("3000",))
    world.fact("revenue", "400", period="2024")
    spec = results(world)
    ends = {
        json.dumps(layer["encoding"]["y"]["scale"]["domain"])
        for layer in layers(spec)
        if "scale" in layer["encoding"].get("y", {})
    }
    assert ends == {"[0.0, 400.0]"}
    (noted,) = drawn(spec, "point", "var(--ob-warn)")
    assert noted["tip"].startswith("Alpha AI · RMB\N{NO-BREAK SPACE}3,000\n")


def test_marks_are_explained_where_any_scale_of_a_chart_has_them() -> None:
    world = World()
    world.fact("revenue", "300", period="2023", rivals=("3000",))
    world.fact("revenue", "400", period="2024")
    for year in ("2023", "2024"):
        world.fact("revenue", "900000", company="beta", period=year)
    chart = BY_NAME["results"]
    edition = world.edition()
    spec = chart.spec(chart.points(edition), edition, WIDE)
    assert [name for name, _ in doubtful(spec)] == ["far"]


def tokens(world: World) -> dict[str, Any]:
    edition = world.edition()
    return BY_NAME["tokens"].spec(BY_NAME["tokens"].points(edition), edition, WIDE)


def test_a_print_below_a_scale_of_powers_of_ten_is_noted_at_its_edge_and_not_drawn_beneath() -> (
    None
):
    world = World()
    world.fact("daily-tokens", "500000000", period="2022-12")
    world.fact("daily-tokens", "4200000000000", period="2025-11", rivals=("42000",))
    spec = tokens(world)
    assert drawn(spec, "tick", "var(--ob-warn)") == []
    assert ["42,000" in row["tip"] for row in drawn(spec, "point", "var(--ob-warn)")] == [True]
    assert [name for name, _ in doubtful(spec)] == ["far"]


def test_an_interval_is_seen_on_every_decade_and_none_leaves_the_scale() -> None:
    world = World()
    world.fact("daily-tokens", "2000000", low="1000000", high="3000000", period="2023-11")
    world.fact("daily-tokens", "4000000000000", period="2025-11")
    spec = tokens(world)
    whiskers = [row for row in drawn(spec, "rule", "var(--ob-ink)") if "low" in row]
    assert [(row["low"], row["high"]) for row in whiskers] == [(1e6, 3e6)]
    (low, high) = layers(spec)[0]["encoding"]["y"]["scale"]["domain"]
    assert low <= 1e6
    assert high >= 4e12


def test_pointing_tells_who_printed_a_figure_and_in_what_words() -> None:
    world = World()
    world.fact("revenue", "300", period="2023", rivals=("340",))
    world.fact("revenue", "400", period="2024")
    spec = results(world)
    shown = [
        row["tip"]
        for one in layers(spec)
        if one["mark"]["type"] == "bar"
        for row in one["data"]["values"]
    ]
    assert len(shown) == 2
    claims = {claim["claim_id"]: claim for claim in world.claims}
    rivals = [row["tip"] for row in drawn(spec, "tick", "var(--ob-warn)")]
    for tip in (*shown, *rivals):
        assert any(f"“{claim['reported']}”" in tip for claim in claims.values())


@pytest.mark.parametrize(("profit", "labelled"), [("-300", True), ("300", False)])
def test_bars_carry_their_figures_where_these_have_room(profit: str, labelled: bool) -> None:
    world = World()
    for year in range(2019, 2026):
        world.fact("revenue", "400", period=str(year))
        world.fact("net-profit", profit, period=str(year), dimensions="measure=total")
    edition = world.edition()
    points = own.results("alpha", edition)
    said = [
        one
        for one in layers(own.results_spec(points, edition, BESIDE))
        if one["mark"]["type"] == "text"
    ]
    assert bool(said) is labelled


def test_an_interval_is_drawn_from_low_to_high_and_an_open_side_as_an_arrow() -> None:
    world = World()
    world.fact("revenue", "300", low="250", high="350", period="2023")
    world.fact("revenue", "400", high=None, period="2024")
    spec = results(world)
    whiskers = [row for row in drawn(spec, "rule", "var(--ob-ink)") if "low" in row]
    assert [(row["low"], row["high"]) for row in whiskers] == [(250, 350)]
    assert [row["value"] for row in drawn(spec, "point", "var(--ob-ink)")] == [400]


def test_each_currency_has_a_scale_of_its_own() -> None:
    edition = whole_world().edition()
    chart = BY_NAME["proceeds"]
    points = chart.points(edition)
    spec = chart.spec(points, edition, WIDE)
    assert [panel["title"]["text"] for panel in spec["vconcat"]] == [
        "Renminbi (CNY)",
        "Hong Kong dollars (HKD)",
    ]
    for panel in spec["vconcat"]:
        assert len({row["who"] for layer in layers(panel) for row in layer["data"]["values"]}) == 1


def test_a_scale_of_powers_of_ten_has_a_line_at_each_and_nowhere_else() -> None:
    edition = whole_world().edition()
    chart = BY_NAME["recurring"]
    spec = chart.spec(chart.points(edition), edition, WIDE)
    ticks = layers(spec)[0]["encoding"]["y"]["axis"]["values"]
    assert ticks == [1e7, 1e8, 1e9]


def test_only_an_interactive_drawing_carries_what_shows_on_pointing() -> None:
    edition = whole_world().edition()
    chart = BY_NAME["recurring"]
    spec = chart.spec(chart.points(edition), edition, WIDE)
    assert "tooltip" in json.dumps(interactive(spec))
    assert "params" in interactive(spec)["layer"][0]
    assert not re.search("tooltip|tip", json.dumps(plain(spec)))


def test_a_drawing_is_made_once_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edition = whole_world().edition()
    spec = BY_NAME["tokens"].spec(BY_NAME["tokens"].points(edition), edition, NARROW)
    made = Drawings(tmp_path).svg(spec)

    def refused(spec: Any) -> str:
        raise AssertionError(spec)

    monkeypatch.setattr(drawings, "draw", refused)
    assert Drawings(tmp_path).svg(spec) == made


def test_a_drawing_that_no_page_asks_for_any_more_is_not_kept(tmp_path: Path) -> None:
    edition = whole_world().edition()
    old, new = (
        BY_NAME[name].spec(BY_NAME[name].points(edition), edition, NARROW)
        for name in ("tokens", "debut")
    )
    Drawings(tmp_path).svg(old)
    later = Drawings(tmp_path)
    later.svg(new)
    drawings.sweep(tmp_path, later.names)
    assert len(list(tmp_path.iterdir())) == 1


def test_processes_side_by_side_draw_what_one_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    edition = whole_world().edition()
    specs = [
        BY_NAME[name].spec(BY_NAME[name].points(edition), edition, NARROW)
        for name in ("tokens", "debut", "timeline")
    ]
    alone = [Drawings().svg(spec) for spec in specs]
    monkeypatch.setattr(drawings, "_WORTH", 1)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    together = Drawings()
    together.prepare(specs)
    monkeypatch.setattr(drawings, "draw", None)
    assert [together.svg(spec) for spec in specs] == alone


def test_figures_are_placed_from_exact_decimals() -> None:
    world = World()
    world.fact("revenue", "100000000000000000000.5", period="2023")
    world.fact("revenue", "1", period="2024")
    points = BY_NAME["results"].points(world.edition())
    assert points[0].value == Decimal("100000000000000000000.5")
