import json
from html.parser import HTMLParser
from pathlib import Path

import pytest
from support.sample_package import publish_sample
from support.sample_rows import LOSS, REVENUE, REVENUE_MENDED, REVENUE_OTHER, sample_rows

from openbell.loader import UnknownIdError, trace
from openbell.wording.outline import as_text


def claims_of(traced_id: str, package: Path) -> list[str]:
    return [step.claim["claim_id"] for step in trace(traced_id, package=package).claims]


def test_a_fact_leads_to_all_claims_of_its_question_the_chosen_first(package: Path) -> None:
    traced = trace("f-revenue", package=package)
    assert traced.kind == "fact"
    assert [fact["claim_id"] for fact in traced.facts] == [REVENUE, REVENUE, REVENUE_MENDED]
    ids = {conflict["conflict_id"] for conflict in traced.conflicts}
    assert ids == {"x-revenue", "x-loss"}
    assert claims_of("f-revenue", package) == [REVENUE_MENDED, REVENUE, REVENUE_OTHER]


def test_a_claim_leads_to_the_fact_it_takes_part_in(package: Path) -> None:
    traced = trace(REVENUE_OTHER, package=package)
    assert traced.kind == "claim"
    assert {fact["fact_id"] for fact in traced.facts} == {"f-revenue"}
    assert [conflict["conflict_id"] for conflict in traced.conflicts] == ["x-revenue"]
    assert claims_of(REVENUE_OTHER, package) == [REVENUE_OTHER]


def test_a_conflict_leads_to_its_two_claims(package: Path) -> None:
    assert claims_of("x-revenue", package) == [REVENUE, REVENUE_OTHER]


def test_a_conflict_with_an_identity_leads_to_every_term_of_its_audit(package: Path) -> None:
    assert set(claims_of("x-loss", package)) == {LOSS, REVENUE}


def test_a_term_of_a_contradicted_audit_leads_to_that_conflict(package: Path) -> None:
    ids = {conflict["conflict_id"] for conflict in trace(REVENUE, package=package).conflicts}
    assert ids == {"x-revenue", "x-loss"}


def test_documents_stand_in_order_from_the_one_read_to_the_origin(tmp_path: Path) -> None:
    rows = sample_rows()
    (origin,) = [row for row in rows["sources"] if row["source_id"] == "guosen-2026-01-07"]
    relay = origin | {"source_id": "relay", "cited_by": "2026-01-08-nbd"}
    rows["sources"].append(relay)
    origin["cited_by"] = "2026-01-09-herald;relay"
    package = publish_sample(tmp_path, rows).path
    (step,) = trace(REVENUE, package=package).claims
    ids = [source["source_id"] for source in step.sources]
    assert ids == ["2026-01-08-nbd", "relay", "guosen-2026-01-07"]


def test_a_claim_without_citation_has_one_document(package: Path) -> None:
    (step,) = trace(REVENUE_OTHER, package=package).claims
    assert [source["source_id"] for source in step.sources] == ["2026-01-09-herald"]


def told(traced_id: str, package: Path, language: str = "en") -> list[str]:
    """The lines of a trace as a reader sees them, without colour or breaks."""
    return as_text(trace(traced_id, package=package).lines(language)).splitlines()


def section(lines: list[str], head: str) -> list[str]:
    """The lines beneath a head."""
    rest = lines[lines.index(head) + 1 :]
    return rest[: rest.index("")] if "" in rest else rest


def test_a_fact_is_told_from_the_figure_down(package: Path) -> None:
    lines = told("f-revenue", package)
    assert lines[:4] == [
        "Zhipu · revenue · H1 2025",
        "  RMB 190m",
        "  Disputed · 2 claims, 2 origins",
        "  fact f-revenue",
    ]
    assert section(lines, "Chosen") == [
        "  ✓ “1.900000005亿元”: RMB 190m (RMB 190,000,000.5)",
        "    Why: its origin stands closest to the issuer",
        '    in NBD财经网, “Quotes "and", commas”, 8 Jan 2026, at ¶14',
        "    exactly 190000000.5 CNY",
        f"    claim {REVENUE_MENDED}",
    ]
    assert section(lines, "No longer in force (1)")[:2] == [
        "  “1.91亿元人民币”: RMB 191m (RMB 190.5m to RMB 192m)",
        "    superseded, 12 Jan 2026, 10:00 (Hong Kong)",
    ]
    assert '      citing 国信证券, “Quotes "and", commas”, 8 Jan 2026' in lines


def test_its_history_says_what_changed_and_which_source_changed_it(package: Path) -> None:
    end = "end of 9 Jan 2026 (Hong Kong)"
    assert section(told("f-revenue", package), "How the fact changed") == [
        f"  from 8 Jan 2026, 16:14:43 (Hong Kong) to {end}: RMB 191m · One source",
        "    known then: “1.91亿元人民币” (国信证券, via NBD财经网)",
        f"  from {end} to 12 Jan 2026, 10:00 (Hong Kong): RMB 191m · Disputed",
        "    known then: “逾2亿元” (21st Century Business Herald)",
        "    One source became Disputed",
        "    1 claim, 1 origin became 2 claims, 2 origins",
        "  from 12 Jan 2026, 10:00 (Hong Kong): RMB 190m · Disputed",
        "    known then: “1.900000005亿元” (NBD财经网)",
        (
            "    now rests on “1.900000005亿元” (NBD财经网), before on “1.91亿元人民币” "
            "(国信证券, via NBD财经网)"
        ),
        "    RMB 191m became RMB 190m",
    ]


def test_what_cannot_hold_beside_the_chosen_is_told_with_gap_and_slip(tmp_path: Path) -> None:
    rows = sample_rows()
    (conflict,) = [row for row in rows["conflicts"] if row["kind"] == "claims"]
    conflict |= {"known_to": None, "claim_a": REVENUE_MENDED, "mistaken_for": None}
    lines = told("f-revenue", publish_sample(tmp_path, rows).path)
    assert section(lines, "Cannot hold beside it (1)")[:4] == [
        "  ✗ “逾2亿元”: ≥ RMB 200m",
        "    Cannot both hold · RMB 8m apart",
        (
            "    Suspected slip: the figure of the year before, in “逾2亿元” (21st Century "
            "Business Herald)."
        ),
        "    conflict x-revenue",
    ]
    assert not [line for line in lines if line.startswith("Agree with it")]


def test_a_conflict_that_ended_is_told_with_its_spell(package: Path) -> None:
    lines = told("x-revenue", package)
    assert lines[1] == "  Cannot both hold · RMB 8m apart"
    assert lines[2].startswith("  Suspected slip: the figure of the year before, in “逾2亿元”")
    assert section(lines, "Since when") == [
        "  from end of 9 Jan 2026 (Hong Kong) to 12 Jan 2026, 10:00 (Hong Kong)"
    ]


def test_an_audit_leads_to_its_terms_and_says_what_either_side_comes_to(package: Path) -> None:
    traced = trace("a-margin", package=package)
    assert traced.kind == "audit"
    assert {step.claim["claim_id"] for step in traced.claims} == {LOSS, REVENUE}
    assert [row["conflict_id"] for row in traced.conflicts] == ["x-loss"]
    lines = told("a-margin", package)
    assert lines[:6] == [
        "Zhipu · Gross profit = revenue × gross margin · H1 2025",
        "  ✗ Contradicted: Gross profit = revenue × gross margin",
        "    profit = revenue - cost",
        "    left side: RMB 1 to RMB 2",
        "    right side: ≥ RMB 0.1",
        "    audit a-margin",
    ]
    assert "    revenue: Zhipu · revenue · H1 2025" in section(lines, "The terms")
    made = traced.to_dict()
    assert [row["audit_id"] for row in made["audits"]] == ["a-margin"]
    assert {row["term"] for row in made["audit_terms"]} == {"profit", "revenue"}


def test_a_claim_says_which_print_the_fact_rests_on_instead(package: Path) -> None:
    lines = told(REVENUE_OTHER, package)
    assert section(lines, "The fact that answers the same question") == [
        "  RMB 190m",
        "  Disputed · 2 claims, 2 origins",
        "  it rests on another print, “1.900000005亿元” (NBD财经网)",
        "  fact f-revenue",
    ]
    assert section(lines, "Cannot hold beside it (1)")[0] == (
        "  ✗ “1.91亿元人民币” (国信证券, via NBD财经网)"
    )


def test_the_same_is_told_in_chinese_and_by_the_locale(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = told("f-revenue", package, "zh")
    assert lines[:3] == [
        "智谱 · 指标 · 2025年上半年",
        "  1.9亿元",
        "  有争议 · 2条陈述、2个独立出处",
    ]
    assert section(lines, "选用")[1] == "    理由：其原始出处最接近发行人"
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    traced = trace("f-revenue", package=package)
    assert str(traced).splitlines() == lines
    assert 'lang="zh-Hans"' in traced._repr_html_()
    with pytest.raises(ValueError, match="no language 'fr'"):
        traced.lines("fr")


def test_it_tells_what_it_is_without_all_its_rows(package: Path) -> None:
    assert repr(trace("f-revenue", package=package)) == (
        "<Trace of fact f-revenue: claims 3, conflicts 2, audits 1>"
    )


def test_for_machines_it_is_plain_json(package: Path) -> None:
    made = json.loads(json.dumps(trace("f-revenue", package=package).to_dict()))
    assert made["facts"][0]["known_from"] == "2026-01-08T08:14:43.999999Z"
    assert made["facts"][0]["value"] == "191000000"
    assert made["facts"][0]["n_claims"] == 1
    assert made["claims"][1]["sources"][1]["publisher"] == "国信证券"


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.links: list[str | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self.seen.add(tag)
        self.links += [value for name, value in attrs if name == "href"]
        assert {name for name, _ in attrs} <= {"href", "rel", "class", "style", "lang"}

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_in_a_notebook_nothing_that_a_source_printed_is_markup(tmp_path: Path) -> None:
    rows = sample_rows()
    hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
    for claim in rows["claims"]:
        claim |= {"reported": hostile, "at": hostile, "reads_as": hostile}
    for source in rows["sources"]:
        source |= {"title": hostile, "publisher": hostile, "url": "javascript:alert(1)"}
    rows["sources"][0]["url"] = f"https://example.org/{hostile}"
    package = publish_sample(tmp_path, rows).path
    tags = Tags()
    for traced_id in ("f-revenue", "x-loss", "a-margin", REVENUE):
        tags.feed(trace(traced_id, package=package)._repr_html_())
    assert tags.open == []
    assert tags.seen == {"div", "p", "ul", "li", "a", "strong", "small"}
    assert {link.split("/")[0] for link in tags.links if link} == {"https:"}


def test_an_unknown_id_is_told_with_the_nearest_claim_of_that_source(package: Path) -> None:
    with pytest.raises(UnknownIdError) as refusal:
        trace(REVENUE.replace("revenue", "revenues"), package=package)
    assert str(refusal.value).endswith(f"; did you mean {REVENUE!r}?")
    with pytest.raises(UnknownIdError, match=r"^no fact, claim, conflict or audit 'nothing'$"):
        trace("nothing", package=package)
