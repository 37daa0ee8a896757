"""The promises of a folded text: figures stand whole, in the paragraph that a reader counts."""

import pytest

from openbell.evidence.text import FoldedText


@pytest.mark.parametrize(
    ("sought", "text"),
    [
        ("15倍", "认购115倍"),
        ("12%", "涨112%"),
        ("1.2", "收于11.2港元"),
        ("1.2", "收于1.25港元"),
        ("2亿元", "募资1.2亿元"),
        ("12", "涨12%"),
        ("1.91", "营收1.91亿元"),
        ("4.2万", "达4.2万亿"),
        ("千万", "约5千万"),
        ("5000万", "共1亿5000万元"),
        ("1亿", "共1亿5000万元"),
        ("419,500股", "共37,419,500股"),
        ("37,419", "共37,419,500股"),
        ("345", "共12\u202f345股"),
        ("五亿", "共十五亿元"),
        ("十", "共十五亿元"),
        ("五亿", "共三点五亿元"),
        ("百亿", "现金数百亿"),
        ("十亿", "融资几十亿"),
        ("4.2", "raised US$4.2 billion"),
        ("4.2", "raised US$4.2bn"),
        ("4.2", "raised US$4.2 m from funds"),
        ("15倍", "认购1\uff11\uff15倍"),
        ("", "认购115倍"),
        ("\u3000", "认购115倍"),
    ],
)
def test_a_figure_is_never_found_inside_a_longer_one(sought: str, text: str) -> None:
    assert FoldedText(text).paragraphs_with(sought) == ()


@pytest.mark.parametrize(
    ("sought", "text"),
    [
        ("21亿", "分别约为5亿、21亿、0.2万亿及4.6万亿"),
        ("5亿", "分别约为5亿、21亿"),
        ("0.2万亿", "分别约为5亿、21亿、0.2万亿及4.6万亿"),
        ("21亿", "表中 5亿 21亿 46亿"),
        ("15.2", "2024 15.2 16.3"),
        ("15", "in 2024, 15 firms"),
        ("120家", "截至2024,120家"),
        ("15倍", "认购15倍"),
        ("超15倍", "逾115倍与超15倍"),
        ("15倍", "115倍及15倍"),
        ("50%—65%", "毛利率50%-65%区间"),
        ("5亿", "融资5亿2024年完成"),
        ("百亿", "参数百亿级"),
        ("3.5个百分点", "升3.5个百分点"),
        ("十五亿", "共十五亿元"),
        ("US$4.2 billion", "raised US$4.2 billion"),
        ("5", "5 machines"),
        ("4.7", "发布GLM-4.7后"),
        ("1159.46倍認購", "獲1159.46倍認(rèn)購"),
        ("116.20港元", "以每股\uff11\uff11\uff16.20港元計"),
    ],
)
def test_a_figure_that_stands_whole_is_found(sought: str, text: str) -> None:
    assert FoldedText(text).paragraphs_with(sought) == (1,)


def test_paragraphs_are_the_lines_that_are_not_blank_counted_from_one() -> None:
    text = FoldedText("\n\u3000\n甲15倍\r\n \r\n乙\r丙15倍与15倍\n")
    assert len(text.paragraphs) == 3
    assert text.paragraphs_with("15倍") == (1, 3)


def test_a_figure_does_not_run_over_the_end_of_a_paragraph() -> None:
    text = FoldedText("共15\n亿元\n共2")
    assert text.paragraphs_with("15亿元") == ()
    assert text.paragraphs_with("共15") == (1,)


def test_the_passages_nearest_to_a_missing_figure_come_best_first() -> None:
    text = FoldedText("营收1.91亿元人民币\n无关\n营收1.98亿美元\n认购8轮")
    nearest = text.nearest_to("1.19亿元人民币")
    assert [candidate.paragraph for candidate in nearest] == [1, 3]
    assert "1.91亿元人民币" in nearest[0].excerpt


def test_the_longer_number_that_holds_a_figure_is_its_nearest_passage() -> None:
    nearest = FoldedText("公开发售认购115倍").nearest_to("15倍")
    assert [(each.paragraph, each.excerpt) for each in nearest] == [(1, "公开发售认购115倍")]


def test_words_without_a_number_have_nearest_passages_too() -> None:
    nearest = FoldedText("开盘价平稳\n上市首日股价低开高走").nearest_to("股价高开高走")
    assert [candidate.paragraph for candidate in nearest] == [2]


def test_an_excerpt_stays_within_its_paragraph() -> None:
    nearest = FoldedText("甲\n认购115倍\n乙").nearest_to("15倍")
    assert nearest[0].excerpt == "认购115倍"


def test_a_text_without_words_holds_nothing_and_is_near_to_nothing() -> None:
    text = FoldedText("\n \n")
    assert text.paragraphs_with("15倍") == ()
    assert text.nearest_to("15倍") == text.nearest_to("低开") == ()
