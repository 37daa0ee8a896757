"""The sides of an identity, evaluated by a library over intervals instead of numbers.

simpleeval parses the expression and walks it with the operators that ``Interval``
defines; it has no access to attributes, functions or the interpreter.
"""

import ast
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, cast

from simpleeval import SimpleEval  # pyright: ignore[reportMissingTypeStubs]

from openbell.resolve.audit.interval import Interval

Operand = Interval | int


def _exactly(apply: Callable[..., Interval]) -> Callable[..., Interval]:
    """The operator over intervals alone: of two whole numbers, Python's own would give a float."""

    def applied(*operands: Operand) -> Interval:
        return apply(*(_interval(operand) for operand in operands))

    return applied


def _interval(operand: Operand) -> Interval:
    return operand if isinstance(operand, Interval) else Interval.point(operand)


_OPERATORS: dict[type[ast.AST], Any] = {
    ast.Add: _exactly(Interval.__add__),
    ast.Sub: _exactly(Interval.__sub__),
    ast.Mult: _exactly(Interval.__mul__),
    ast.Div: _exactly(Interval.__truediv__),
    ast.USub: _exactly(Interval.__neg__),
}


def evaluate(expression: str, terms: Mapping[str, Interval]) -> Interval:
    """The interval of an expression in ``+ - * /``, whole numbers and the names of terms.

    Raises simpleeval.InvalidExpression where the expression is anything else.
    """
    evaluator = SimpleEval(operators=_OPERATORS, functions={}, names=dict(terms))
    parsed = _parsed(expression)
    return _interval(cast("Operand", evaluator.eval(expression, previously_parsed=parsed)))


@cache
def _parsed(expression: str) -> Any:
    return cast("Any", SimpleEval.parse(expression))
