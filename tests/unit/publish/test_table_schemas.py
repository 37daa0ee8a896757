import json
from pathlib import Path

from openbell.publish import table_schema_texts, write_table_schemas
from openbell.schema import TABLES

COMMITTED = Path(__file__).parents[3] / "schemas" / "tables"


def test_one_file_per_table_and_none_of_tables_that_are_no_more(tmp_path: Path) -> None:
    (tmp_path / "prices.json").write_text("{}")
    (tmp_path / "README.md").write_text("kept")
    paths = write_table_schemas(tmp_path)
    assert [path.stem for path in paths] == [table.name for table in TABLES]
    assert {path.name for path in tmp_path.iterdir()} == {
        "README.md",
        *(path.name for path in paths),
    }


def test_each_holds_the_schema_of_its_table() -> None:
    texts = table_schema_texts()
    for table in TABLES:
        assert json.loads(texts[f"{table.name}.json"]) == table.table_schema()


def test_the_committed_files_are_fresh() -> None:
    committed = {path.name: path.read_text(encoding="utf-8") for path in COMMITTED.glob("*.json")}
    assert committed == table_schema_texts(), "run `python -m openbell schemas`"
