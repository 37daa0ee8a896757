"""What was looked for in vain is recorded once, for a metric whose coverage is published."""

from support.record_tree import Tree

from openbell.checks import examine
from openbell.rows import build_tables

CORE = "\ncore: true\n"
GAP = '{{metric: {metric}, period: "{period}", status: {status}, looked_at: [daily]}}'


def _with_gaps(records: Tree, *gaps: str) -> Tree:
    metric = records.root / "metrics" / "revenue.yaml"
    metric.write_text(metric.read_text("utf-8").rstrip() + CORE, "utf-8")
    company = records.root / "companies" / "one.yaml"
    lines = "".join(f"  - {gap}\n" for gap in gaps)
    company.write_text(company.read_text("utf-8") + f"gaps:\n{lines}", "utf-8")
    return records


def _gap(metric: str = "revenue", period: str = "2024", status: str = "not_found") -> str:
    return GAP.format(metric=metric, period=period, status=status)


def test_a_gap_is_published_beside_what_is_reported(records: Tree) -> None:
    found = examine(_with_gaps(records, _gap()).root)
    assert found.resolution is not None
    rows = build_tables(found.resolution)["coverage"].to_pylist()
    assert [(row["period"], row["status"], row["looked_at"]) for row in rows] == [
        ("2024", "not_found", "daily"),
        ("2025-H1", "reported", "daily"),
    ]


def test_a_gap_that_a_figure_fills_gives_way_to_it(records: Tree) -> None:
    found = examine(_with_gaps(records, _gap(period="2025-01/2025-06")).root)
    assert [problem.code for problem in found.problems] == ["gap-filled"]
    assert found.resolution is not None
    rows = build_tables(found.resolution)["coverage"].to_pylist()
    assert [(row["period"], row["status"]) for row in rows] == [("2025-H1", "reported")]


def test_a_gap_of_a_metric_without_coverage_is_refused(records: Tree) -> None:
    (problem,) = examine(_with_gaps(records, _gap("share-price", "2026-01-08")).root).problems
    assert (problem.code, problem.value) == ("bad-value", "share-price")
    assert "revenue" in (problem.allowed or "")


def test_a_gap_is_recorded_once_however_its_period_is_written(records: Tree) -> None:
    written = _with_gaps(records, _gap(period="2023-H1"), _gap(period="2023-6M"))
    (problem,) = examine(written.root).problems
    assert problem.code == "duplicate-id"


def test_a_gap_of_an_unknown_metric_is_one_problem(records: Tree) -> None:
    (problem,) = examine(_with_gaps(records, _gap("revenues")).root).problems
    assert problem.code == "unknown-metric"


def test_what_was_not_found_was_looked_for_somewhere(records: Tree) -> None:
    gap = "{metric: revenue, period: 2024-H1, status: not_found}"
    (problem,) = examine(_with_gaps(records, gap).root).problems
    assert problem.code == "missing-field"
    assert "looked_at" in (problem.allowed or "")


def test_what_does_not_apply_needs_no_search(records: Tree) -> None:
    gap = '{metric: revenue, period: 2024-H1, status: not_applicable, note: "No sales yet."}'
    assert examine(_with_gaps(records, gap).root).problems == ()
