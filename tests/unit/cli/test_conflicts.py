"""Where sources disagree, in one command: each print once, and what stands against what."""

import json
from pathlib import Path

import pytest
from support.sample_package import publish_sample
from support.sample_rows import REVENUE, REVENUE_MENDED, REVENUE_OTHER, sample_rows

from openbell.cli import main


def _list(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = main(["conflicts", *arguments])
    out, err = capsys.readouterr()
    return status, out, err


@pytest.fixture
def disputed(tmp_path: Path) -> str:
    """The sample, with three prints of one question that all contradict one another."""
    rows = sample_rows()
    first = rows["conflicts"][0] | {"known_to": None, "suspicion": None, "suspect": None}
    first["mistaken_for"] = None
    rows["conflicts"] += [
        first | {"conflict_id": "x-2", "claim_b": REVENUE_MENDED},
        first | {"conflict_id": "x-3", "claim_a": REVENUE_MENDED, "claim_b": REVENUE_OTHER},
    ]
    return str(publish_sample(tmp_path, rows).path)


def test_a_question_is_one_block_of_prints_and_pairs(
    disputed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, _ = _list(capsys, "--package", disputed, "--lang", "en")
    assert status == 0
    assert out.startswith("Zhipu · 2 questions · 3 conflicts\n")
    block = out[out.index("  revenue · H1 2025\n") :].splitlines()
    assert block[1:8] == [
        "    ✓ “1.91亿元人民币”: RMB 191m · 国信证券, via NBD财经网 · 8 Jan 2026 · ¶14",
        "    ✗ “逾2亿元”: ≥ RMB 200m · 21st Century Business Herald · 8 Jan 2026 · ¶14",
        "    ✗ “1.900000005亿元”: RMB 190m · NBD财经网 · 8 Jan 2026 · ¶14",
        (
            "      “1.91亿元人民币” (国信证券, via NBD财经网) "
            "against “1.900000005亿元” (NBD财经网) · Cannot both hold · RMB 8m apart"
        ),
        "      openbell trace x-2",
        (
            "      “1.900000005亿元” (NBD财经网) against “逾2亿元” "
            "(21st Century Business Herald) · Cannot both hold · RMB 8m apart"
        ),
        "      openbell trace x-3",
    ]


def test_arithmetic_is_told_with_its_equation_and_terms(
    disputed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    _, out, _ = _list(capsys, "--package", disputed, "--lang", "en")
    assert "    ✗ at odds with arithmetic: Gross profit = revenue × gross margin\n" in out
    assert "      profit = revenue - cost\n" in out
    assert "      revenue: “1.91亿元人民币”: RMB 191m" in out


def test_as_of_leaves_out_what_was_not_known_and_says_so(
    package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ("--package", str(package), "--lang", "en", "--as-of")
    _, out, _ = _list(capsys, *asked, "2026-01-09")
    assert out.startswith("figures as known at end of 9 Jan 2026 (Hong Kong)\n")
    assert "openbell trace x-revenue" in out
    assert "Suspected slip: the figure of the year before, in “逾2亿元”" in out
    _, out, _ = _list(capsys, *asked, "2026-01-08")
    assert "x-revenue" not in out
    assert "x-loss" in out
    _, out, _ = _list(capsys, *asked, "2026-01-07")
    assert out.endswith("No source contradicts another.\n")


def test_only_those_of_a_company_are_listed(
    package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, out, _ = _list(capsys, "--company", "minimax", "--package", str(package), "--lang", "zh")
    assert out == "关于MiniMax，没有互相矛盾的来源。\n"
    _, out, _ = _list(capsys, "--company", "zhipu", "--package", str(package), "--lang", "zh")
    assert out.startswith("智谱 · 1个问题 · 1处矛盾\n")
    status, out, err = _list(capsys, "--company", "zhipo", "--package", str(package))
    assert (status, out) == (2, "")
    assert "no company zhipo; did you mean zhipu?" in err


def test_json_has_every_conflict_with_its_claims(
    disputed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    _, out, _ = _list(capsys, "--package", disputed, "--json")
    found = {row["conflict_id"]: row for row in json.loads(out)["conflicts"]}
    assert set(found) == {"x-loss", "x-2", "x-3"}
    assert found["x-2"]["gap"] == "8000000"
    assert [claim["claim_id"] for claim in found["x-2"]["claims"]] == [REVENUE, REVENUE_MENDED]
