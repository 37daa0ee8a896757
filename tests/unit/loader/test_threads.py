"""A script may end right after it loaded: Arrow's pool of threads, once started, can abort it."""

import subprocess
import sys
from pathlib import Path

import pytest

THREADS = Path("/proc/self/task")
SCRIPT = """
import pyarrow, pyarrow.compute, pyarrow.parquet
import openbell
from pathlib import Path

threads = Path("/proc/self/task")
before = len(list(threads.iterdir()))
openbell.load("facts", as_of="2026-01-08", package={package!r})
openbell.load("claims", package={package!r}).to_pylist()
print(len(list(threads.iterdir())) - before)
"""


@pytest.mark.skipif(not THREADS.exists(), reason="only Linux lists the threads of a process")
def test_loading_tables_of_ordinary_size_starts_no_threads(package: Path) -> None:
    child = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(package=str(package))],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert child.stdout == "0\n"
