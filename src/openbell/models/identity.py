"""An identity: an equation that printed figures must satisfy if all of them are right.

A metric names the identities it takes part in, as data: the terms, what must be equal among them,
and the equation. An identity is evaluated only where its preconditions on dimensions are met.
"""

import ast
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from openbell.models.base import Part
from openbell.models.text import Flag, Id, Name, Prose, Word
from openbell.models.vocabulary import IdentityId, ShareOfferingKind, TermPeriod

_ALLOWED = (
    ast.Expression,
    ast.BinOp,
    ast.Add,
    ast.Sub,
    ast.Mult,
    ast.Div,
    ast.UnaryOp,
    ast.USub,
    ast.Name,
    ast.Load,
    ast.Constant,
)

ANY = "any"
"""Said of a dimension left out that makes no difference to a term."""

DEEPEST = 50
"""Levels of an expression: enough for any equation, and few enough to evaluate by recursion."""


def _arithmetic(text: str) -> str:
    """Refuse an expression with anything but ``+ - * /``, brackets, whole numbers and names."""
    try:
        tree = ast.parse(text, mode="eval")
        nodes = list(ast.walk(tree)) if _depth(tree) <= DEEPEST else []
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        nodes = []
    constants = [node.value for node in nodes if isinstance(node, ast.Constant)]
    plain = all(isinstance(node, _ALLOWED) for node in nodes)
    if not nodes or not plain or any(type(value) is not int for value in constants):
        raise PydanticCustomError(
            "bad-value",
            "the expression is not arithmetic over terms",
            {
                "allowed": "+ - * / and brackets over whole numbers and the names of terms",
                "hint": "write it like price / offer - 1; no name may be a Python keyword",
            },
        )
    return text


def _depth(node: ast.AST) -> int:
    return 1 + max(map(_depth, ast.iter_child_nodes(node)), default=0)


Expression = Annotated[Name, AfterValidator(_arithmetic)]


class Term(Part):
    """One quantity of an identity: the claims that may stand for it.

    A claim fits when it measures the metric, its dimensions are those of ``where``, and it has no
    dimension besides those and the ones that the identity holds equal. One that leaves out a
    dimension held equal is taken to leave it unstated, unless ``left_out`` says what it means.
    """

    metric: Id = Field(description="What the term measures.")
    where: dict[Word, tuple[Word, ...]] = Field(
        default={}, description="Dimensions it must have, each with the values allowed."
    )
    period: TermPeriod = Field(
        default="same", description="Its period: that of the others, the year before, or any."
    )
    left_out: dict[Word, Word] = Field(
        default={},
        description="What a claim means that leaves out a dimension held equal: a value of it, or "
        "`any` where it makes no difference; unstated where nothing is said here.",
    )
    offering_kinds: tuple[ShareOfferingKind, ...] = Field(
        default=(),
        description="Kinds of share offering that it may be of; any where none is named.",
    )
    one_document: Flag = Field(
        default=False,
        description="Whether it must be printed in the same document as the others so marked.",
    )


class Identity(Part):
    """Two sides that are equal, over terms that claims stand for."""

    id: IdentityId = Field(description="Which identity it is an instance of.")
    name: Name = Field(description="In English, in a few words.")
    name_zh: Name = Field(description="The same in simplified Chinese.")
    terms: dict[Word, Term] = Field(min_length=2, description="The quantities, by the names used.")
    same: tuple[Word, ...] = Field(
        default=(), description="Dimensions that are equal among all terms that have them."
    )
    left: Expression = Field(description="One side, over the names of terms.")
    right: tuple[Expression, ...] = Field(
        min_length=1,
        description="The other side; several where a print may be read in several ways.",
    )
    positive: tuple[Word, ...] = Field(
        default=(), description="Terms that must be above zero for it to hold."
    )
    negative: tuple[Word, ...] = Field(
        default=(), description="Terms that must be below zero for it to hold, such as losses."
    )
    solve: dict[Word, Expression] = Field(
        default={}, description="For a term that nobody prints: what the others imply for it."
    )
    note: Prose | None = Field(default=None, description="Its source or its limits.")

    @model_validator(mode="after")
    def _left_out_of_what_is_equal(self) -> Self:
        for name, term in self.terms.items():
            idle = sorted(term.left_out.keys() - {*self.same, *term.where})
            if idle:
                raise PydanticCustomError(
                    "bad-value",
                    "the identity does not hold equal what {name} leaves out: {dimension}",
                    {"name": name, "dimension": idle[0], "allowed": ", ".join(self.same)},
                )
        return self

    @model_validator(mode="after")
    def _of_its_terms(self) -> Self:
        sides = (self.left, *self.right, *self.solve.values())
        named = {
            *self.positive,
            *self.negative,
            *self.solve,
            *(name for side in sides for name in _names(side)),
        }
        unknown = named - set(self.terms)
        if unknown:
            raise PydanticCustomError(
                "bad-value",
                "the identity has no term {name}",
                {"name": min(unknown), "allowed": ", ".join(self.terms)},
            )
        return self


def _names(expression: str) -> set[str]:
    nodes = ast.walk(ast.parse(expression, mode="eval"))
    return {node.id for node in nodes if isinstance(node, ast.Name)}
