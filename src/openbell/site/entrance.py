"""What lies above the languages: the way in, the way back from a lost page, and the sitemap."""

import base64
import hashlib
from html import escape
from importlib.resources import files
from pathlib import Path
from urllib.parse import quote

from openbell.site.render import POLICY
from openbell.wording.language import Language

_OPEN = '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
_URLSET = (
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:xhtml="http://www.w3.org/1999/xhtml">'
)
_VIEW = '<meta name="viewport" content="width=device-width,initial-scale=1">\n'


def write_entrance(site: Path, languages: tuple[Language, ...], address: str | None) -> None:
    """Write `index.html`, `404.html`, `sitemap.xml` and `robots.txt` at the root of the site."""
    (site / "index.html").write_text(_index(languages), encoding="utf-8")
    (site / "404.html").write_text(_lost(languages), encoding="utf-8")
    for name in ("enter.js",):
        (site / name).write_text(_asset(name), encoding="utf-8")
    pages = sorted(
        file.relative_to(site / "en").as_posix() for file in (site / "en").rglob("*.html")
    )
    (site / "sitemap.xml").write_text(sitemap(pages, languages, address), encoding="utf-8")
    (site / "robots.txt").write_text(_robots(address), encoding="utf-8")


def _robots(address: str | None) -> str:
    """Everything may be read; the sitemap is named where its whole address is known."""
    named = f"Sitemap: {address.rstrip('/')}/sitemap.xml\n" if address else ""
    return "User-agent: *\nAllow: /\n" + named


def _asset(name: str) -> str:
    return files("openbell.site").joinpath("gate", name).read_text(encoding="utf-8")


def _index(languages: tuple[Language, ...]) -> str:
    """Sends the reader once, by script to the browser's language, else to English."""
    return (
        f"{_OPEN}{_policy(POLICY)}{_VIEW}<title>openbell</title>\n"
        '<script src="enter.js"></script>\n'
        '<noscript><meta http-equiv="refresh" content="0; url=en/index.html"></noscript>\n'
        f"</head>\n<body>\n<main>\n<h1>openbell</h1>\n{_choices(languages)}</main>\n</body>\n</html>\n"
    )


def _lost(languages: tuple[Language, ...]) -> str:
    """A page that can stand at any depth, so it carries its style and script itself, by hash."""
    style, script = _asset("lost.css"), _asset("lost.js")
    policy = POLICY.replace("script-src 'self'", f"script-src {_hash(script)}").replace(
        "style-src 'self'", f"style-src {_hash(style)}"
    )
    told = "".join(
        f'<p lang="{language.tag}"><strong>{escape(language.t("not_found"))}</strong><br>'
        f"{escape(language.t('not_found_note'))}</p>\n"
        for language in languages
    )
    return (
        f"{_OPEN}{_policy(policy)}{_VIEW}<title>404 · openbell</title>\n<style>{style}</style>\n"
        f"</head>\n<body>\n<main>\n<h1>404</h1>\n{told}{_choices(languages)}</main>\n"
        f"<script>{script}</script>\n</body>\n</html>\n"
    )


def _policy(policy: str) -> str:
    return f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def _choices(languages: tuple[Language, ...]) -> str:
    names = {"en": "English", "zh": "中文"}
    links = "".join(
        f'<li><a href="{one.code}/index.html" hreflang="{one.tag}" lang="{one.tag}">'
        f"{names[one.code]}</a></li>\n"
        for one in languages
    )
    return f"<ul>\n{links}</ul>\n"


def sitemap(pages: list[str], languages: tuple[Language, ...], address: str | None) -> str:
    """Every page in every language, each naming its twins; relative where no address is given."""
    root = address.rstrip("/") + "/" if address else ""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        _URLSET,
    ]
    for page in pages:
        twins = "".join(
            f'<xhtml:link rel="alternate" hreflang="{one.tag}" href="{_loc(root, one, page)}"/>'
            for one in languages
        )
        lines += [f"<url><loc>{_loc(root, one, page)}</loc>{twins}</url>" for one in languages]
    return "\n".join([*lines, "</urlset>", ""])


def _loc(root: str, language: Language, page: str) -> str:
    return escape(f"{root}{language.code}/{quote(page)}")
