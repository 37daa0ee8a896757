"""Two addresses of one page are the same; two pages never are."""

import pytest

from openbell.models.address import normalised

PAGE = "https://www.example.org/news/1.html?id=7"


@pytest.mark.parametrize(
    "other",
    [
        "http://example.org/news/1.html?id=7",
        "https://m.Example.org:443/news/1.html?id=7",
        "https://www.example.org/news/1.html/?utm_source=app&id=7",
        "https://www.example.org/news/1.html?id=7&spss=dy_author#top",
    ],
)
def test_marks_of_the_way_there_are_left_out(other: str) -> None:
    assert normalised(other) == normalised(PAGE)


@pytest.mark.parametrize(
    "other",
    [
        "https://www.example.org/news/1.html?id=8",
        "https://www.example.org/news/1.html",
        "https://www.example.org/News/1.html?id=7",
        "https://www.example.org:8443/news/1.html?id=7",
        "https://news.example.org/news/1.html?id=7",
    ],
)
def test_another_page_stays_another(other: str) -> None:
    assert normalised(other) != normalised(PAGE)
