"""The sides of an identity, evaluated by a library over intervals instead of numbers.

simpleeval parses the expression and walks it with the operators that ``Interval``
defines; it has no access to attributes, functions or the interpreter.
"""

import ast
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from simpleeval import SimpleEval  # pyright: ignore[reportMissingTypeStubs]

from openbell.resolve.audit.interval import Interval

Operand = Interval | int


def _exactly(apply: Callable[..., Interval]) -> Callable[..., Interval]:
    """The operator over intervals alone: of two whole numbers, Python's own would give a float."""

    def applied(*operands: Operand) -> Interval:
        return apply(*map(_interval, operands))

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


@dataclass
class Equation:
    """One side of an identity, parsed once and evaluated as often as there are claims for it.

    The evaluator is made once too: making one costs more than most evaluations, and leaves a ring
    of references for the garbage collector. It holds the terms that it is evaluated over, so an
    equation belongs to one thread. To compare and to pickle it is its text.

    The text is an expression in ``+ - * /``, whole numbers and the names of terms; SyntaxError is
    raised where it is no expression.
    """

    text: str

    def __post_init__(self) -> None:
        self._parsed = cast("Any", SimpleEval.parse(self.text))
        self._evaluator = SimpleEval(operators=_OPERATORS, functions={}, names={})

    def __reduce__(self) -> tuple[type["Equation"], tuple[str]]:
        return Equation, (self.text,)

    def evaluate(self, terms: Mapping[str, Interval]) -> Interval:
        """The interval of the expression over those of its terms.

        Raises simpleeval.InvalidExpression where it is more than arithmetic over the terms given.
        """
        self._evaluator.names = terms
        return _interval(
            cast("Operand", self._evaluator.eval(self.text, previously_parsed=self._parsed))
        )
