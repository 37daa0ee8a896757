"""The press as files: records laid out as ``openbell fmt`` lays them out, and the same as JSON.

Text is written and nothing is validated, so that a large tree takes seconds and not minutes. The
metrics and the package record are copies of the real ones; the exchange rates are left out, since
no claim here is in need of them.
"""

import argparse
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import yaml

from openbell.records import Kind
from openbell.records.parse import schema_line
from synthetic.roundups import Body, RoundUps

REAL_RECORDS = Path(__file__).resolve().parents[2] / "datapackage"
RECORDS, JSON, QUOTED = "records", "json", "quoted"
CLAIMS_A_FILE = 50

_COMPANY = {"sector": "foundation_model", "status": "listed", "country": "CN"}
_OFFERING = {"kind": "ipo", "status": "listed"}
_ANOTHER_TYPE = re.compile(r"\d{4}(-\d\d)?|\d+(\.\d+)?")
"""Text that another reader of YAML would take for a number or cut short, and so is quoted."""
_PLAIN_DATE = re.compile(r"(?<=(?:published|...period): )\d{4}-\d\d-\d\d[^,}\n]*")
_LISTS = ("claims",)


def main() -> None:
    """Write a tree into a folder that does not exist yet."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("claims", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--claims-a-file", type=int, default=CLAIMS_A_FILE, metavar="N")
    given = parser.parse_args()
    write_tree(given.folder, given.claims, given.claims_a_file)


def write_tree(folder: Path, claims: int, claims_a_file: int = CLAIMS_A_FILE) -> None:
    """`records/` with YAML and `json/` with the same records, under `folder`.

    `quoted/` has the sources again with each date as text, for readers who take types from YAML.
    Exactly so many claims, in sources of so many each.
    """
    press = RoundUps(claims, claims_a_file)
    for kind in (Kind.SOURCE, Kind.COMPANY, Kind.OFFERING, Kind.METRIC):
        for form in (RECORDS, JSON):
            (folder / form / _folder(kind)).mkdir(parents=True)
    (folder / QUOTED).mkdir()
    first = ""
    for name, body in press.sources():
        first = first or name
        _write(folder, Kind.SOURCE, name, body)
    for name in press.companies:
        number = name.rpartition("-")[2]
        named = {"name": f"Made up {number}", "name_zh": f"虚构{number}"}
        _write(folder, Kind.COMPANY, name, named | _COMPANY | {"source": first})
        ipo = {"company": name} | named | _OFFERING | {"source": first}
        _write(folder, Kind.OFFERING, f"{name}-ipo", ipo)
    _copy_real(folder)


def _copy_real(folder: Path) -> None:
    for path in sorted((REAL_RECORDS / "metrics").glob("*.yaml")):
        shutil.copyfile(path, folder / RECORDS / "metrics" / path.name)
        text = path.read_text(encoding="utf-8")
        body = yaml.load(text, yaml.CBaseLoader)  # noqa: S506 - text alone, of our own files
        _write_json(folder / JSON / "metrics" / f"{path.stem}.json", body)
    shutil.copyfile(REAL_RECORDS / "package.yaml", folder / RECORDS / "package.yaml")


def _write(folder: Path, kind: Kind, name: str, body: Body) -> None:
    lines = "\n".join((schema_line(kind), *_mapping(body)))
    path = folder / RECORDS / _folder(kind) / f"{name}.yaml"
    path.write_text(lines + "\n", encoding="utf-8")
    if kind is Kind.SOURCE:
        quoted = _PLAIN_DATE.sub(r'"\g<0>"', lines)
        (folder / QUOTED / f"{name}.yaml").write_text(quoted + "\n", encoding="utf-8")
    _write_json(folder / JSON / _folder(kind) / f"{name}.json", body)


def _write_json(path: Path, body: Any) -> None:
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text, encoding="utf-8")


def _folder(kind: Kind) -> str:
    return {Kind.COMPANY: "companies"}.get(kind, f"{kind.value}s")


def _mapping(body: Body, indent: str = "") -> Iterator[str]:
    """Lines of a block mapping; what lies deeper stands on one line, but for claims and cites."""
    for key, value in body.items():
        if value in ({}, []):
            continue
        if key in _LISTS:
            yield f"{key}:"
            for item in value:
                first, *others = _mapping(item)
                yield f"  - {first}"
                yield from (f"    {line}" for line in others)
        elif key == "cites" and not indent and not isinstance(value, str):
            yield f"{key}:"
            yield from _mapping(value, "  ")
        else:
            yield f"{indent}{key}: {_flow(value)}"


def _flow(value: Any) -> str:
    if isinstance(value, dict):
        parts = cast("Body", value).items()
        return "{" + ", ".join(f"{key}: {_flow(part)}" for key, part in parts) + "}"
    return f'"{value}"' if _ANOTHER_TYPE.fullmatch(value) else value


if __name__ == "__main__":
    main()
