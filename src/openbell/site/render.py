"""Runs MkDocs in this process over one Markdown tree; a warning of its is a failure of ours."""

import json
import logging
import os
import shutil
import warnings
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from openbell.site.errors import SiteError
from openbell.site.sheets import SHEET, join_sheets
from openbell.wording.language import LANGUAGES, Language

NAVIGATION = (
    ("home", "index.md"),
    ("explore", "explorer.md"),
    ("companies", "companies/index.md"),
    ("offerings", "offerings/index.md"),
    ("metrics", "metrics/index.md"),
    ("sources", "sources/index.md"),
    ("conflicts", "conflicts.md"),
    ("charts", "charts.md"),
    ("download", "download.md"),
    ("about", "about.md"),
)
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
)


@dataclass(frozen=True, slots=True)
class MkDocsRun:
    """`sources` holds a tree per language, `cache` what may be kept between builds."""

    sources: Path
    cache: Path

    def build(self, language: Language, out: Path) -> None:
        """Build one language into `out`; `SiteError` with every warning where there is one."""
        os.environ["NO_MKDOCS_2_WARNING"] = "1"
        self._keep_segmenter_inside()
        with as_file(files("openbell.site")) as ours:
            settings = self._settings(language, out, ours)
            file = self.sources / f"{language.code}.json.yml"
            file.write_text(json.dumps(settings, ensure_ascii=False, indent=1), encoding="utf-8")
            sheets = self._run(file)
        join_sheets(out, sheets)
        for stray in ("404.html", "sitemap.xml", "sitemap.xml.gz"):
            (out / stray).unlink(missing_ok=True)
        _prune(out)

    def _run(self, file: Path) -> list[str]:
        """Build; the style sheets that the configuration names, of which pages name one."""
        from mkdocs.commands.build import build
        from mkdocs.config import load_config
        from mkdocs.exceptions import MkDocsException

        with _collected_warnings() as warnings:
            try:
                config = load_config(str(file))
                sheets, config.extra_css = config.extra_css, [SHEET]
                config.plugins.on_startup(command="build", dirty=False)
                build(config)
            except MkDocsException as error:
                raise SiteError("MkDocs stopped", [*warnings, str(error)]) from error
        if warnings:
            raise SiteError("MkDocs found faults", warnings)
        return sheets

    def _settings(self, language: Language, out: Path, ours: Path) -> dict[str, Any]:
        t = language.t
        tree = (self.sources / language.code).absolute()
        twin = next(other for other in LANGUAGES if other.code == language.other)
        return {
            "INHERIT": str(ours / "mkdocs.yml"),
            "site_name": t("site_name"),
            "site_description": t("site_description"),
            "copyright": t("footer"),
            "docs_dir": str(tree),
            "site_dir": str(out),
            "nav": [{t(key): path} for key, path in NAVIGATION if (tree / path).is_file()],
            "theme": {
                "language": language.theme,
                "custom_dir": str(ours / "theme"),
                "palette": _palette(language),
            },
            "markdown_extensions": {"toc": {"permalink_title": t("permalink")}},
            "extra": {
                "policy": POLICY,
                "words": {"breadcrumbs": t("breadcrumbs"), "feed": t("feed_title")},
                "alternate": True,
                "twin": {
                    "folder": twin.code,
                    "tag": twin.tag,
                    "name": t("language_switch"),
                    "title": t("language_switch_label"),
                },
            },
        }

    def _keep_segmenter_inside(self) -> None:
        """The Chinese word segmenter caches its dictionary: not in the system's folders."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # its own source is older than today's syntax
            try:
                import jieba  # pyright: ignore[reportMissingTypeStubs]
            except ImportError:
                return
        self.cache.mkdir(parents=True, exist_ok=True)
        jieba.dt.tmp_dir = str(self.cache)  # pyright: ignore[reportAttributeAccessIssue]
        jieba.setLogLevel(logging.WARNING)


def _palette(language: Language) -> list[dict[str, Any]]:
    return [
        {
            "media": f"(prefers-color-scheme: {media})",
            "scheme": scheme,
            "primary": "custom",
            "accent": "custom",
            "toggle": {"icon": icon, "name": language.t(name)},
        }
        for media, scheme, icon, name in (
            ("light", "default", "openbell/moon", "dark"),
            ("dark", "slate", "openbell/sun", "light"),
        )
    ]


def _prune(out: Path) -> None:
    """Drop source maps, and rules for languages that neither site asks for: most of its bytes."""
    for stray in (out / "assets").rglob("*.map"):
        stray.unlink()
    shutil.rmtree(out / "assets" / "javascripts" / "lunr")


@contextmanager
def _collected_warnings() -> Generator[list[str]]:
    found: list[str] = []

    class Collector(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            found.append(record.getMessage())

    log, handler = logging.getLogger("mkdocs"), Collector(logging.WARNING)
    log.addHandler(handler)
    kept = log.propagate
    log.propagate = False
    try:
        yield found
    finally:
        log.removeHandler(handler)
        log.propagate = kept
