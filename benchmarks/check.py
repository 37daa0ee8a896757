"""Everything that is aimed at, measured: whole processes in turns, ours and every other.

check.py --short                        10,000 claims, for less than five minutes
check.py                                10,000, 100,000 and 1,000,000 claims; an hour or two
check.py --only cold --sizes 20000      some of it
check.py --short --keep before          and put the tables and a profile into results/
check.py --short --against-kept         and fail where a ratio is a fifth worse than the one kept
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict

from measured.kept import RESULTS, last, machine, markdown, ratios, regressions, toml
from measured.made import BENCHMARKS, tree
from measured.profile import profiled
from measured.result import Result
from measured.suite import Suite
from measured.turns import measured
from suites.changing import again
from suites.checking import cold
from suites.figures import figures
from suites.importing import imports
from suites.loading import loads
from suites.querying import queries

SHORT, FULL = (10_000,), (10_000, 100_000, 1_000_000)
SLOW = 100_000
"""Above so many claims the slow peers are left out."""


def main() -> int:
    """Measure, print, and keep or compare what is asked for; 1 where a ratio has grown worse."""
    given = _arguments()
    results: list[Result] = []
    for make in _chosen(given):
        suite = make()
        results.append(Result(suite, measured(suite)))
        print(results[-1].markdown(), file=sys.stderr, flush=True)
    about = machine()
    if given.json:
        runs = {
            r.suite.title: {k: list(map(asdict, v)) for k, v in r.runs.items()} for r in results
        }
        print(json.dumps({"about": about, "ratios": ratios(results), "runs": runs}))
    else:
        print(markdown(results, about))
    form = "short" if given.short else "full"
    if given.keep:
        _keep(given.keep, results, form)
    return _against(form, results) if given.against_kept else 0


def _chosen(given: argparse.Namespace) -> Iterator[Callable[[], Suite]]:
    """Each suite when it is its turn: what it needs is made then, and not before."""
    short, runs = given.short, given.runs
    many = runs or (7 if short else 15)
    for size in given.sizes or (SHORT if short else FULL):
        if "cold" in given.only:
            yield lambda size=size: cold(size, runs or 3, peers=size <= SLOW)
    suites: dict[str, Callable[[], Suite]] = {
        "changed": lambda: again(10_000 if short else 100_000, runs or (2 if short else 7)),
        "import": lambda: imports(2 * many),
        "load": lambda: loads(many),
        "query": lambda: queries(runs or 3),
        "figures": lambda: figures(runs or 3),
    }
    yield from (suites[name] for name in suites if name in given.only)


def _keep(name: str, results: list[Result], form: str) -> None:
    about = machine()
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / f"{name}.md").write_text(markdown(results, about), encoding="utf-8")
    (RESULTS / f"{name}.toml").write_text(toml(results, about, form), encoding="utf-8")
    profile = profiled(tree(10_000) / "records")
    (RESULTS / f"{name}.profile.txt").write_text(profile, encoding="utf-8")
    print(f"kept: {(RESULTS / name).relative_to(BENCHMARKS.parent)}.*", file=sys.stderr)


def _against(form: str, results: list[Result]) -> int:
    then = last(form)
    if then is None:
        print(f"nothing is kept of the {form} form yet: run it with --keep NAME")
        return 2
    path, before = then
    now = ratios(results)
    worse = sorted(regressions(now, before))
    held = len(now.keys() & before.keys())
    print(f"Against {path.name}: {len(worse)} of {held} ratios are more than a fifth worse.")
    print(*worse, sep="\n")
    return 1 if worse else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--short", action="store_true", help="10,000 claims and few runs")
    parser.add_argument("--sizes", type=int, nargs="+", metavar="N", help="numbers of claims")
    parser.add_argument("--runs", type=int, metavar="N", help="turns of every suite")
    names = ("cold", "changed", "import", "load", "query", "figures")
    parser.add_argument("--only", nargs="+", choices=names, default=names, help="some suites")
    parser.add_argument("--json", action="store_true", help="every run, for machines")
    parser.add_argument("--keep", metavar="NAME", help="write results/NAME.md, .toml, .profile.txt")
    parser.add_argument(
        "--against-kept", action="store_true", help="fail where a ratio has grown by a fifth"
    )
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
