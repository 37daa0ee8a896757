"""A build killed at any moment, and readers who never look away."""

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from support.sample_package import publish_sample
from support.sample_rows import Rows, sample_rows

from openbell import load, verify


def rows_with_city(city: str) -> Rows:
    rows = sample_rows()
    for record in rows["companies"]:
        record["city"] = city
    for event in rows["events"]:
        event["kind"] = city
    return rows


@pytest.mark.slow
def test_a_build_killed_at_any_moment_leaves_the_last_package_whole(tmp_path: Path) -> None:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    child = subprocess.run(
        [sys.executable, "-m", "support.killing", str(tmp_path)],
        env=environment,
        check=False,
        capture_output=True,
        text=True,
    )
    assert child.returncode == 0, child.stderr
    touches, killed = map(int, child.stdout.split())
    assert touches > 100
    assert killed > 40
    publish_sample(tmp_path)
    assert len(list((tmp_path / "releases").iterdir())) == 2
    assert verify(tmp_path / "package") == []


@pytest.mark.slow
def test_a_reader_never_sees_a_mixture_of_two_releases(tmp_path: Path) -> None:
    """A reader at work keeps its release while one newer is published; a second may remove it."""
    publish_sample(tmp_path, rows_with_city("city-0"))
    done = threading.Event()
    mixtures: list[set[str | None]] = []
    reads = 0

    def read() -> None:
        nonlocal reads
        while not done.is_set():
            folder = (tmp_path / "package").resolve()
            values = {
                *load("companies", package=folder)["city"].to_pylist(),
                *load("events", package=folder)["kind"].to_pylist(),
            }
            reads += 1
            if len(values) != 1:
                mixtures.append(values)

    reader = threading.Thread(target=read)
    reader.start()
    for number in range(1, 20):
        publish_sample(tmp_path, rows_with_city(f"city-{number % 5}"))
        before = reads
        while reads == before and reader.is_alive():
            time.sleep(0.001)
    done.set()
    reader.join()
    assert mixtures == []
    assert reads >= 19


@pytest.mark.slow
def test_two_builds_at_once_take_turns(tmp_path: Path) -> None:
    threads = [
        threading.Thread(target=publish_sample, args=(tmp_path, rows_with_city(f"city-{number}")))
        for number in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert verify(tmp_path / "package") == []
    assert len(list((tmp_path / "releases").iterdir())) == 2
