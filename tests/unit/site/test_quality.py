"""The quality report says of a package what its tables say."""

from pathlib import Path

import pyarrow.parquet as pq
import pytest
from unit.site.reading import Tables, with_rows, written
from unit.site.sample_package import ROWS

from openbell.schema import TABLES
from openbell.site.census import census
from openbell.site.errors import SiteError
from openbell.site.pages import quality
from openbell.site.pages.quality import share
from openbell.wording.edition import Edition

HEAD = "claim_id\tverdict\tfault\tmended\n"


def report(edition: Edition, docs: Path) -> str:
    return written(quality.pages(edition, docs), edition, "quality")


def test_the_parts_add_up_to_the_tables(english: Edition) -> None:
    counted, library = census(english.library), english.library
    assert sum(part.number for part in counted.agreement) == len(library.facts)
    assert sum(part.number for part in counted.verdicts) == len(library.audits)
    assert sum(one.number for one in counted.conflicts) == len(ROWS["conflicts"])
    suspected = sum(row.get("suspicion") is not None for row in ROWS["conflicts"])
    assert sum(one.suspected for one in counted.conflicts) == suspected == 3
    sizes = {part.key: part.number for part in counted.sizes}
    assert sizes["claims"] == len(ROWS["claims"])
    assert sizes["quality_records"] == 3 + 3 + 8 + 2
    assert sizes["quality_origins"] == len({claim["origin_id"] for claim in ROWS["claims"]})


def test_every_column_has_the_empty_cells_and_values_of_its_file(
    english: Edition, sample_package: Path, tmp_path: Path
) -> None:
    rows = {
        attributes["id"]: [cell.text.strip() for cell in cells]
        for attributes, cells in Tables(report(english, tmp_path)).rows
        if "id" in attributes
    }
    for table in TABLES:
        data = pq.read_table(sample_package / "parquet" / f"{table.name}.parquet")
        if not data.num_rows:
            continue
        for name in data.column_names:
            column = data.column(name)
            empty, whole = column.null_count, data.num_rows
            distinct = len(set(column.drop_null().to_pylist()))
            wanted = [name, str(empty), f"{empty / whole:.1%}", str(distinct)]
            assert rows[f"column.{table.name}.{name}"] == wanted


def test_a_share_of_nothing_is_no_number() -> None:
    assert share(1, 8) == "12.5%"
    assert share(0, 0) == "–"


@pytest.mark.parametrize("code", ["english", "chinese"])
def test_a_second_reading_is_shown_with_its_interval(
    code: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    edition: Edition = request.getfixturevalue(code)
    (tmp_path / "reviews").mkdir()
    lines = (
        ["a\tright\t\t"] * 95
        + ["b\twrong\tdigits\tyes"] * 3
        + ["d\twrong\torigin\tyes"]
        + ["c\tnot_found\t\t"]
    )
    (tmp_path / "reviews" / "2026-11-22.tsv").write_text(HEAD + "\n".join(lines) + "\n")
    rows = Tables(report(edition, tmp_path)).texts()
    fault = {"english": "digits 3, origin 1", "chinese": "数字 3、出处 1"}[code]
    wanted = ["2026-11-22", "100", "99", "4", "4", "4.0%[1.6%, 9.9%]", "3.0%[1.0%, 8.5%]", fault]
    assert wanted in rows


def test_without_a_second_reading_the_report_says_so(english: Edition, tmp_path: Path) -> None:
    assert "No second reading is published yet." in report(english, tmp_path)


def test_a_reading_filled_in_wrongly_stops_the_build_with_its_line(
    english: Edition, tmp_path: Path
) -> None:
    (tmp_path / "reviews").mkdir()
    (tmp_path / "reviews" / "x.tsv").write_text(HEAD + "a\tright\t\t\nb\twrong\t\t\n")
    with pytest.raises(SiteError) as caught:
        list(quality.pages(english, tmp_path))
    assert "x.tsv:3: a wrong claim" in caught.value.findings[0]


def test_an_empty_package_has_a_report(english: Edition, tmp_path: Path) -> None:
    bare = with_rows(english, facts=[], conflicts=[], audits=[], coverage=[])
    html = report(bare, tmp_path)
    assert "No two prints contradict each other." in html
    assert "–" in html
