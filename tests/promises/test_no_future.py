"""No future leaks: what was known on a day is what the sources of that day alone would give.

For every instant at which something was published, and the microseconds on either side of it,
building from the sources known then gives exactly what the whole dataset gives as of then, every
column of every row: for claims, facts, conflicts and audits, over generated record sets and over
the real ones, in memory and through ``openbell.load`` over published packages, however the instant
is said.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, Phase, event, given, seed, settings
from support.along_time import (
    BITEMPORAL,
    TICK,
    Timeline,
    backwards,
    boundaries,
    ill_formed,
    standing,
)
from support.articles import excerpt
from support.asking import AsOf, days_around, end_of_day, ways
from support.census import MARKS, marks, refused
from support.publishing import publish_dataset
from support.world import World
from support.worlds import worlds

import openbell
from openbell.loader.as_of import known_at
from openbell.schema import BY_NAME

FREELY = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
UNCHANGING = settings(FREELY, database=None, phases=[Phase.generate])
SEEDS = range(8)


@pytest.fixture(scope="module")
def real() -> Timeline:
    return Timeline(excerpt())


def test_the_real_records_leak_no_future(real: Timeline) -> None:
    assert len(real.published) > 1
    assert list(real.leaks()) == []
    assert list(ill_formed(real.whole)) == []


def test_a_build_from_the_sources_of_a_day_has_no_row_that_day_would_not_show(
    real: Timeline,
) -> None:
    last = real.published[-1]
    for name in BITEMPORAL:
        seen = known_at(BY_NAME[name], real.whole[name], last).to_pylist()
        assert seen == standing(real.whole[name].to_pylist())


@pytest.mark.slow
@settings(FREELY, max_examples=120)
@given(worlds())
def test_generated_records_leak_no_future(world: World) -> None:
    timeline = Timeline(world.dataset())
    for mark in marks(timeline):
        event(mark)
    assert next(timeline.leaks(), None) is None
    assert next(ill_formed(timeline.whole), None) is None
    assert boundaries(timeline.whole) <= set(timeline.published)


@settings(FREELY, max_examples=30)
@given(worlds())
def test_the_order_of_generated_sources_changes_nothing(world: World) -> None:
    dataset = world.dataset()
    assert Timeline(backwards(dataset)).whole == Timeline(dataset).whole


@pytest.mark.slow
def test_generated_records_hold_all_that_might_leak() -> None:
    seen = Counter[str]()

    @settings(UNCHANGING, max_examples=25)
    @given(worlds())
    def count(world: World) -> None:
        timeline = Timeline(world.dataset())
        assert refused(timeline.dataset) == []
        seen.update(marks(timeline))

    for number in SEEDS:
        seed(number)(count)()
    assert {mark: seen[mark] for mark in MARKS if seen[mark] < MARKS[mark]} == {}


@pytest.mark.slow
def test_published_real_records_say_the_same_however_the_instant_is_asked_for(
    real: Timeline, tmp_path: Path
) -> None:
    assert list(_misread(real, tmp_path)) == []


@pytest.mark.slow
def test_published_generated_records_say_the_same_however_the_instant_is_asked_for(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    @seed(0)
    @settings(UNCHANGING, max_examples=6)
    @given(worlds())
    def ask(world: World) -> None:
        timeline = Timeline(world.dataset())
        assert next(_misread(timeline, tmp_path_factory.mktemp("world")), None) is None

    ask()


@pytest.mark.parametrize("tick", [-TICK, timedelta(0)])
def test_a_claim_is_unknown_until_the_very_instant_of_its_source(tick: timedelta) -> None:
    world = World().source("one", "2026-01-08T16:14:43+08:00", [{"reported": "2亿元"}])
    timeline = Timeline(world.dataset())
    table = known_at(BY_NAME["claims"], timeline.whole["claims"], timeline.known["one"] + tick)
    assert table.num_rows == (1 if tick == timedelta(0) else 0)


def _misread(timeline: Timeline, folder: Path) -> Iterator[tuple[str, AsOf]]:
    """Where the package of everything, as of an instant, differs from the package of that instant.

    The package of an instant is built from the sources known then and published in its own right.
    """
    whole = publish_dataset(timeline.dataset, folder / "whole")
    then: dict[frozenset[str], dict[str, pa.Table]] = {}
    for instant, asked in _questions(timeline):
        kept = timeline.sources(instant)
        if kept not in then:
            package = publish_dataset(timeline.of(kept), folder / str(len(then)))
            then[kept] = {name: _now(name, package) for name in BITEMPORAL}
        for name in BITEMPORAL:
            if not openbell.load(name, as_of=asked, package=whole).equals(then[kept][name]):
                yield name, asked


def _questions(timeline: Timeline) -> Iterator[tuple[datetime, AsOf]]:
    for instant in timeline.instants:
        for asked in ways(instant):
            yield instant, asked
    for instant in timeline.published:
        for day in days_around(instant):
            yield end_of_day(day), day
            yield end_of_day(day), day.isoformat()


def _now(name: str, package: Path) -> pa.Table:
    rows = standing(openbell.load(name, package=package).to_pylist())
    return pa.Table.from_pylist(rows, schema=BY_NAME[name].arrow())
