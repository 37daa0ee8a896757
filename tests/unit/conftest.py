"""A published package that tests read and never change."""

from pathlib import Path

import pytest
from support.sample_package import publish_sample


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return publish_sample(tmp_path_factory.mktemp("published")).path
