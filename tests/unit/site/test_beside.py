"""A language made in a process of its own says what went wrong there, and ends with who asked."""

import subprocess
from pathlib import Path

import pytest

from openbell.charts.processes import command, surroundings
from openbell.site import SiteError, beside, build_site


@pytest.mark.parametrize("cores", [1, 2])
def test_a_fault_of_one_language_alone_is_told_and_leaves_no_site(
    sample_package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cores: int
) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "method.md").write_text("# Method\n\nWords.\n", encoding="utf-8")
    (docs / "method.zh-CN.md").write_text("# 方法\n\n[去](#nowhere)\n", encoding="utf-8")
    monkeypatch.setattr(beside, "cores", lambda: cores)
    with pytest.raises(SiteError, match="nowhere") as raised:
        build_site(sample_package, tmp_path / "site", docs=docs)
    assert raised.value.findings
    assert not (tmp_path / "site").exists()


def test_it_ends_when_who_asked_is_gone() -> None:
    with subprocess.Popen(
        command("openbell.site.worker"), env=surroundings(), stdin=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        process.stdin.write(b'{"language": "zh", "address": null, "package": "nowhere", ')
        process.stdin.write(b'"docs": "a", "made": "b", "sources": "c", "cache": "d"')
        process.stdin.close()
        assert process.wait(timeout=60) != 0
