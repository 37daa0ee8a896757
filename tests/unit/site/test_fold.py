"""Long tables fold by metric: core ones first, each with its newest figure, nothing lost."""

import re

import pytest

from openbell.site import page as page_module
from openbell.site.facts import newest, newest_first
from openbell.site.page import environment, render_filling
from openbell.site.pages import company, metric
from openbell.wording.edition import Edition
from openbell.wording.package import Row


@pytest.mark.parametrize(
    ("kind", "path"), [(company, "companies/alpha"), (metric, "metrics/price")]
)
def test_a_folded_table_holds_every_fact_of_the_whole_one(
    chinese: Edition, monkeypatch: pytest.MonkeyPatch, kind: object, path: str
) -> None:
    one = next(page for page in kind.pages(chinese) if page.path == path)  # type: ignore[attr-defined]
    whole = render_filling(one, chinese, environment()).content
    monkeypatch.setitem(page_module._GLOBALS, "most_unfolded", 0)  # pyright: ignore[reportPrivateUsage]
    folded = render_filling(one, chinese, environment()).content
    assert "ob-fold--facts" not in whole
    assert folded.count("ob-fold--facts") >= 1
    ids = set(re.findall(r'id="fact\.[^"]+"', whole))
    assert ids <= set(re.findall(r'id="fact\.[^"]+"', folded))
    assert folded.count('class="ob-fig') == whole.count('class="ob-fig')


def test_the_newest_is_what_has_happened_last_and_is_least_narrowed_down() -> None:
    def fact(name: str, end: str | None, basis: str = "actual", dimensions: str = "") -> Row:
        return {"fact_id": name, "period_end": end, "basis": basis, "dimensions": dimensions}

    foreseen, narrow = fact("f", "2027-12-31", "forecast"), fact("n", "2025-06-30", "actual", "a=b")
    plain, undated = fact("p", "2025-06-30"), fact("u", None)
    facts = [undated, plain, narrow, foreseen]
    assert newest(facts) is plain
    assert newest_first(facts)[0] is foreseen
    assert newest_first(facts)[-1] is undated
