"""What runs come to: ratios of turns, targets met or missed, growth, regressions."""

import sys
from pathlib import Path

import pytest
from measured.kept import regressions, toml
from measured.process import FailedError, Run, run
from measured.result import Result, growth
from measured.suite import Kind, Side, Suite, Target
from measured.turns import compared, exponent, measured


def _runs(*seconds: float, peak: float = 10.0) -> list[Run]:
    return [Run(one, one / 2, peak) for one in seconds]


def test_a_ratio_is_the_median_of_the_ratios_of_each_turn() -> None:
    runs = {"a": _runs(1.0, 4.0, 3.0), "b": _runs(2.0, 2.0, 3.0)}
    found = compared(Target("a", "b", "within", 2.0), runs)
    assert (found.ratio.middle, found.ratio.lowest, found.ratio.highest) == (1.0, 0.5, 2.0)
    assert found.seconds == 3.0


@pytest.mark.parametrize(
    ("kind", "limit", "missed_by"),
    [("faster", 2.0, 1.0), ("faster", 25.0, 12.5), ("within", 0.25, 2.0), ("longer", 0.5, -2.0)],
)
def test_a_target_says_by_how_much_it_is_missed(kind: Kind, limit: float, missed_by: float) -> None:
    runs = {"ours": _runs(1.0), "other": _runs(2.0)}
    found = compared(Target("ours", "other", kind, limit), runs)
    assert found.missed_by == pytest.approx(missed_by)
    assert found.met is (missed_by <= 1)


def test_a_target_of_the_clock_looks_at_ours_alone() -> None:
    runs = {"ours": _runs(3.0, 5.0, 4.0)}
    found = compared(Target("ours", "ours", "under", 2.0), runs)
    assert found.missed_by == 2.0
    assert not found.met


def test_growth_is_the_slope_on_two_logarithmic_scales() -> None:
    assert exponent([10, 100, 1000], [2, 20, 200]) == pytest.approx(1.0)
    assert exponent([10, 100, 1000], [1, 100, 10_000]) == pytest.approx(2.0)


def test_growth_is_told_of_sides_that_were_measured_at_every_size() -> None:
    results = [
        Result(_suite(size), {"ours": _runs(size / 10), "slow peer": _runs(1.0)})
        for size in (100, 1000)
    ]
    del results[1].runs["slow peer"]
    told = growth(results)
    assert "| ours | 1.000 | 1.000 | 0.000 | 10 | yes | yes |" in told
    assert "slow peer" not in told


def test_a_ratio_that_is_a_fifth_worse_is_a_regression_and_a_new_one_is_not() -> None:
    then = {"check / floor": 2.0, "build / floor": 5.0}
    now = {"check / floor": 2.41, "build / floor": 5.9, "load / import": 9.0}
    assert list(regressions(now, then)) == ["check / floor: 2.410, was 2.000"]


def test_kept_ratios_are_toml(tmp_path: Path) -> None:
    import tomllib

    runs = {'load("facts")': _runs(1.0), "other": _runs(4.0)}
    suite = Suite("Work", (), (Target('load("facts")', "other", "faster", 2.0),), 1)
    kept = tomllib.loads(toml([Result(suite, runs)], {"cores": 2, "date": "2026-01-08"}, "short"))
    assert kept["ratios"] == {'Work: load("facts") / other': 0.25}
    assert (kept["form"], kept["cores"]) == ("short", 2)


def test_sides_take_turns_and_each_keeps_its_folder(tmp_path: Path) -> None:
    order = tmp_path / "order"
    sides = [Side(name, _writes(name, order)) for name in "ab"]
    runs = measured(Suite("Turns", sides, (), runs=2, warmed=False))
    assert order.read_text(encoding="utf-8") == "a0b0a1b1"
    assert {name: len(found) for name, found in runs.items()} == {"a": 2, "b": 2}


def test_a_process_may_tell_its_own_seconds(tmp_path: Path) -> None:
    command = (sys.executable, "-c", "print('{\"seconds\": 12.5}')")
    found = run(command, folder=tmp_path, environment={}, own_clock=True)
    assert found.seconds == 12.5
    assert found.peak > 1


def test_a_process_that_fails_stops_the_measuring_with_what_it_said(tmp_path: Path) -> None:
    with pytest.raises(FailedError, match="no such record"):
        run((sys.executable, "-c", "exit('no such record')"), folder=tmp_path, environment={})


def _suite(size: int) -> Suite:
    return Suite(f"{size}", (), (), runs=1, work=size)


def _writes(name: str, order: Path) -> tuple[str, ...]:
    """Appends its name and how often it has run in its folder."""
    code = (
        "import sys; from pathlib import Path; mark = Path('mark')\n"
        "n = len(mark.read_text()) if mark.exists() else 0\n"
        "mark.open('a').write('.')\n"
        "Path(sys.argv[2]).open('a').write(f'{sys.argv[1]}{n}')"
    )
    return (sys.executable, "-c", code, name, str(order))
