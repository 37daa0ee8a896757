import operator
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest
from support.sample_package import publish_sample
from support.sample_rows import REVENUE_MENDED, sample_rows

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


def test_in_a_notebook_its_facts_stand_in_a_table_in_words(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    html = company("zhipu", package=package)._repr_html_()
    assert "<strong>Zhipu (智谱)</strong>" in html
    assert "Foundation models · Listed · 1 conflict between sources" in html
    assert "<strong>HK$131.50</strong>" in html
    assert html.count("<tr>") == 3
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert "<strong>131.50港元</strong>" in company("zhipu", package=package)._repr_html_()
    assert "<table" not in company("minimax", package=package)._repr_html_()


def test_in_a_notebook_a_disputed_fact_is_marked_and_no_text_is_markup(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    rows = sample_rows()
    rows["conflicts"][0] |= {"known_to": None, "claim_a": REVENUE_MENDED}
    rows["companies"][0]["name"] = rows["metrics"][0]["name"] = "<script>alert(1)</script>"
    html = company("zhipu", package=publish_sample(tmp_path, rows).path)._repr_html_()
    assert "✗ Disputed" in html
    assert "<script" not in html
    assert html.count("&lt;script&gt;") == 2


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
