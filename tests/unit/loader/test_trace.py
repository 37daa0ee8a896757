import json
from html.parser import HTMLParser
from pathlib import Path

import pytest
from support.sample_package import publish_sample
from support.sample_rows import LOSS, REVENUE, REVENUE_MENDED, REVENUE_OTHER, sample_rows

from openbell.loader import UnknownIdError, trace


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


def test_as_text_it_shows_the_print_the_interval_and_the_paper(package: Path) -> None:
    text = str(trace("f-revenue", package=package))
    assert text.startswith("fact f-revenue\n  fact known from 2026-01-08T08:14:43.999999Z to ")
    assert "\n    printed 1.91亿元人民币: 191000000 CNY [190500000, 192000000]\n" in text
    assert "\n    printed 逾2亿元: 200000000 CNY [200000000, unbounded]\n" in text
    assert "\n    printed 1.900000005亿元: 190000000.5 CNY\n" in text
    assert "at ¶14 [2026-01-08-nbd] <https://www.nbdnews.com/post/9232.html>" in text
    assert "\n      citing 国信证券, " in text


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
        assert {name for name, _ in attrs} <= {"href", "rel", "class"}

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
    for traced_id in ("f-revenue", "x-loss", REVENUE):
        tags.feed(trace(traced_id, package=package)._repr_html_())
    assert tags.open == []
    assert tags.seen == {"div", "ul", "li", "a"}
    assert {link.split("/")[0] for link in tags.links if link} == {"https:"}


def test_an_unknown_id_is_told_with_the_nearest_claim_of_that_source(package: Path) -> None:
    with pytest.raises(UnknownIdError) as refusal:
        trace(REVENUE.replace("revenue", "revenues"), package=package)
    assert str(refusal.value).endswith(f"; did you mean {REVENUE!r}?")
    with pytest.raises(UnknownIdError, match=r"^no fact, claim or conflict 'nothing'$"):
        trace("nothing", package=package)


def test_a_fact_says_what_was_chosen_and_what_it_rested_on_before(package: Path) -> None:
    lines = str(trace("f-revenue", package=package)).splitlines()
    chosen = [line for line in lines if line.startswith("  chosen claim ")]
    assert chosen == [f"  chosen claim {REVENUE_MENDED}"]
    spells = [line for line in lines if line.startswith("  fact known from ")]
    assert spells[0].endswith(f", resting on {REVENUE}")
    assert "resting on" not in spells[-1]
