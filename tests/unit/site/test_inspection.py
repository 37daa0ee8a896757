"""Nothing broken and nothing fetched from elsewhere can be published."""

from pathlib import Path

import pytest

from openbell.site.errors import SiteError
from openbell.site.inspection import inspect

GOOD = '<a href="b.html#there">b</a><img src="i.svg"><a href="https://a.example/">out</a>'


def page(folder: Path, body: str) -> Path:
    (folder / "a.html").write_text(f"<p>{body}</p>")
    (folder / "b.html").write_text('<p id="there">b</p>')
    (folder / "i.svg").write_text("<svg/>")
    return folder


def test_a_sound_page_passes(tmp_path: Path) -> None:
    inspect(page(tmp_path, GOOD))


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ('<a href="c.html">c</a>', "no c.html"),
        ('<a href="b.html#gone">b</a>', "has no id gone"),
        ("<a href='#gone'>a</a>", "has no id gone"),
        ('<a href="/b.html">b</a>', "absolute"),
        ('<a href="javascript:alert(1)">x</a>', "no web address"),
        ('<img src="https://elsewhere.example/i.png">', "fetched from elsewhere"),
        ('<script src="//elsewhere.example/x.js"></script>', "fetched from elsewhere"),
        (
            '<link rel="stylesheet" href="https://elsewhere.example/x.css">',
            "fetched from elsewhere",
        ),
        ('<script src="gone.js"></script>', "no gone.js"),
        ("<script>alert(1)</script>", "inline script"),
        ('<a href="../outside.html">x</a>', "no ../outside.html"),
    ],
)
def test_a_fault_is_named(tmp_path: Path, body: str, fault: str) -> None:
    with pytest.raises(SiteError, match=fault):
        inspect(page(tmp_path, body))


def test_a_stylesheet_that_fetches_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "x.css").write_text("@import 'https://elsewhere.example/x.css';")
    with pytest.raises(SiteError, match=r"x\.css: fetches"):
        inspect(tmp_path)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(SiteError) as caught:
        inspect(page(tmp_path, '<a href="c.html">c</a><a href="d.html">d</a>'))
    assert len(caught.value.findings) == 2
