"""Every value on a page is the published one, and the tool that says so sees each that is not."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow
TOOL = Path(__file__).parents[3] / "tools" / "prove.py"
ALPHA, PAPER = "en/companies/alpha.html", "zh/sources/paper.html"


def proof(site: Path) -> tuple[int, str]:
    ran = subprocess.run(
        [sys.executable, str(TOOL), str(site)], capture_output=True, encoding="utf-8", check=False
    )
    assert not ran.stderr, ran.stderr
    return ran.returncode, ran.stdout


@pytest.fixture(scope="module")
def copied(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(site, tmp_path_factory.mktemp("proof") / "site"))


@pytest.fixture
def spoilt(copied: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    """A site in which one thing on one page was changed."""
    path, old, new = request.param
    file = copied / path
    sound = file.read_bytes()
    changed, times = re.subn(old, new, sound.decode("utf-8"), flags=re.DOTALL)
    assert times, f"{path} holds no {old}"
    file.write_bytes(changed.encode("utf-8"))
    yield copied
    file.write_bytes(sound)


def test_every_value_of_every_page_is_the_published_one(site: Path) -> None:
    status, said = proof(site)
    assert status == 0, said
    figures, facts = re.findall(r"[\d,]+(?= figures|(?= facts))", said)
    assert int(figures) > 150
    assert int(facts) == 9


@pytest.mark.parametrize(
    ("spoilt", "named"),
    [
        ((ALPHA, "RMB\xa0312.4m</button>", "RMB\xa0312.5m</button>"), "shown as 'RMB\\xa0312.5m'"),
        ((ALPHA, "RMB\xa0312.4m</button>", "US$312.4m</button>"), "shown as 'US$312.4m'"),
        ((ALPHA, "≥\xa0RMB\xa0200m", "RMB\xa0200m"), "shown as 'RMB\\xa0200m'"),
        ((ALPHA, "RMB\xa0190.5m to", "RMB\xa0190m to"), "interval 'RMB\\xa0190m to"),
        ((ALPHA, '<p lang="zh-Hans">1.91亿', '<p lang="zh-Hans">1.92亿'), "printed as '1.92亿"),
        ((ALPHA, "as printed by 示例日报", "as printed by 他报"), "printed by 'as printed by 他报"),
        ((ALPHA, r"8 Jan 2026 · ¶16", "8 Jan 2026 · ¶1"), "without '¶16'"),
        ((ALPHA, "end of 7 Jan", "end of 6 Jan"), "known since"),
        ((ALPHA, r'<dd><a href="\.\./sources/broker-note', '<dd><a href="../sources/x'), "origin"),
        ((ALPHA, r' ob-fig--disputed(?=" popovertarget="p1")', ""), "does not look so"),
        ((ALPHA, r'<p class="ob-pop__against">.*?</ul>', ""), "panel names 0 prints against it"),
        ((ALPHA, r'<tr id="fact\.', '<tr id="fiction.'), "no page shows fact"),
        ((ALPHA, r'popovertarget="p1"', 'popovertarget="p2"'), "opens another's panel"),
        ((PAPER, r"3\.124亿元|1\.91亿元</button>", "1.9亿元</button>"), "shown as '1.9亿元'"),
        ((PAPER, r'<tr id="tokens\.', '<tr id="token.'), "no row at sources/paper.html#tokens"),
        (("en/download.html", r'(ob-hash">)..', r"\1ff"), "another SHA-256"),
        (("en/download.html", r"(<td class=\"ob-num\">)[\d.]+\xa0?( ?k?B)", r"\g<1>1\2"), "bytes"),
        (("zh/download.html", r'(rowspan="2"[^>]*>)14', r"\g<1>15"), "claims has 14 rows, not 15"),
        (
            ("data/records/companies/alpha.json", '"high":"192000000"', '"high":"192000001"'),
            "companies/alpha.json: facts differs from facts.csv",
        ),
        (("zh/explorer/claims.json", r'(\[\["",\[0,0,0,0\],"亿)元', r"\1美元"), "亿美元'"),
        (("zh/explorer/claims.json", r"\[0,-50,", "[0,-60,"), "has interval"),
        (("en/explorer/facts.json", r'"claim":\[\d+,', '"claim":[9,'), "points at"),
        (("en/charts/timeline.csv", r"\nalpha,[^\n]*", ""), "timeline.csv has 0 rows, its table 1"),
    ],
    indirect=["spoilt"],
)
def test_a_value_that_is_not_the_published_one_is_named(spoilt: Path, named: str) -> None:
    status, said = proof(spoilt)
    assert status == 1
    assert named in said
