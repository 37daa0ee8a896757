"""The JSON Schemas that editors use: fresh, valid, and in agreement with the real records."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from openbell.models.json_schema import DIALECT, record_schemas
from openbell.models.kinds import MODELS
from openbell.records import Kind, read_document

ROOT = Path(__file__).parents[3]
SCHEMAS = ROOT / "schemas" / "records"
RECORDS = ROOT / "datapackage"
FOLDERS = {
    "company": "companies",
    "metric": "metrics",
    "offering": "offerings",
    "source": "sources",
}


def records(kind: str) -> list[Path]:
    if kind == "package":
        return [RECORDS / "package.yaml"]
    return sorted((RECORDS / FOLDERS[kind]).glob("*.yaml"))


def judged(kind: str, files: list[Path]) -> subprocess.CompletedProcess[str]:
    """What check-jsonschema says, which types plain scalars as YAML 1.2 has it."""
    schema = SCHEMAS / f"{kind}.schema.json"
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(schema)]
    return subprocess.run([*command, *map(str, files)], capture_output=True, text=True, check=False)


@pytest.mark.parametrize("name", record_schemas())
def test_a_committed_schema_is_fresh(name: str) -> None:
    committed = (SCHEMAS / name).read_text(encoding="utf-8")
    assert committed == record_schemas()[name], "run: python -m openbell schemas"


def test_no_schema_is_left_over() -> None:
    assert {path.name for path in SCHEMAS.iterdir()} == set(record_schemas())


@pytest.mark.parametrize("name", record_schemas())
def test_a_schema_is_valid_in_its_dialect(name: str) -> None:
    schema = json.loads(record_schemas()[name])
    assert schema["$schema"] == DIALECT
    Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("kind", MODELS)
def test_the_real_records_are_valid_for_a_reader_of_yaml_1_2(kind: str) -> None:
    files = records(kind)
    assert files
    done = judged(kind, files)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("kind", MODELS)
def test_a_field_that_does_not_exist_is_marked_in_the_editor_already(kind: str) -> None:
    path = records(kind)[0]
    document = read_document(path, Kind(kind))
    schema = json.loads(record_schemas()[f"{kind}.schema.json"])
    told = Draft202012Validator(schema).iter_errors({**(document.data or {}), "colour": "red"})
    assert any("colour" in error.message for error in told)


@pytest.mark.parametrize("kind", FOLDERS)
def test_every_record_names_the_schema_that_lies_there(kind: str) -> None:
    for path in records(kind):
        first = path.read_text(encoding="utf-8").splitlines()[0]
        _, _, schema = first.partition("$schema=")
        assert (path.parent / schema).resolve() == SCHEMAS / f"{kind}.schema.json"


def test_a_schema_names_no_record() -> None:
    kinds = ("company", "offering", "source")
    names = {path.stem for kind in kinds for path in records(kind)}
    text = "".join(record_schemas().values())
    assert not [name for name in names if f'"{name}"' in text]
