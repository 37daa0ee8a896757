"""No future leaks: what was known on a day is what the sources of that day alone would give.

For every instant at which something was published, and the instants on either side of it, building
from the sources known then gives exactly what the whole dataset gives as of then: for claims,
facts, conflicts and audits, over generated record sets and over the real ones.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.world import World

from openbell.checks import examine
from openbell.claims import assemble
from openbell.dates import parse_printed
from openbell.loader.as_of import known_at
from openbell.models import Dataset
from openbell.resolve import resolve
from openbell.rows import build_tables
from openbell.schema import BY_NAME

RECORDS = Path(__file__).parents[2] / "datapackage"
BITEMPORAL = ("claims", "facts", "conflicts", "audits")
TICK = timedelta(microseconds=1)


def _known(dataset: Dataset, source: str) -> datetime:
    record = dataset.sources[source].record
    return parse_printed(record.published, zone=record.zone).latest


def _tables(dataset: Dataset) -> dict[str, pa.Table]:
    return build_tables(resolve(dataset, assemble(dataset)))


def _instants(dataset: Dataset) -> Iterator[datetime]:
    for instant in sorted({_known(dataset, source) for source in dataset.sources}):
        yield from (instant - TICK, instant, instant + TICK)


def _leaks(dataset: Dataset) -> Iterable[tuple[str, datetime]]:
    whole = _tables(dataset)
    for instant in _instants(dataset):
        kept = {k: v for k, v in dataset.sources.items() if _known(dataset, k) <= instant}
        then = _tables(replace(dataset, sources=kept))
        for name in BITEMPORAL:
            schema = BY_NAME[name]
            seen = known_at(schema, whole[name], instant).to_pylist()
            if seen != known_at(schema, then[name], instant).to_pylist():
                yield name, instant


def test_the_real_records_leak_no_future() -> None:
    assert list(_leaks(examine(RECORDS).dataset)) == []


def test_a_build_from_the_sources_of_a_day_has_no_row_that_day_would_not_show() -> None:
    dataset = examine(RECORDS).dataset
    whole = _tables(dataset)
    last = max(_known(dataset, source) for source in dataset.sources)
    for name in BITEMPORAL:
        schema = BY_NAME[name]
        current = whole[name].to_pylist()
        if name != "claims":
            current = [row for row in current if row["known_to"] is None]
        assert known_at(schema, whole[name], last).to_pylist() == current


PRINTS = ("2亿元", "2.0亿元", "约2亿元", "超1.9亿元", "3亿元", "20亿元", "近2亿元", "1.95亿元")
KINDS = ("news", "repost", "prospectus", "research_note", "company_statement")


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """Up to six sources on three days, claiming, citing, correcting and withdrawing."""
    world, made = World(), list[str]()
    names = ["one", "two", "three", "four", "five", "six"][: draw(st.integers(1, 6))]
    for name in names:
        claim: dict[str, object] = {"reported": draw(st.sampled_from(PRINTS))}
        fields: dict[str, object] = {
            "kind": draw(st.sampled_from(KINDS)),
            "publisher": draw(st.sampled_from(["p", "q", name])),
        }
        if draw(st.booleans()):
            day = draw(st.sampled_from(["2026-01-01", "2026-01-02"]))
            note = {"kind": "research_note", "publisher": "broker", "published": day}
            fields["cites"] = {"note": note}
            claim["cites"] = "note"
        act = draw(st.sampled_from(["none", "none", "supersede", "retract"]))
        if act == "supersede" and made:
            earlier = draw(st.sampled_from(made))
            claim |= {"supersedes": f"{earlier}#alpha.revenue.2024.actual", "reason": "Slip."}
        if act == "retract":
            claim["retracted"] = {"source": draw(st.sampled_from(names)), "reason": "Gone."}
        hour = draw(st.integers(8, 11))
        published = draw(
            st.sampled_from(["2026-01-08", "2026-01-09", f"2026-01-09T{hour:02}:30+08:00"])
        )
        world.source(name, published, [claim], **fields)
        made.append(name)
    return world


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(worlds())
def test_generated_records_leak_no_future(world: World) -> None:
    assert list(_leaks(world.dataset())) == []


@pytest.mark.parametrize("tick", [-TICK, timedelta(0)])
def test_a_claim_is_unknown_until_the_very_instant_of_its_source(tick: timedelta) -> None:
    world = World().source("one", "2026-01-08T16:14:43+08:00", [{"reported": "2亿元"}])
    dataset = world.dataset()
    table = known_at(BY_NAME["claims"], _tables(dataset)["claims"], _known(dataset, "one") + tick)
    assert table.num_rows == (1 if tick == timedelta(0) else 0)
