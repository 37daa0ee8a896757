"""The promises of date errors: they survive a copy and a worker process."""

import pickle

import pytest

from openbell.dates import DateError, PeriodError, parse_period


def test_a_refusal_survives_pickling_with_all_its_parts() -> None:
    with pytest.raises(PeriodError) as refused:
        parse_period("2025-Q5")
    copy = pickle.loads(pickle.dumps(refused.value))
    assert isinstance(copy, PeriodError)
    assert (copy.value, copy.reason, copy.allowed) == (
        refused.value.value,
        refused.value.reason,
        refused.value.allowed,
    )
    assert str(copy) == str(refused.value)


def test_one_except_clause_catches_every_date_error() -> None:
    with pytest.raises(DateError, match="'2025-Q5': no calendar unit is written so; allowed: 2024"):
        parse_period("2025-Q5")
