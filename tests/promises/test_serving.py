"""`openbell site serve`: a save is seen at once, an error shows and mends, Ctrl-C ends quietly."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

import pytest
from support.edits import small_tree

pytestmark = pytest.mark.slow
PATIENCE = 120.0
SOURCE, OTHER, HOME = "en/sources/weekly.html", "en/sources/notice.html", "zh/index.html"


@dataclass
class Served:
    """A site being served, and the records that it follows."""

    records: Path
    address: str
    child: "subprocess.Popen[str]"

    def page(self, path: str) -> str:
        with urlopen(self.address + path, timeout=PATIENCE) as answer:
            return answer.read().decode("utf-8")

    def save(self, old: str, new: str) -> None:
        file = self.records / "sources" / "weekly.yaml"
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")

    def awaited(self, path: str, shown: str) -> None:
        """Wait for the event that says that a page as shown is no longer as it is."""
        version = shown.partition('data-version="')[2].partition('"')[0]
        events = f"{self.address}~serve/events?page={path}&version={version}"
        with urlopen(events, timeout=PATIENCE) as answer:
            assert any(line == b"event: changed\n" for line in answer)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds records, and in it the site that serving built because none was there."""
    folder = tmp_path_factory.mktemp("served")
    small_tree(folder / "records")
    return folder


@pytest.fixture
def served(built: Path) -> Iterator[Served]:
    records = built / "records"
    shutil.rmtree(records)
    small_tree(records)
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    command = [sys.executable, "-m", "openbell", "site", "serve", "--port", "0", "--records"]
    with subprocess.Popen(
        [*command, str(records), "--out", str(built / "build")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=environment,
    ) as child:
        try:
            said = next((line for line in child.stdout or () if line.startswith("Serving ")), None)
            assert said, child.stderr and child.stderr.read()
            yield Served(records, said.split()[1], child)
        finally:
            child.kill()


def test_a_save_is_on_its_page_at_once_and_all_others_say_that_they_are_older(
    served: Served,
) -> None:
    before, home = served.page(SOURCE), served.page(HOME)
    assert "ob-serve--" not in before + home
    served.save("19.1亿元", "19.3亿元")
    served.awaited(SOURCE, before)
    after = served.page(SOURCE)
    assert "19.3亿元" in after
    assert "ob-serve--" not in after
    served.awaited(HOME, home)
    assert "ob-serve--stale" in served.page(HOME)
    served.save("19.3亿元", "19.1亿元")
    served.awaited(SOURCE, after)
    assert "ob-serve--" not in served.page(HOME)


def test_an_error_shows_as_a_check_prints_it_and_goes_when_it_is_mended(served: Served) -> None:
    before = served.page(OTHER)
    served.save("metric: offer-price", "metric: offer-prize")
    served.awaited(OTHER, before)
    broken = served.page(OTHER)
    assert "error[unknown-metric]" in broken
    assert "sources/weekly.yaml:" in broken
    served.save("metric: offer-prize", "metric: offer-price")
    served.awaited(OTHER, broken)
    assert "ob-serve--" not in served.page(OTHER)


def test_ctrl_c_ends_it_quietly(served: Served) -> None:
    served.child.send_signal(signal.SIGINT)
    assert served.child.communicate(timeout=PATIENCE) == ("", "")
    assert served.child.returncode == 0


def test_a_port_that_is_taken_is_said_so(served: Served) -> None:
    port = served.address.rstrip("/").rpartition(":")[2]
    command = [sys.executable, "-m", "openbell", "site", "serve", "--port", port]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    found = subprocess.run(
        [*command, "--records", str(served.records)],
        capture_output=True,
        encoding="utf-8",
        env=environment,
        check=False,
    )
    assert found.returncode == 2
    assert f"port {port} cannot be had" in found.stderr
    assert found.stdout == ""
