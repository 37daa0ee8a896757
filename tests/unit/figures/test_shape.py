"""A print read by its shape is the figure that reading it whole gives, whatever its digits."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from openbell.figures import Figure, FigureError, Qualifier
from openbell.figures import parse as module
from openbell.figures.shape import shape_of
from openbell.figures.surroundings import Direction
from openbell.figures.whole import Heard, read_whole
from openbell.records import read_tree

AROUND = (
    *(("", "亿元"), ("约", "万"), ("超", "亿美元"), ("亏损", "亿元"), ("下降", "%"), ("第", "名")),
    *(("近", "万亿"), ("不少于", "家"), ("HK$", " billion"), ("-", "bps"), ("RMB", "m"), ("", "x")),
    *(("about ", " people"), ("over $", "bn"), ("百分之", ""), ("三分之", ""), ("", "成")),
    *(("", "亿"), ("约", "余家"), ("", "多亿元"), ("(", ")"), ("US$", " per share"), ("~", " GW")),
    *(("", "亿亿亿亿元"), ("top ", ""), ("十七分之", ""), ("", "千亿元"), ("", "％"), ("２", "亿")),
    *(
        ("", "千七百"),
        ("", "亿七千万元"),
        ("七千", ""),
        ("", " out of ten"),
        ("", "折"),
        ("", "倍"),
    ),
    *(
        ("", " in fifty"),
        ("", "个半"),
        ("", " and a half"),
        ("负", "元"),
        ("", "年"),
        ("ＨＫ$", ""),
    ),
)
NUMBERS = st.one_of(
    st.integers(0, 10**15).map(str),
    st.integers(0, 10**9).map(lambda number: f"{number:,}"),
    st.decimals(0, 10**6, places=3).map(lambda number: f"{number:f}"),
    st.integers(1, 999).flatmap(lambda n: st.integers(0, 9).map(lambda zeros: f"{n * 10**zeros}")),
    st.text("0123456789,.", min_size=1, max_size=9),
)


def told(text: str, heard: Heard, read: Callable[[str, Heard], Figure]) -> str:
    """What a way of reading says."""
    try:
        return repr(read(text, heard))
    except FigureError as error:
        return str(error)


def by_shape(text: str, heard: Heard) -> Figure:
    """The figure of a print whose shape was met before."""
    if found := shape_of(text):
        module._met.add((found[0], heard))  # pyright: ignore[reportPrivateUsage]
    return module._read.__wrapped__(text, heard)  # pyright: ignore[reportPrivateUsage]


@settings(max_examples=1500, deadline=None)
@given(
    around=st.sampled_from(AROUND),
    number=NUMBERS,
    direction=st.sampled_from(["loss", None]),
    qualifier=st.sampled_from(["about", "over", None]),
    count=st.booleans(),
)
@example(("", "亿元"), "580", None, None, False)
@example(("约", "家"), "200", None, None, True)
@example(("", ""), "0.000000000001", None, None, False)
@example(("", "万亿"), "99999999999999", None, None, False)
def test_every_print_is_read_alike_by_its_shape_and_whole(
    around: tuple[str, str],
    number: str,
    direction: Direction | None,
    qualifier: Qualifier | None,
    count: bool,
) -> None:
    text, heard = (
        number.join(around),
        Heard(direction=direction, qualifier=qualifier, counted=count),
    )
    assert told(text, heard, by_shape) == told(text, heard, read_whole)


def test_every_published_print_is_read_alike_by_its_shape_and_whole() -> None:
    prints: set[str] = set()
    for document in read_tree(Path(__file__).parents[3] / "datapackage"):
        claims = (document.data or {}).get("claims", [])
        for claim in claims if isinstance(claims, list) else ():
            if isinstance(claim, dict):
                prints |= {str(claim.get(field, "")) for field in ("reported", "reads_as")}
    shaped = [text for text in prints if shape_of(text)]
    assert len(shaped) > len(prints) / 2 > 1000
    assert [told(text, Heard(), by_shape) for text in shaped] == [
        told(text, Heard(), read_whole) for text in shaped
    ]


@pytest.mark.parametrize(
    "text",
    ["1亿5000万", "10%至15%", "007", "2千3百", "５亿", "1.5.2", "1,23", "0", "", "5亿" * 101],
)
def test_what_is_not_one_plain_run_of_digits_has_no_shape(text: str) -> None:
    assert shape_of(text) is None
    assert told(text, Heard(), by_shape) == told(text, Heard(), read_whole)
