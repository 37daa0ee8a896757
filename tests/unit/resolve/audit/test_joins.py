"""The join of an identity's terms finds what trying every claim with every other would find."""

from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.world import World

from openbell.resolve.audit import joins
from openbell.resolve.audit.fitting import END, SPAN, START, Binding, Candidate
from openbell.resolve.audit.joins import combinations
from openbell.resolve.audit.quantity import by_metric

WORLD = World().source("one", "2026-01-08", [{"reported": "2亿元"}])
(QUANTITY,) = by_metric(WORLD.claims().values(), {}, frozenset({"revenue"}), {})["revenue"].first
SPANS = (START, SPAN, END)


def _naive(terms: dict[str, list[Candidate]]) -> Iterator[tuple[tuple[Candidate, ...], Binding]]:
    """The oracle: every claim with every other, each pair of bindings compared."""
    for chosen in product(*terms.values()):
        bindings = [candidate.binding for candidate in chosen]
        merged: Binding = {}
        for binding in bindings:
            merged |= binding
        equal = all(merged[name] == binding[name] for binding in bindings for name in binding)
        if equal and _spanned(merged):
            yield chosen, merged


def _spanned(binding: Binding) -> bool:
    """Whether a span, where it has a start and an end, leads from the one to the other."""
    if not binding.keys() >= set(SPANS):
        return True
    return int(binding[START]) + int(binding[SPAN]) == int(binding[END])


@st.composite
def fittings(draw: st.DrawFn) -> dict[str, list[Candidate]]:
    """One to four terms with a few candidates each, that fix some names and leave others open."""
    values = st.fixed_dictionaries(
        {"company": st.just("alpha")},
        optional={name: st.sampled_from("123") for name in ("offering", "period", "session")},
    )
    terms: dict[str, list[Candidate]] = {}
    for term in "abcd"[: draw(st.integers(1, 4))]:
        role = draw(st.sampled_from([None, *SPANS]))
        months = {role: st.sampled_from("123")} if role else {}
        bound = st.builds(lambda one, other: one | other, values, st.fixed_dictionaries(months))
        terms[term] = [
            Candidate(QUANTITY, binding) for binding in draw(st.lists(bound, max_size=6))
        ]
    return terms


@given(fittings())
def test_the_join_finds_every_combination_that_agrees_in_the_order_of_the_product(
    terms: dict[str, list[Candidate]],
) -> None:
    numbered = {name: list(map(_numbered, enumerate(found))) for name, found in terms.items()}
    joined = [(list(chosen.values()), _without_spans(b)) for chosen, b in combinations(numbered)]
    expected = [
        ([candidate.quantity for candidate in chosen], _without_spans(binding))
        for chosen, binding in _naive(numbered)
    ]
    assert joined == expected


def _numbered(placed: tuple[int, Candidate]) -> Candidate:
    """The candidate with a quantity that no other candidate of its term has."""
    number, candidate = placed
    quantity = type(QUANTITY)(
        QUANTITY.claim, {"number": str(number)}, QUANTITY.interval, QUANTITY.window
    )
    return Candidate(quantity, candidate.binding)


def _without_spans(binding: Binding) -> Binding:
    return {name: value for name, value in binding.items() if name not in SPANS}


def test_a_term_that_nobody_prints_leaves_no_combination() -> None:
    printed = [Candidate(QUANTITY, {"company": "alpha"})]
    assert list(combinations({"a": printed, "b": [], "c": printed})) == []


def test_the_join_joins_only_claims_that_agree(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two terms of 2,000 claims, each with one partner: four million pairs if all were tried."""
    joined: list[Binding] = []
    monkeypatch.setattr(joins, "settled", lambda binding: joined.append(binding) or binding)
    term = [Candidate(QUANTITY, {"company": "alpha", "period": str(n)}) for n in range(2000)]
    assert len(list(combinations({"a": term, "b": term}))) == 2000
    assert len(joined) == 4000
