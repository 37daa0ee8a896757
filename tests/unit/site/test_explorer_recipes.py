"""A recipe makes exactly what a row shows, and sorts it by its exact number."""

from decimal import Decimal

import pytest

from openbell.site.explorer.recipes import Recipe, Shown, fill, numbers, recipes
from openbell.wording.edition import Edition

ODD = [
    Shown("US$596 million", "US$596m", "US$595.5m to US$597m", Decimal(596000000)),
    Shown("173.97亿元", "RMB 17.397bn", "RMB 17,396.5m to RMB 17.398bn", Decimal(17397000000)),
    Shown("HK$162", "HK$162.00", "HK$161.50 to HK$163.00", Decimal(162)),
    Shown("(6,494.7)", "−RMB 6,494.7m", "−RMB 6,494.8m to −RMB 6,494.65m", Decimal(-6494700000)),
    Shown("roughly $1 billion", "≈ US$1bn", "US$0 to US$2bn", Decimal(10**9)),
    Shown("1,309.15 to 2,000", "1,309.15 to 2,000", "", Decimal("1654.575")),
    Shown("六成", "60%", "55% to 70%", Decimal("0.6")),
    Shown("9" * 40, "9" * 40, "", Decimal("1e39")),
    Shown("1.2.3 <b>0</b>", "0.00", "0 to 0.005", Decimal(0)),
    Shown("", "3", "2.5 to 4", Decimal(3)),
    Shown("位居前列", "位居前列", "", None),
]


def number(recipe: Recipe, printed: str) -> Decimal | None:
    key = recipe[2]
    if key is None or isinstance(key, str):
        return None if key is None else Decimal(key)
    sign, place, added, powers = key
    digits, decimals = numbers(printed)[place]
    return sign * Decimal(100 * digits + added).scaleb(powers - decimals - 2)


def told(rows: list[Shown], grouped: int) -> list[Shown]:
    places, made = recipes(rows, grouped)
    return [
        Shown(
            row.printed,
            fill(made[place][0], numbers(row.printed), grouped),
            fill(made[place][1], numbers(row.printed), grouped),
            number(made[place], row.printed),
        )
        for row, place in zip(rows, places, strict=True)
    ]


@pytest.mark.parametrize("grouped", [4, 5])
def test_every_row_comes_out_as_it_went_in_whatever_is_printed(grouped: int) -> None:
    assert told(ODD, grouped) == ODD


def test_the_sample_comes_out_as_its_pages_show_it(english: Edition) -> None:
    rows = [
        Shown(one["reported"], english.shown(one), english.span(one), one["value"])
        for one in english.library.claims.values()
    ]
    assert rows
    assert told(rows, 4) == rows


def test_rows_that_are_made_alike_share_a_recipe() -> None:
    alike = [Shown(f"{n}%", f"{n}%", f"{n - 1}.5% to {n + 1}%", Decimal(n)) for n in range(2, 99)]
    places, made = recipes(alike, 4)
    assert set(places) == {0}
    assert len(made) == 1


def test_a_number_too_long_to_count_with_is_written_out() -> None:
    printed = "1234567890.12345"
    _, made = recipes([Shown(printed, "1,234,567,890.12345", "", None)], 4)
    assert made == [(("1,234,567,890.12345",), ("",), None)]
