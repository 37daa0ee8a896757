"""The colours of companies stand out from the page and from one another, for every eye."""

import math
import re
from importlib.resources import files
from itertools import combinations

import pytest

from openbell.charts.style import COLOURS

SCHEMES = ("default", "slate")
SEEN_BY = {
    "all": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    # Machado, Oliveira and Fernandes 2009, severity 1.
    "protanopes": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopes": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopes": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
LEAST_APART = 0.08
"""In OKLab, where black and white lie 1 apart and 0.02 is just seen."""
Rgb = tuple[float, float, float]


def colours(scheme: str, sheet: str, names: str) -> list[str]:
    text = files("openbell.site").joinpath("theme/assets/openbell", sheet).read_text()
    block = re.search(rf'\[data-md-color-scheme="{scheme}"\] {{(.*?)}}', text, re.DOTALL)
    assert block is not None
    return re.findall(rf"{names}: (#[0-9a-f]+);", block[1])


def linear(colour: str) -> Rgb:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return red, green, blue


def contrast(one: str, other: str) -> float:
    light = sorted(
        sum(w * part for w, part in zip((0.2126, 0.7152, 0.0722), linear(colour), strict=True))
        for colour in (one, other)
    )
    return (light[1] + 0.05) / (light[0] + 0.05)


def oklab(colour: Rgb) -> tuple[float, ...]:
    to_cones = (
        (0.4122214708, 0.5363325363, 0.0514459929),
        (0.2119034982, 0.6806995451, 0.1073969566),
        (0.0883024619, 0.2817188376, 0.6299787005),
    )
    to_lab = (
        (0.2104542553, 0.793617785, -0.0040720468),
        (1.9779984951, -2.428592205, 0.4505937099),
        (0.0259040371, 0.7827717662, -0.808675766),
    )
    cones = [math.cbrt(part) for part in times(to_cones, colour)]
    return times(to_lab, cones)


def times(matrix: tuple[Rgb, ...], vector: Rgb | list[float]) -> tuple[float, ...]:
    return tuple(sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)


def seen(colour: str, by: str) -> Rgb:
    red, green, blue = (min(max(part, 0), 1) for part in times(SEEN_BY[by], linear(colour)))
    return red, green, blue


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_colour_stands_three_to_one_against_the_page(scheme: str) -> None:
    ground = colours(scheme, "base.css", "--ob-bg")[0]
    held = colours(scheme, "charts.css", r"--ob-c\d")
    assert len(held) == COLOURS
    assert [colour for colour in held if contrast(colour, ground) < 3] == []


@pytest.mark.parametrize("by", SEEN_BY)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_two_colours_are_one_to_any_eye(scheme: str, by: str) -> None:
    held = colours(scheme, "charts.css", r"--ob-c\d")
    alike = [
        pair
        for pair in combinations(held, 2)
        if math.dist(oklab(seen(pair[0], by)), oklab(seen(pair[1], by))) < LEAST_APART
    ]
    assert alike == []
