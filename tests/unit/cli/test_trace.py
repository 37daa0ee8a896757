"""The command that explains: as wide as the terminal, whole in a pipe, in either language."""

import fcntl
import json
import os
import pty
import struct
import subprocess
import sys
import termios
from pathlib import Path

import pytest
from support.sample_rows import REVENUE

from openbell.cli import main
from openbell.wording.terminal import width


def test_the_language_is_the_one_asked_for(
    package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["trace", "a-margin", "--package", str(package), "--lang"]
    assert main([*asked, "zh"]) == 0
    assert "各项" in capsys.readouterr().out
    assert main([*asked, "en"]) == 0
    assert "The terms" in capsys.readouterr().out


def test_json_is_the_same_in_every_language(
    package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["trace", REVENUE, "--json", "--package", str(package), "--lang"]
    printed: list[str] = []
    for language in ("en", "zh"):
        assert main([*asked, language]) == 0
        printed.append(capsys.readouterr().out)
    assert printed[0] == printed[1]
    assert json.loads(printed[0])["claims"][0]["claim"]["claim_id"] == REVENUE


def on_terminal(columns: int, *arguments: str, **environment: str) -> str:
    """What the command writes to a terminal of that width."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    kept = {key: value for key, value in os.environ.items() if key not in {"COLUMNS", "NO_COLOR"}}
    with subprocess.Popen(
        [sys.executable, "-m", "openbell", *arguments],
        stdout=theirs,
        env=kept | {"TERM": "xterm"} | environment,
    ) as child:
        os.close(theirs)
        written = b""
        try:
            while chunk := os.read(ours, 65536):
                written += chunk
        except OSError:
            pass
        os.close(ours)
    assert child.returncode == 0
    return written.decode("utf-8").replace("\r\n", "\n")


@pytest.mark.parametrize("columns", [40, 80, 120])
@pytest.mark.parametrize("asked", [("trace", "f-revenue"), ("show", "zhipu"), ("conflicts",)])
def test_lines_fit_the_terminal_but_for_ids_and_addresses(
    columns: int, asked: tuple[str, ...], package: Path
) -> None:
    written = on_terminal(columns, *asked, "--package", str(package), LC_ALL="C", NO_COLOR="1")
    assert "\x1b" not in written
    for line in written.splitlines():
        assert width(line) <= columns or " " not in line.strip(), line


def test_a_terminal_is_painted_unless_it_asks_not_to_be(package: Path) -> None:
    asked = ("trace", "f-revenue", "--package", str(package))
    assert "\x1b[1m" in on_terminal(80, *asked)
    assert "\x1b" not in on_terminal(80, *asked, NO_COLOR="1")
    assert "\x1b" not in on_terminal(80, *asked, TERM="dumb")


@pytest.mark.parametrize(
    ("variable", "value", "wanted"),
    [("LANG", "zh_CN.UTF-8", "选用"), ("LC_ALL", "C", "Chosen"), ("LANG", "zh_AQ", "选用")],
)
def test_the_locale_is_read_from_the_environment_alone(
    variable: str, value: str, wanted: str, package: Path
) -> None:
    kept = {key: kept for key, kept in os.environ.items() if not key.startswith(("LC_", "LANG"))}
    done = subprocess.run(
        [sys.executable, "-m", "openbell", "trace", "f-revenue", "--package", str(package)],
        env=kept | {variable: value},
        capture_output=True,
        check=True,
    )
    assert wanted in done.stdout.decode("utf-8").splitlines()
    assert b"\x1b" not in done.stdout
