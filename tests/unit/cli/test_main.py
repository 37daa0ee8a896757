"""Promises of the command line as a whole: words instead of tracebacks, UTF-8, exit statuses."""

import os
import resource
import signal
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest

from openbell.cli import main

TRACE = "Traceback"


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "openbell", *arguments]


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        command(*arguments), env=os.environ | environment, capture_output=True, check=False
    )


@pytest.mark.parametrize("asked", ["ascii", "latin-1", "gb18030"])
def test_output_is_utf_8_whatever_the_locale_says(asked: str, package: Path) -> None:
    done = run("show", "zhipu", "--package", str(package), PYTHONIOENCODING=asked)
    assert done.returncode == 0, done.stderr
    assert "智谱" in done.stdout.decode("utf-8")


def test_a_refusal_of_the_system_is_a_sentence_that_names_the_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    done = run("schemas", "--into", str(tmp_path / "file"))
    assert done.returncode == 2
    assert TRACE not in done.stderr.decode()
    assert done.stderr.decode().startswith(f"openbell schemas: {tmp_path / 'file'}")


def no_room() -> None:
    """From here on the process may write nothing into any file."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def test_output_that_does_not_fit_is_a_sentence_and_no_success(
    package: Path, tmp_path: Path
) -> None:
    with (tmp_path / "full").open("wb") as full:
        done = subprocess.run(
            command("show", "zhipu", "--package", str(package)),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            preexec_fn=no_room,
        )
    assert done.returncode == 2
    assert done.stderr.decode().startswith("openbell show: ")
    assert done.stderr.count(b"\n") == 1


class InterruptedInput(StringIO):
    def read(self, size: int | None = -1, /) -> str:
        signal.raise_signal(signal.SIGINT)
        return super().read(size)


def test_an_interrupt_says_no_more_than_is_true(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", InterruptedInput())
    held = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        assert main(["sql", "-"]) == 130
    finally:
        signal.signal(signal.SIGINT, held)
    assert capsys.readouterr().err == "openbell sql: interrupted\n"
