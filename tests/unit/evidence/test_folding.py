"""The promises of folding: variants of one print become equal, and no content is hidden."""

import builtins
from collections.abc import Mapping, Sequence

import pytest

from openbell.evidence import MissingExtraError, folding
from openbell.evidence.folding import fold


@pytest.mark.parametrize(
    ("held", "typed"),
    [
        ("營收1.91億元人民幣", "营收1.91亿元人民币"),
        ("獲得認(rèn)購(gòu)15.28倍", "获得认购15.28倍"),
        ("企業(yè)數(shù)量", "企业数量"),
        ("創(chuàng)始人", "创始人"),
        ("策略(l\u00fc\u00e8)", "策略"),
        ("業(y\u0065\u0300)務", "业务"),
        ("業\uff08y\u00e8\uff09務", "业务"),
        ("他們(men)", "他们"),
        ("\uff11\uff15\uff0e\uff12\uff18倍", "15.28倍"),
        ("毛利率\uff15\uff10\uff05", "毛利率50%"),
        ("約 22 億 元", "约22亿元"),
        ("US$ 4.2 billion", "US$4.2billion"),
        ("约\u300022\u00a0亿元", "约22亿元"),
        ("2\u200b2\u2060亿元", "22亿元"),
        ("37\u202f419\u202f500股", "37419500股"),
        ("\u300c綠鞋\u300d前", "\u201c绿鞋\u201d前"),
        ("\u2018绿鞋\u2019", "'绿鞋'"),
        ("50%\u201465%", "50%-65%"),
        ("151\uff5e165港元", "151\u301c165港元"),
        ("\u22123.5%", "-3.5%"),
        ("\ufa01", "度"),
    ],
)
def test_variants_of_one_print_fold_to_the_same(held: str, typed: str) -> None:
    assert fold(held) == fold(typed)


@pytest.mark.parametrize(
    "kept",
    [
        "MaaS(Model as a Service)",
        "智能体(Agent)",
        "智能(AGI)",
        "25基点(bps)",
        "夏季(\u00e9t\u00e9)",
        "芯(09903.HK)",
        "金额(保证金)",
        "旗舰?z\u0101i)P",
        "10\u00b2",
        "116.2\u2460",
        "BN bn",
    ],
)
def test_what_carries_meaning_is_kept(kept: str) -> None:
    assert fold(kept) == kept


def test_a_reading_of_no_chinese_character_is_kept() -> None:
    assert fold("G(y\u00e8)") == "G(y\u00e8)"


@pytest.mark.parametrize("apart", ["2024 15.2", "5亿 21亿", "in 2024, 15", "Model as a Service"])
def test_white_space_that_keeps_numbers_or_words_apart_stays_as_one_space(apart: str) -> None:
    assert fold(apart.replace(" ", " \t ")).count(" ") == apart.count(" ") - apart.count("in ")
    assert fold(apart) != fold(apart.replace(" ", ""))


def test_a_part_of_a_text_folds_to_a_part_of_the_folded_text() -> None:
    text = "該公司發展迅速\uff0c執著於研發\uff0c乾淨的頭髮與里程碑\uff0c佔 22\u3000億 元"
    folded = fold(text)
    for start in range(len(text)):
        for end in range(start + 1, len(text) + 1):
            assert fold(text[start:end]) in folded


def test_without_opencc_the_error_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def refuse(
        name: str,
        globals: Mapping[str, object] | None = None,  # noqa: A002
        locals: Mapping[str, object] | None = None,  # noqa: A002
        fromlist: Sequence[str] | None = (),
        level: int = 0,
    ) -> object:
        if name == "opencc":
            raise ImportError(name)
        return real(name, globals, locals, fromlist, level)

    monkeypatch.setattr(builtins, "__import__", refuse)
    with pytest.raises(MissingExtraError, match=r"pip install 'openbell\[evidence\]'"):
        fold("億")


@pytest.fixture(autouse=True)
def fresh_caches() -> None:
    """No test sees characters that another has folded."""
    for cached in vars(folding).values():
        if hasattr(cached, "cache_clear"):
            cached.cache_clear()
