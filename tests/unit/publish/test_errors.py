"""Real refusals of the system: a child process without rights or room meets them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from support.sample_package import publish_sample

from openbell.publish import PublishError
from openbell.publish.errors import explain

NOBODY = 65534

CHILD = """
import pathlib, resource, signal, sys, os
from openbell.publish import PublishError
from support.sample_package import publish_sample
from support.sample_rows import sample_rows
rows = sample_rows()
rows["companies"][0]["city"] = "Beijing"
publish_sample(pathlib.Path(sys.argv[1]) / ".." / "warm")  # lazy imports, while all can be read
{prepare}
try:
    publish_sample(pathlib.Path(sys.argv[1]), rows)
except PublishError as problem:
    print(problem)
"""


def refusal(out: Path, prepare: str) -> str:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    child = subprocess.run(
        [sys.executable, "-c", CHILD.format(prepare=prepare), str(out)],
        check=True,
        env=environment,
        capture_output=True,
        text=True,
    )
    return child.stdout.strip()


def drop_rights() -> str:
    return f"os.setgid({NOBODY}); os.setuid({NOBODY})" if os.getuid() == 0 else ""


def reachable(path: Path) -> None:
    """Let others in: pytest's folders are closed to them."""
    for parent in (path, *path.parents):
        if parent.owner() == path.owner() and parent != Path("/tmp"):
            parent.chmod(parent.stat().st_mode | 0o055)


def test_a_folder_without_rights_is_named_and_the_last_package_stays(tmp_path: Path) -> None:
    out = tmp_path / "out"
    last = publish_sample(out)
    for path in (out, out / "releases"):
        path.chmod(0o555)
    (out / ".lock").chmod(0o444)
    reachable(out)
    message = refusal(out, drop_rights())
    assert message == f"cannot publish to {out}/.lock: permission denied"
    assert (out / "package").resolve() == last.path


def test_a_full_disk_is_said_so_and_the_last_package_stays(tmp_path: Path) -> None:
    last = publish_sample(tmp_path)
    limit = (
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))"
    )
    message = refusal(tmp_path, limit)
    assert message.startswith("cannot publish to ")
    assert message.endswith(": the file would be larger than allowed")
    assert (tmp_path / "package").resolve() == last.path
    assert [path.name for path in (tmp_path / "releases").iterdir()] == [last.hash]


@pytest.mark.parametrize(
    ("number", "words"),
    [(28, "the disk is full"), (30, "the file system is read-only"), (13, "permission denied")],
)
def test_the_usual_reasons_are_said_in_words(number: int, words: str) -> None:
    problem = explain(OSError(number, os.strerror(number), "/data/file"), Path("/data"))
    assert str(problem) == f"cannot publish to /data/file: {words}"


def test_an_error_in_a_sentence_stays_as_it_is() -> None:
    problem = PublishError(Path("out"), "it is a file")
    assert explain(problem, Path("elsewhere")) is problem
