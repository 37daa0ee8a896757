"""The language follows the reader's surroundings, installed locale or not."""

import os
import subprocess
import sys

import pytest

from openbell.wording.preference import chosen_language, preferred_language


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_TW.Big5"}, "zh"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"LC_MESSAGES": "zh_HK", "LANG": "en_GB.UTF-8"}, "zh"),
        ({"LC_ALL": "en_GB.UTF-8", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"LC_ALL": "", "LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LC_ALL": "C", "LANG": "zh_CN.UTF-8", "LANGUAGE": "zh"}, "en"),
        ({"LC_ALL": "C.UTF-8", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LANGUAGE": "fr:zh_CN:en"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LANGUAGE": "en:zh"}, "en"),
    ],
)
def test_the_first_variable_that_is_set_decides(variables: dict[str, str], language: str) -> None:
    assert preferred_language(variables) == language


def test_a_named_language_is_stronger_than_the_surroundings(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert chosen_language("en").code == "en"
    assert chosen_language(None).code == "zh"
    with pytest.raises(ValueError, match=r"no language 'fr' \(languages: en, zh\)"):
        chosen_language("fr")


def test_a_locale_that_no_system_has_installed_still_names_its_language() -> None:
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG"))}
    code = "from openbell.wording.preference import chosen_language as c; print(c().code)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**kept, "LANG": "zh_AQ.UTF-8", "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        check=True,
    )
    assert done.stdout.decode().strip() == "zh"
