"""What was worked out before, kept for as long as what it was worked out from is the same.

Most of a check depends on one record, or on the records of one company, and a curator changes one
record at a time. So the stages that cost time ask a memory for their results. A memory that is
empty works everything out; there is no other way through the code, and none that is only for those
who remember. It belongs to whoever made it: nothing here is global.

A result may be recalled because the work is a function of its inputs and of nothing besides, and
because "the same" is strict. Equality would not do: to it a mapping in another order is equal, and
1.10 is 1.1. What is kept is data under names that are text, so a memory can be pickled.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from fractions import Fraction
from typing import Any, TypeVar, TypeVarTuple, cast

Value = TypeVar("Value")
Inputs = TypeVarTuple("Inputs")

_PLAIN = (str, bytes, int, bool, Fraction, date)
"""Types of which two values that are equal cannot be told apart."""


@dataclass(slots=True)
class _Kept:
    inputs: tuple[Any, ...]
    value: Any


class Memory:
    """The last result of each work that was asked for, with its inputs.

    It holds one result a name, so it grows with the names ever asked for, and not with time.
    """

    def __init__(self) -> None:
        """Remember nothing."""
        self._kept: dict[str, _Kept] = {}

    def recall(self, work: Callable[[*Inputs], Value], about: str, *inputs: *Inputs) -> Value:
        """The result of a work on some inputs, recalled if they are the same as the last time.

        ``about`` tells one use of the work from another: a path, an id. The work must be a function
        of a module, depend on its inputs alone and change none of them later. A result worked out
        anew that is the same as the last one is given as the very object that was given then, so
        that whoever builds on it sees at once that nothing has changed.
        """
        name = f"{work.__module__}.{work.__qualname__}: {about}"
        kept = self._kept.get(name)
        if kept is None:
            kept = self._kept[name] = _Kept(inputs, work(*inputs))
        elif not same(kept.inputs, inputs):
            value = work(*inputs)
            kept.inputs, kept.value = inputs, kept.value if same(kept.value, value) else value
        else:
            kept.inputs = inputs
        return cast("Value", kept.value)


def same(one: object, other: object) -> bool:
    """Whether nothing tells two values apart: type, order, or how a number is written."""
    if one is other:
        return True
    if type(one) is not type(other):
        return False
    if type(one) in _PLAIN:
        return one == other
    mine, its = _parts(one), _parts(other)
    if mine is not None and its is not None:
        return len(mine) == len(its) and all(map(same, mine, its))
    if hasattr(one, "__dict__"):
        return one == other and same(vars(one), vars(other))
    return one == other and repr(one) == repr(other)


def _parts(value: object) -> Sequence[object] | None:
    """What a collection or a dataclass is made of, in order; None for anything else."""
    if isinstance(value, tuple | list):
        return cast("Sequence[object]", value)
    if isinstance(value, dict):
        mapping = cast("dict[object, object]", value)
        return [*mapping, *mapping.values()]
    if is_dataclass(value):
        return [getattr(value, field.name) for field in fields(value) if field.compare]
    return None
