"""A second reading is counted once, for the page and for the tool that prints it."""

import subprocess
import sys
from pathlib import Path

import pytest

from openbell.site.reviews import count_review, read_review, wilson

TOOL = Path(__file__).parents[3] / "tools" / "review.py"


def reading(folder: Path, *lines: str, head: str = "claim_id\tverdict\tfault\tmended") -> Path:
    file = folder / "reading.tsv"
    file.write_text("\n".join([head, *lines]) + "\n")
    return file


def test_the_interval_is_wilsons() -> None:
    low, high = wilson(5, 100)
    assert (round(low, 4), round(high, 4)) == (0.0215, 0.1118)
    assert 0 <= wilson(0, 10)[0] < 1e-12
    assert 1 - 1e-12 < wilson(10, 10)[1] <= 1


def test_what_nobody_could_read_again_is_no_part_of_the_rate(tmp_path: Path) -> None:
    found = read_review(
        reading(tmp_path, "a\tright\t\t", "b\tnot_found\t\t", "c\twrong\tunit\tyes")
    )
    assert (found.drawn, found.read, found.wrong, found.mended) == (3, 2, 1, 1)
    assert found.rate() == found.rate("origin") == 0.5
    assert found.rate("unit") == 0
    assert found.faults == {"unit": 1}


def test_a_reading_of_nothing_has_no_rate() -> None:
    found = count_review("x", [])
    assert (found.read, found.faults) == (0, {})
    with pytest.raises(ZeroDivisionError):
        found.rate()


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("a\tfine\t\t", r":2: verdict is one of right, wrong, not_found"),
        ("a\twrong\t\t", r":2: a wrong claim, and no other, has a fault"),
        ("a\tright\tunit\t", r":2: a wrong claim, and no other, has a fault"),
        ("a\tright", r":2: there is no column fault"),
    ],
)
def test_a_line_filled_in_wrongly_is_named(tmp_path: Path, line: str, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        read_review(reading(tmp_path, line))


def test_the_tool_prints_what_the_page_counts(tmp_path: Path) -> None:
    file = reading(tmp_path, *["a\tright\t\t"] * 95, *["b\twrong\tdigits\tyes"] * 5)
    made = subprocess.run(
        [sys.executable, str(TOOL), str(file)], capture_output=True, text=True, check=True
    )
    assert "error rate       5.0%, 95% interval 2.2% to 11.2%" in made.stdout
    assert "without origins  5.0%, 95% interval 2.2% to 11.2%" in made.stdout
    assert "wrong            5  (5 digits)" in made.stdout
