"""Promises of `openbell.problems`: findings are data, and their codes stand in one table."""

import ast
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from openbell import problems
from openbell.problems import CODES, Problem, Severity, Span, UnknownCodeError, problem


def make(path: str, line: int = 0, column: int = 0, code: str = "bad-value") -> Problem:
    span = Span(line, column, column + 1) if line else None
    return problem(code, "it is wrong", path=path, hint="mend it", span=span)


def test_an_unknown_code_is_refused_by_name() -> None:
    with pytest.raises(KeyError) as caught:
        problem("no-such-code", "it is wrong", path="x.yaml", hint="mend it")
    assert isinstance(caught.value, UnknownCodeError)
    assert caught.value.name == "no-such-code"


@pytest.mark.parametrize("code", CODES.values(), ids=lambda code: code.name)
def test_every_code_is_kebab_case_under_its_own_name_with_a_title(code: problems.Code) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", code.name)
    assert CODES[code.name] is code
    assert code.title


def test_the_severity_comes_from_the_table() -> None:
    assert make("x").severity is Severity.ERROR
    assert make("x", code="plain-scalar").severity is Severity.WARNING
    assert make("x", code="waiver-stale").severity is Severity.WARNING


def test_problems_sort_by_path_then_line_then_column_then_code() -> None:
    ordered = [
        make("a.yaml"),
        make("a.yaml", 2, 9),
        make("a.yaml", 10, 1),
        make("a.yaml", 10, 2, "bad-date"),
        make("a.yaml", 10, 2, "bad-value"),
        make("b.yaml", 1, 1),
    ]
    shuffled = [*ordered[3:], *ordered[:3]]
    assert sorted(shuffled, key=lambda one: one.sort_key) == ordered


def test_a_problem_becomes_json_with_its_span_flattened() -> None:
    found = problem(
        "bad-period",
        "there is no month 13",
        path="sources/x.yaml",
        hint="write the period as printed",
        span=Span(7, 13, 20),
        value="2025-13",
        allowed="2024, 2025-H1",
        field=("claims", 0, "period"),
        line_text="    period: 2025-13",
    )
    assert json.loads(json.dumps(found.to_json())) == {
        "code": "bad-period",
        "severity": "error",
        "path": "sources/x.yaml",
        "line": 7,
        "column": 13,
        "end_column": 20,
        "field": ["claims", 0, "period"],
        "value": "2025-13",
        "message": "there is no month 13",
        "allowed": "2024, 2025-H1",
        "hint": "write the period as printed",
        "line_text": "    period: 2025-13",
    }


def test_a_problem_without_a_span_keeps_its_nulls() -> None:
    assert {"line": None, "column": None, "end_column": None}.items() <= make("x").to_json().items()


def test_problems_imports_nothing_but_the_standard_library() -> None:
    tree = ast.parse(Path(problems.__file__).read_text(encoding="utf-8"))
    names = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    names |= {a.name for node in ast.walk(tree) if isinstance(node, ast.Import) for a in node.names}
    assert {str(name).split(".")[0] for name in names} <= set(sys.stdlib_module_names)


def test_importing_problems_loads_neither_yaml_nor_pydantic() -> None:
    code = (
        "import sys, openbell.problems; print({'yaml', 'pydantic', 'pyarrow'} & set(sys.modules))"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "set()"
