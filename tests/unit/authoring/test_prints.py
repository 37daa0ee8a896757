"""The figures of a text are found whole, each with the paragraph it stands in."""

import pytest

from openbell.authoring import prints
from openbell.figures import parse_figure


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("获1159.46倍认购", ["1159.46倍"]),
        ("募资总额超43亿港元，每股116.20港元", ["超43亿港元", "每股116.20港元"]),
        ("收入约为1.91亿元，毛利率近50%。", ["约为1.91亿元", "近50%"]),
        (
            "raised about HK$4.3 billion at HK$116.20 a share",
            ["about HK$4.3 billion", "HK$116.20 a share"],
        ),
        ("2026年1月8日上市", []),
        ("亏损收窄，前列", []),
        ("1,15,946", ["1,15,946"]),
    ],
)
def test_a_figure_comes_with_its_words_and_nothing_else(text: str, expected: list[str]) -> None:
    language = "en" if text.isascii() and "raised" in text else "zh-Hans"
    assert [found.text for found in prints(text, language)] == expected


def test_paragraphs_are_lines_that_are_not_blank_from_one() -> None:
    text = "标题\n\n  \r\n收入1.91亿元\n亏损23.51亿元"
    assert [(found.text, found.paragraph) for found in prints(text, "zh-Hans")] == [
        ("1.91亿元", 2),
        ("亏损23.51亿元", 3),
    ]


def test_what_is_proposed_reads_as_the_text_does() -> None:
    (found,) = prints("公司录得超2533亿港元认购", "zh-Hans")
    assert parse_figure(found.text) == parse_figure("超2533亿港元")
