import operator
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest
from support.sample_rows import REVENUE_MENDED

from openbell.loader import UnknownIdError, company


def test_a_company_comes_with_what_is_about_it(package: Path) -> None:
    zhipu = company("zhipu", package=package)
    assert (zhipu.id, zhipu.name, zhipu.name_zh) == ("zhipu", "Zhipu", "智谱")
    assert zhipu.record["aliases"] == "Z.ai;智谱AI"
    assert zhipu.securities["ticker"].to_pylist() == ["02513"]
    assert zhipu.people["name"].to_pylist() == ["Liu Debing"]
    assert zhipu.offerings.num_rows == 3


def test_its_facts_are_those_in_force_now(package: Path) -> None:
    facts = company("zhipu", package=package).facts
    assert facts["known_to"].null_count == facts.num_rows == 2
    assert REVENUE_MENDED in facts["claim_id"].to_pylist()


def test_nothing_of_another_company_is_in_it(package: Path) -> None:
    minimax = company("minimax", package=package)
    assert minimax.people.num_rows == minimax.offerings.num_rows == minimax.facts.num_rows == 0


def test_it_tells_what_it_is(package: Path) -> None:
    assert repr(company("zhipu", package=package)) == (
        "<Company zhipu: Zhipu (智谱), foundation_model, listed; "
        "securities 1, people 1, offerings 3, facts 2>"
    )
    assert repr(company("minimax", package=package)).startswith("<Company minimax: MiniMax, found")


def test_it_cannot_be_changed(package: Path) -> None:
    zhipu = company("zhipu", package=package)
    name = "facts"
    with pytest.raises(FrozenInstanceError):
        setattr(zhipu, name, zhipu.people)
    with pytest.raises(TypeError):
        operator.setitem(zhipu.record, "name", "Other")  # pyright: ignore[reportArgumentType, reportCallIssue]


def test_an_unknown_company_is_told_with_the_nearest(package: Path) -> None:
    with pytest.raises(UnknownIdError) as refusal:
        company("zipu", package=package)
    assert str(refusal.value) == "no company 'zipu'; did you mean 'zhipu'?"
    assert refusal.value.id == "zipu"


def test_an_id_of_half_a_character_is_unknown(package: Path) -> None:
    with pytest.raises(UnknownIdError, match="no company"):
        company("\udcff", package=package)
