"""What holds for every print, whichever it is."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openbell.figures import Figure, FigureError, parse_figure
from openbell.figures.kind import Kind
from openbell.figures.lexicon import Lexicon, words
from openbell.figures.script import TRADITIONAL, fold
from openbell.figures.vocabulary.chinese import CHINESE
from openbell.figures.vocabulary.counted import COUNTED
from openbell.figures.vocabulary.currencies import CURRENCIES
from openbell.figures.vocabulary.english import ENGLISH
from openbell.figures.vocabulary.notes import NOTES
from openbell.figures.vocabulary.signs import SIGNS

VOCABULARY = [*SIGNS, *CURRENCIES, *CHINESE, *ENGLISH, *COUNTED, *NOTES]
SCALES = {"": 0, "千": 3, "万": 4, "百万": 6, "亿": 8, "万亿": 12, " million": 6, "bn": 9, "k": 3}

words_of_ours = st.sampled_from(sorted(word for word, _ in VOCABULARY))
digits = st.decimals(0, 10**6, places=2, allow_nan=False).map(str) | st.integers(0, 10**7).map(str)
prints = st.lists(words_of_ours | digits, min_size=1, max_size=6).flatmap(
    lambda parts: st.sampled_from(["".join(parts), " ".join(parts)])
)
figures = st.tuples(
    st.sampled_from(["", "约", "近", "超", "不足", "至少", "至多", "高达"]),
    st.decimals("0.01", 10**6, places=2, allow_nan=False),
    st.sampled_from(["", "万", "亿"]),
    st.sampled_from(["", "元", "港元", "%", "倍", "家"]),
).map(lambda parts: f"{parts[0]}{parts[1]}{parts[2]}{parts[3]}")


def _read(text: str) -> Figure | tuple[str, tuple[int, int]]:
    try:
        return parse_figure(text)
    except FigureError as error:
        return error.reason, error.span


@given(st.text(st.characters(codec=None)) | prints)
def test_any_text_is_a_figure_or_a_figure_error_that_points_into_it(text: str) -> None:
    found = _read(text)
    if isinstance(found, tuple):
        start, end = found[1]
        assert 0 <= start <= end <= len(text)


@given(st.text(st.sampled_from("一二三十百千万亿零点成半分之0123456789.,，-~至%倍元多约()（） ")))
def test_any_heap_of_numerals_is_a_figure_or_a_figure_error(text: str) -> None:
    _read(text)


@given(figures | prints)
def test_a_value_lies_within_its_bounds(text: str) -> None:
    figure = _read(text)
    if not isinstance(figure, Figure):
        return
    assert (figure.value is None) == (figure.qualifier == "range")
    bounds = [
        bound
        for bound in (figure.soft_low, figure.low, figure.value, figure.high, figure.soft_high)
        if bound is not None
    ]
    assert bounds == sorted(bounds)
    assert all(abs(bound) < 10**26 for bound in bounds)
    assert all(_exponent(bound) >= -12 for bound in bounds)


def _exponent(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int)
    return exponent


@given(figures, st.sampled_from(["-{}", "−{}", "负{}", "亏损{}", "下降{}", "({})", "{}的亏损"]))
def test_a_sign_mirrors_the_whole_interval(text: str, sign: str) -> None:
    plain, mirrored = parse_figure(text), parse_figure(sign.format(text))
    assert (mirrored.low, mirrored.high) == (_minus(plain.high), _minus(plain.low))
    assert (mirrored.soft_low, mirrored.soft_high) == (
        _minus(plain.soft_high),
        _minus(plain.soft_low),
    )
    assert (mirrored.value, mirrored.qualifier) == (_minus(plain.value), plain.qualifier)


def _minus(number: Decimal | None) -> Decimal | None:
    return None if number is None else number.copy_negate()


@given(figures | prints)
def test_full_width_prints_read_as_half_width_ones(text: str) -> None:
    text = text.replace(",", "")  # a full-width comma between words parts figures
    wide = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)
    assert _without_per(_read(wide)) == _without_per(_read(text))


def _without_per(found: Figure | tuple[str, tuple[int, int]]) -> object:
    """What is found but for the denominator, which is kept as printed."""
    return replace(found, per=None) if isinstance(found, Figure) else found


@given(st.integers(0, 10**12))
def test_full_width_groups_read_as_half_width_ones(number: int) -> None:
    grouped = f"{number:,}"
    wide = "".join(chr(ord(c) + 0xFEE0) for c in grouped)
    assert parse_figure(wide) == parse_figure(grouped) == parse_figure(str(number))


@given(figures | prints)
def test_traditional_prints_read_as_simplified_ones(text: str) -> None:
    simplified = {simple: old for old, simple in TRADITIONAL.split()}
    old = text.translate(str.maketrans(simplified))
    assert _without_per(_read(old)) == _without_per(_read(text))


@given(
    st.decimals(0, 10**8, places=3, allow_nan=False),
    st.sampled_from(sorted(SCALES)),
    st.booleans(),
)
def test_what_is_printed_with_a_scale_word_reads_back(
    number: Decimal, scale: str, grouped: bool
) -> None:
    text = (f"{number:,}" if grouped else f"{number}") + scale
    assert parse_figure(text).value == number.scaleb(SCALES[scale])


@given(st.integers(1, 9999))
def test_a_number_in_characters_reads_back(number: int) -> None:
    assert parse_figure(_in_characters(number)).value == number
    assert parse_figure(_in_characters(number) + "万").value == number * 10_000


def _in_characters(number: int) -> str:
    places = zip((1000, 100, 10, 1), "千百十 ", strict=True)
    terms = [("零一二三四五六七八九"[number // place % 10], unit) for place, unit in places]
    written = "".join("零" if digit == "零" else digit + unit for digit, unit in terms)
    return re.sub("零+", "零", written).strip("零 ")


@given(st.text())
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


def test_every_word_of_the_vocabulary_is_written_folded() -> None:
    assert [word for word, _ in VOCABULARY if fold(word) != word] == []


def test_a_word_with_two_meanings_is_refused() -> None:
    with pytest.raises(ValueError, match="'约' has two meanings"):
        Lexicon([*words(Kind.LEAD, "约"), *words(Kind.NOTE, "约")])


def test_a_word_matches_any_spaces_or_one_hyphen_between_its_parts() -> None:
    lexicon = Lexicon(words(Kind.BEFORE, "more than"))
    for text in ("more than", "more   than", "more-than"):
        found = lexicon.longest(text, 0)
        assert found is not None
        assert found[0] == len(text)
    for text in ("more", "more thank", "more--than"):
        assert lexicon.longest(text, 0) is None
