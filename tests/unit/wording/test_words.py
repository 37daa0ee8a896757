"""Every word exists in both languages, and every vocabulary of the data has its words."""

import re
from importlib.resources import files
from typing import get_args

import pytest

from openbell.models import vocabulary
from openbell.schema import BY_NAME
from openbell.schema.findings import SUSPICIONS
from openbell.wording.words import MissingWordError, load_words, word

_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_HALF_WIDTH = re.compile(r"[\u4e00-\u9fff][,;:!?()]|[,;:!?()][\u4e00-\u9fff]")
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_USED = re.compile(r"""\bt\(\s*["'](\w+)["']\s*[,)]""")

_SAID = re.compile(r"""\bsays\(\s*["'](\w+)["']\s*[,)]""")
_COUNTED = re.compile(r"""\bcounted\(\s*["'](\w+)["']\s*,""")

PAIRS = [
    (section, key, pair) for section, words in load_words().items() for key, pair in words.items()
]


@pytest.mark.parametrize(("section", "key", "pair"), PAIRS)
def test_a_word_exists_in_both_languages(section: str, key: str, pair: tuple[str, str]) -> None:
    assert all(part.strip() for part in pair), f"{section}.{key}"
    assert set(_PLACEHOLDER.findall(pair[0])) == set(_PLACEHOLDER.findall(pair[1]))


@pytest.mark.parametrize(("section", "key", "pair"), PAIRS)
def test_chinese_has_full_width_punctuation(section: str, key: str, pair: tuple[str, str]) -> None:
    assert not _HALF_WIDTH.search(pair[1]), f"{section}.{key}"


def test_every_word_that_pages_ask_for_exists() -> None:
    root = files("openbell.site")
    asked: set[str] = set()
    for folder in ("templates", "pages", "."):
        for file in root.joinpath(folder).iterdir():
            if file.name.endswith((".jinja", ".html", ".py")):
                asked |= set(_USED.findall(file.read_text(encoding="utf-8")))
    assert len(asked) > 80
    assert asked <= set(load_words()["interface"])


@pytest.mark.parametrize(
    ("section", "values"),
    [
        ("sector", get_args(vocabulary.Sector)),
        ("company_status", get_args(vocabulary.CompanyStatus)),
        ("offering_kind", get_args(vocabulary.ShareOfferingKind)),
        ("offering_kind", get_args(vocabulary.ProductOfferingKind)),
        ("offering_status", get_args(vocabulary.ShareOfferingStatus)),
        ("offering_status", get_args(vocabulary.ProductOfferingStatus)),
        ("tranche", get_args(vocabulary.Tranche)),
        ("party_role", get_args(vocabulary.PartyRole)),
        ("event_kind", get_args(vocabulary.EventKind)),
        ("source_kind", get_args(vocabulary.SourceKind)),
        ("unit_kind", get_args(vocabulary.UnitKind)),
        ("period_kind", get_args(vocabulary.PeriodKind)),
        ("subject", get_args(vocabulary.SubjectKind)),
        ("basis", get_args(vocabulary.Basis)),
        ("identity", get_args(vocabulary.IdentityId)),
        ("suspicion", SUSPICIONS),
        ("agreement", BY_NAME["facts"].field("agreement").enum),
        ("agreement_note", BY_NAME["facts"].field("agreement").enum),
        ("rule", BY_NAME["facts"].field("rule").enum),
        ("why", BY_NAME["facts"].field("rule").enum),
        ("strength", BY_NAME["conflicts"].field("strength").enum),
        ("conflict_kind", BY_NAME["conflicts"].field("kind").enum),
        ("verdict", BY_NAME["audits"].field("verdict").enum),
        ("qualifier", BY_NAME["claims"].field("qualifier").enum),
        ("family", BY_NAME["offerings"].field("family").enum),
    ],
)
def test_every_value_of_a_vocabulary_has_its_word(section: str, values: tuple[str, ...]) -> None:
    assert values
    assert set(values) <= set(load_words()[section])


def test_every_word_that_terminals_and_notebooks_ask_for_exists() -> None:
    asked: set[str] = set()
    for room in ("openbell.cli", "openbell.loader.views", "openbell.wording"):
        for file in files(room).iterdir():
            if file.name.endswith(".py"):
                text = file.read_text(encoding="utf-8")
                asked |= set(_SAID.findall(text))
                counted = set(_COUNTED.findall(text))
                asked |= {f"n_{thing}" for thing in counted} | {f"n_{thing}_1" for thing in counted}
    assert len(asked) > 40
    assert asked <= set(load_words()["telling"])


def test_a_missing_word_is_an_error_that_names_it() -> None:
    with pytest.raises(MissingWordError, match=r"interface\.nowhere"):
        word("interface", "nowhere", "zh")


def test_chinese_words_are_chinese() -> None:
    in_english = {"language_switch", "language_switch_label"}
    for section, key, (_, chinese) in PAIRS:
        if section == "interface" and key not in in_english and len(chinese) > 3:
            assert _CHINESE.search(chinese), key
