"""Every choice of one claim a term whose claims stand together: a hash join, term by term.

Trying every claim with every other would cost the product of their numbers, whether they fit or
not. Here the claims of a term are looked up by what the terms before it have fixed, so the cost is
that of what is found. The order is that of the plain product, which the tests hold it to.
"""

from collections.abc import Iterator, Mapping, Sequence

from openbell.resolve.audit.fitting import END, SPAN, START, Binding, Candidate
from openbell.resolve.audit.quantity import Quantity

Combination = dict[str, Quantity]
"""One quantity for each term, by the names of the terms."""
_Names = tuple[str, ...]
_Placed = tuple[int, Candidate]
"""A candidate with its place among those of its term."""


def combinations(
    terms: Mapping[str, Sequence[Candidate]],
) -> Iterator[tuple[Combination, Binding]]:
    """Every choice of one candidate a term whose bindings agree, with what they fix together."""
    found: list[tuple[Combination, Binding]] = [({}, {})] if all(terms.values()) else []
    for name, fitting in terms.items():
        index = Index(fitting)
        found = [
            ({**chosen, name: candidate.quantity}, settled(binding | candidate.binding))
            for chosen, binding in found
            for candidate in index.agreeing(binding)
        ]
    yield from found


def settled(binding: Binding) -> Binding:
    """What is fixed, with the third of a start, a span and an end where two of them are."""
    start, span, end = binding.get(START), binding.get(SPAN), binding.get(END)
    if start and span and not end:
        binding[END] = str(int(start) + int(span))
    elif span and end and not start:
        binding[START] = str(int(end) - int(span))
    elif start and end and not span:
        binding[SPAN] = str(int(end) - int(start))
    return binding


class Index:
    """The candidates of one term, found by what is already fixed.

    Candidates need not all fix the same names (one speaks of an offering, another does not), nor
    must what is fixed hold all of theirs. So they are kept apart by the names that they fix, and
    those of each kind are tabulated by the names that they share with what is asked, when it is.
    """

    def __init__(self, fitting: Sequence[Candidate]) -> None:
        self._kinds: dict[_Names, list[_Placed]] = {}
        for placed in enumerate(fitting):
            self._kinds.setdefault(tuple(placed[1].binding), []).append(placed)
        self._tables: dict[_Names, list[tuple[_Names, dict[_Names, list[_Placed]]]]] = {}

    def agreeing(self, binding: Binding) -> list[Candidate]:
        """The candidates that contradict nothing of what is fixed, in the order given."""
        fixed = tuple(binding)
        if fixed not in self._tables:
            self._tables[fixed] = [self._tabulated(kind, fixed) for kind in self._kinds]
        found: list[_Placed] = []
        for shared, table in self._tables[fixed]:
            found += table.get(tuple([binding[name] for name in shared]), ())
        if len(self._kinds) > 1:
            found.sort(key=lambda placed: placed[0])
        return [candidate for _, candidate in found]

    def _tabulated(self, kind: _Names, fixed: _Names) -> tuple[_Names, dict[_Names, list[_Placed]]]:
        shared = tuple(name for name in kind if name in fixed)
        table: dict[_Names, list[_Placed]] = {}
        for placed in self._kinds[kind]:
            values = tuple([placed[1].binding[name] for name in shared])
            table.setdefault(values, []).append(placed)
        return shared, table
