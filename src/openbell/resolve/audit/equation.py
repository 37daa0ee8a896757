"""The sides of an identity, evaluated by a library over intervals instead of numbers.

simpleeval parses the expression and walks it with Python's own operators, which ``Interval``
defines; it has no access to attributes, functions or the interpreter.
"""

import ast
import operator
from collections.abc import Mapping
from functools import cache
from typing import Any, cast

from simpleeval import SimpleEval  # pyright: ignore[reportMissingTypeStubs]

from openbell.resolve.audit.interval import Interval

_OPERATORS: dict[type[ast.AST], Any] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.USub: operator.neg,
}


def evaluate(expression: str, terms: Mapping[str, Interval]) -> Interval:
    """The interval of an expression in ``+ - * /``, whole numbers and the names of terms.

    Raises simpleeval.InvalidExpression where the expression is anything else.
    """
    evaluator = SimpleEval(operators=_OPERATORS, functions={}, names=dict(terms))
    parsed = _parsed(expression)
    value = cast("Interval | int", evaluator.eval(expression, previously_parsed=parsed))
    return value if isinstance(value, Interval) else Interval.point(value)


@cache
def _parsed(expression: str) -> Any:
    return cast("Any", SimpleEval.parse(expression))
