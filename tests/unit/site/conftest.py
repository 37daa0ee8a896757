"""The sample package and the site of it, built once for all tests that only read them."""

from pathlib import Path

import pytest
from unit.site.sample_package import write_sample

from openbell.wording.edition import Edition
from openbell.wording.language import CHINESE, ENGLISH
from openbell.wording.library import Library
from openbell.wording.package import read_package


@pytest.fixture(scope="session")
def sample_package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_sample(tmp_path_factory.mktemp("sample"))


@pytest.fixture(scope="session")
def library(sample_package: Path) -> Library:
    return Library(read_package(sample_package))


@pytest.fixture(scope="session")
def english(library: Library) -> Edition:
    return Edition(library, ENGLISH)


@pytest.fixture(scope="session")
def chinese(library: Library) -> Edition:
    return Edition(library, CHINESE)


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of pages that people wrote, one of them with a Chinese twin."""
    docs = tmp_path_factory.mktemp("repository") / "docs"
    (docs / "checks").mkdir(parents=True)
    (docs / "method.md").write_text("# Method\n\nSee [a check](checks/duplicate-key.md).\n")
    (docs / "checks" / "duplicate-key.md").write_text("# duplicate-key\n\n[Code](../../src/x.py)\n")
    (docs / "checks" / "duplicate-key.zh-CN.md").write_text(
        "# duplicate-key：键重复\n\n重复的键。\n"
    )
    (docs.parent / "CONTRIBUTING.md").write_text("# Contributing\n\n[Method](docs/method.md)\n")
    (docs.parent / "CHANGELOG.md").write_text("# Changelog\n\n- A first line.\n")
    return docs


@pytest.fixture(scope="session")
def site(sample_package: Path, written: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole site of the sample."""
    from openbell.site import build_site

    return build_site(sample_package, tmp_path_factory.mktemp("out") / "site", docs=written).path
