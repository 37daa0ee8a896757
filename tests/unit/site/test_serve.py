"""What `openbell site serve` lets in, sends along, and holds to be changed by a save."""

import http.client
import threading
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from unit.site.sample_package import write_sample

from openbell.site.build import build_site, frames_of
from openbell.site.render import POLICY
from openbell.site.serve import Desk, SiteServer
from openbell.site.serve.banner import marked
from openbell.site.serve.concern import concerned
from openbell.site.serve.desk import Sheet
from openbell.site.serve.guard import file_in, inner_path, is_loopback
from openbell.wording.package import read_package

HOME, COMPANY, SOURCE = "en/index.html", "en/companies/alpha.html", "zh/sources/paper.html"
Tables = dict[str, list[dict[str, Any]]]


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST:8000", "127.0.0.1:1", "[::1]:8000", "[::1]"]
)
def test_loopback_may_be_named_as_the_host(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize(
    "host",
    [None, "", "evil.example", "localhost.evil.example:80", "127.0.0.1.evil.example", "0.0.0.0"],
)
def test_no_other_host_is_answered(host: str | None) -> None:
    assert not is_loopback(host)


@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("/", ""),
        ("/en/a.html", "en/a.html"),
        ("/en/", "en/"),
        ("//evil.example/en", "evil.example/en"),
        ("/en//./a", "en/a"),
        ("/%E6%99%BA", "智"),
        ("/../etc/passwd", None),
        ("/en/%2e%2e/%2e%2e/etc", None),
        ("/en/..%2f..%2fetc", None),
        ("/en\\..\\x", None),
        ("/a%00b", None),
        ("/%ff", None),
    ],
)
def test_a_path_stays_inside_the_site(target: str, path: str | None) -> None:
    assert inner_path(target) == path


def test_a_link_that_leads_outside_is_no_file_of_the_site(tmp_path: Path) -> None:
    root = tmp_path / "site"
    root.mkdir()
    (tmp_path / "secret").write_text("secret")
    (root / "link").symlink_to(tmp_path / "secret")
    (root / "page").write_text("page")
    assert file_in(root, "link") is None
    assert file_in(root, "page") == root / "page"


@pytest.fixture
def rows(sample_package: Path) -> Tables:
    tables = read_package(sample_package).tables
    return deepcopy({name: [dict(row) for row in held] for name, held in tables.items()})


def _change(rows: Tables, table: str, **columns: Any) -> Tables:
    """The rows with other values in the first of a table."""
    first, *others = rows[table]
    return {**rows, table: [{**first, **columns}, *others]}


def test_equal_rows_concern_no_page(sample_package: Path, rows: Tables) -> None:
    assert concerned(read_package(sample_package).tables, rows) == set()


def test_a_claim_concerns_its_source_and_all_that_it_speaks_of(rows: Tables) -> None:
    claim = rows["claims"][0]
    found = concerned(rows, _change(rows, "claims", reported="other words"))
    named = {("companies", "company_id"), ("metrics", "metric_id"), ("sources", "source_id")}
    assert {f"{folder}/{claim[column]}" for folder, column in named} <= found
    assert not any(path.startswith("companies/beta") for path in found)


def test_a_conflict_concerns_the_sources_of_both_its_sides(rows: Tables) -> None:
    one = next(row for row in rows["conflicts"] if row["claim_b"])
    sides = {f"sources/{one[side].partition('#')[0]}" for side in ("claim_a", "claim_b")}
    left = [row for row in rows["conflicts"] if row is not one]
    assert sides <= concerned(rows, {**rows, "conflicts": left})


def test_a_record_that_comes_or_goes_concerns_its_page(rows: Tables) -> None:
    without = {**rows, "companies": [r for r in rows["companies"] if r["company_id"] != "beta"]}
    assert concerned(rows, without) == concerned(without, rows) == {"companies/beta"}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package of the sample and its site."""
    out = tmp_path_factory.mktemp("built")
    write_sample(out / "package")
    build_site(out / "package", out / "site", docs=out / "none")
    return out


@pytest.fixture
def desk(built: Path) -> Desk:
    return Desk(built / "site", built / "package", frames_of(built / "site"))


def test_what_was_built_is_told_as_built(desk: Desk, rows: Tables) -> None:
    before = desk.version(COMPANY)
    assert desk.tell(rows) == set()
    assert desk.sheet(COMPANY) == Sheet(before)


def test_a_page_made_anew_is_the_page_that_a_build_would_make(
    built: Path, desk: Desk, rows: Tables
) -> None:
    desk.tell(_change(rows, "claims", reported="never printed"))
    anew = {path: desk.sheet(path).anew for path in (COMPANY, SOURCE)}
    assert all(html and "never printed" in html for html in anew.values())
    desk.tell({**rows, "companies": [{**row, "city": "Xanadu"} for row in rows["companies"]]})
    html = desk.sheet(COMPANY).anew or ""
    assert "Xanadu" in html
    was = html.replace("Xanadu", str(rows["companies"][0]["city"]))
    assert was == (built / "site" / COMPANY).read_text(encoding="utf-8")


def test_pages_that_a_save_does_not_concern_are_stale_until_it_is_taken_back(
    desk: Desk, rows: Tables
) -> None:
    before = desk.version(HOME)
    desk.tell(_change(rows, "claims", reported="never printed"))
    assert desk.sheet(HOME).stale
    assert not desk.sheet(COMPANY).stale
    assert desk.version(HOME) != before
    desk.tell(rows)
    assert not desk.sheet(HOME).stale
    assert desk.sheet(COMPANY).anew is None


def test_a_save_changes_the_version_of_the_pages_that_it_changes_alone(
    desk: Desk, rows: Tables
) -> None:
    once = _change(rows, "claims", reported="never printed")
    desk.tell(once)
    home, company = desk.version(HOME), desk.version(COMPANY)
    desk.tell(_change(rows, "claims", reported="nor this"))
    assert desk.version(HOME) == home
    assert desk.version(COMPANY) != company


def test_errors_are_shown_on_every_page_beside_the_last_good_one(desk: Desk, rows: Tables) -> None:
    desk.tell(_change(rows, "claims", reported="never printed"))
    before = desk.version(HOME)
    desk.complain("sources/x.yaml:1:1: error[<b>]")
    assert "never printed" in (desk.sheet(COMPANY).anew or "")
    assert desk.sheet(HOME).problems
    assert desk.version(HOME) != before


def test_a_record_that_is_gone_has_no_page(desk: Desk, rows: Tables) -> None:
    desk.tell({**rows, "companies": [r for r in rows["companies"] if r["company_id"] != "beta"]})
    assert desk.sheet("en/companies/beta.html").gone


def test_marks_are_escaped_and_need_no_script() -> None:
    page = "<html><head></head><body><p>text</p></body></html>"
    shown = marked(page, COMPANY, Sheet("v", problems="</pre><script>alert(1)</script>"))
    assert "&lt;script&gt;alert(1)" in shown
    assert shown.count("<script") == 1
    assert "上次保存" in marked(page, SOURCE, Sheet("v", stale=True))
    assert marked(page, "index.html", Sheet("v", stale=True)) == page


@pytest.fixture
def server(desk: Desk) -> Iterator[SiteServer]:
    with SiteServer(0) as made:
        made.desk = desk
        threading.Thread(target=made.serve_forever, daemon=True).start()
        yield made
        made.end()


def _get(
    server: SiteServer, target: str, method: str = "GET", host: str = "localhost"
) -> tuple[http.client.HTTPResponse, str]:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=30)
    connection.request(method, target, headers={"Host": host})
    answer = connection.getresponse()
    return answer, answer.read().decode("utf-8", errors="replace")


def test_it_listens_on_loopback_alone(server: SiteServer) -> None:
    assert server.server_address[0] == "127.0.0.1"


@pytest.mark.parametrize("target", [f"/{COMPANY}", "/", "/en/assets/openbell/base.css", "/none"])
def test_every_answer_carries_the_headers(server: SiteServer, target: str) -> None:
    headers = _get(server, target)[0].headers
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"


def test_the_policy_is_that_of_the_pages(server: SiteServer) -> None:
    assert _get(server, f"/{COMPANY}")[0].headers["Content-Security-Policy"].startswith(POLICY)


@pytest.mark.parametrize(
    ("target", "host", "status"),
    [
        (f"/{COMPANY}", "evil.example", 403),
        ("/~serve/events", "evil.example", 403),
        ("/../package/datapackage.json", "localhost", 400),
        ("/en/assets/", "localhost", 404),
        ("/data/", "localhost", 404),
        ("/en/nothing.html", "localhost", 404),
        ("/en", "localhost", 301),
        ("/data/datapackage.json", "localhost", 200),
        ("/~serve/serve.js", "localhost", 200),
        ("/~serve/server.py", "localhost", 404),
    ],
)
def test_requests_are_answered_as_they_should(
    server: SiteServer, target: str, host: str, status: int
) -> None:
    assert _get(server, target, host=host)[0].status == status


def test_a_folder_named_like_a_host_leads_nowhere_else(server: SiteServer) -> None:
    assert _get(server, "//en")[0].headers["Location"] == "/en/"


def test_head_tells_the_length_and_sends_nothing(server: SiteServer) -> None:
    told, body = _get(server, f"/{COMPANY}", "HEAD")
    shown = _get(server, f"/{COMPANY}")[1]
    assert (body, int(told.headers["Content-Length"])) == ("", len(shown.encode()))


def test_an_open_page_hears_of_its_change(server: SiteServer, rows: Tables) -> None:
    page = f"/~serve/events?page={COMPANY}&version={server.desk.version(COMPANY)}"
    heard: list[str] = []
    waiting = threading.Thread(target=lambda: heard.append(_get(server, page)[1]))
    waiting.start()
    server.desk.tell(_change(rows, "claims", reported="never printed"))
    waiting.join(30)
    assert f"event: changed\ndata: {server.desk.version(COMPANY)}\n" in heard[0]
