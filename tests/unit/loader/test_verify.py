import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from support.sample_package import publish_sample

from openbell.loader import PackageNotFoundError, verify


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A package of its own, moved away from its release so that only its contents speak."""
    target = tmp_path / "copy"
    publish_sample(tmp_path / "out").path.rename(target)
    return target


def codes(folder: Path) -> set[tuple[str, str]]:
    return {(damage.file, damage.code) for damage in verify(folder)}


def reseal(folder: Path) -> None:
    """Make hashes and sizes right again, as whoever changed a package on purpose would."""
    path = folder / "datapackage.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    for resource in content["resources"]:
        data = (folder / resource["path"]).read_bytes()
        resource["hash"] = f"sha256:{hashlib.sha256(data).hexdigest()}"
        if "bytes" in resource:
            resource["bytes"] = len(data)
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    reseal_sums(folder)


def reseal_sums(folder: Path) -> None:
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    lines = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n"
        for path in paths
        if path.name != "SHA256SUMS"
    ]
    (folder / "SHA256SUMS").write_text("".join(lines))


def describe(folder: Path, change: Callable[[dict[str, Any]], object]) -> None:
    path = folder / "datapackage.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    change(content)
    path.write_text(json.dumps(content), encoding="utf-8")
    reseal_sums(folder)


def test_a_published_package_is_whole(package: Path, folder: Path) -> None:
    assert verify(package) == verify(folder) == []


def test_no_package_is_an_error_not_a_finding(tmp_path: Path) -> None:
    with pytest.raises(PackageNotFoundError):
        verify(tmp_path)


@pytest.mark.parametrize("name", ["csv/claims.csv", "parquet/claims.parquet"])
@pytest.mark.parametrize("place", [0, 100, -1])
def test_a_flipped_bit_is_found(folder: Path, name: str, place: int) -> None:
    data = bytearray((folder / name).read_bytes())
    data[place] ^= 1
    (folder / name).write_bytes(data)
    assert codes(folder) == {(name, "changed-file")}


def test_a_truncated_file_is_found_by_size_and_hash(folder: Path) -> None:
    os.truncate(folder / "csv" / "claims.csv", 100)
    assert codes(folder) == {("csv/claims.csv", "changed-file"), ("csv/claims.csv", "wrong-size")}


@pytest.mark.parametrize("name", ["csv/claims.csv", "parquet/facts.parquet", "LICENSE"])
def test_a_missing_file_is_found(folder: Path, name: str) -> None:
    (folder / name).unlink()
    assert codes(folder) == {(name, "missing-file")}


@pytest.mark.parametrize("name", ["extra.txt", "csv/.hidden", "deep/er/file"])
def test_a_file_that_does_not_belong_is_found(folder: Path, name: str) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text("extra")
    assert codes(folder) == {(name, "unknown-file")}


def test_a_link_is_found_and_not_followed(folder: Path, tmp_path: Path) -> None:
    target = folder / "csv" / "claims.csv"
    target.rename(tmp_path / "claims.csv")
    target.symlink_to(tmp_path / "claims.csv")
    (folder / "more").symlink_to(tmp_path)
    assert codes(folder) == {
        ("csv/claims.csv", "not-a-file"),
        ("more", "not-a-file"),
        ("more", "unknown-file"),
    }


def test_a_package_without_checksums_is_damaged(folder: Path) -> None:
    (folder / "SHA256SUMS").unlink()
    assert ("SHA256SUMS", "bad-checksums") in codes(folder)
    (folder / "SHA256SUMS").mkdir()
    assert ("SHA256SUMS", "bad-checksums") in codes(folder)


def test_checksums_that_are_not_those_of_the_release_are_found(tmp_path: Path) -> None:
    release = publish_sample(tmp_path)
    (release.path / "README.md").write_text("changed")
    reseal_sums(release.path)
    assert codes(release.path) == {("SHA256SUMS", "wrong-release")}


@pytest.mark.parametrize(
    "path",
    [
        "../secret.csv",
        "/etc/passwd",
        "csv/../../secret.csv",
        "https://example.org/claims.csv",
        "csv\\claims.csv",
        "./csv/claims.csv",
        "~/claims.csv",
        "csv/\ud800.csv",
        "csv/\0.csv",
        "",
        7,
        None,
        ["csv/claims.csv"],
    ],
)
def test_a_path_out_of_the_package_is_never_opened(folder: Path, path: object) -> None:
    (folder.parent / "secret.csv").write_text("secret")
    describe(folder, lambda content: content["resources"][0].update(path=path))
    assert codes(folder) == {
        ("datapackage.json", "unsafe-path"),
        ("datapackage.json", "missing-resource"),
        ("csv/companies.csv", "wrong-rows"),
    }


def test_a_path_out_of_the_package_among_the_checksums_is_never_opened(folder: Path) -> None:
    with (folder / "SHA256SUMS").open("a") as file:
        file.write("0" * 64 + "  ../secret.csv\n")
    assert codes(folder) == {("SHA256SUMS", "unsafe-path")}


@pytest.mark.parametrize(
    "text",
    [
        '{"name": "a", "name": "b", "resources": []}',
        "{",
        "[]",
        '{"resources": 1}',
        '{"resources": [1]}',
        '{"resources": [], "a": NaN}',
        "[" * 100_000,
        "\ufeff{}",
    ],
    ids=lambda text: text[:20],
)
def test_a_descriptor_that_cannot_be_trusted_is_found(folder: Path, text: str) -> None:
    (folder / "datapackage.json").write_text(text, encoding="utf-8")
    assert ("datapackage.json", "bad-descriptor") in codes(folder)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda content: content.update({"$schema": "https://example.org"}), "wrong-profile"),
        (lambda content: content.update(secret=1), "unknown-key"),
        (lambda content: content["resources"][0].update(secret=1), "unknown-key"),
        (lambda content: content["resources"][0].update(name="firms"), "wrong-name"),
        (lambda content: content["resources"][0]["schema"].pop("primaryKey"), "wrong-schema"),
        (
            lambda content: content["resources"].append(content["resources"][0]),
            "duplicate-resource",
        ),
    ],
)
def test_a_descriptor_that_says_other_things_than_ours_is_found(
    folder: Path, change: Callable[[dict[str, Any]], object], code: str
) -> None:
    describe(folder, change)
    assert codes(folder) == {("datapackage.json", code)}


def test_a_resource_that_is_no_table_of_ours_is_found(folder: Path) -> None:
    extra = {"name": "extra", "path": "README.md"}
    describe(folder, lambda content: content["resources"].append(extra))
    assert ("datapackage.json", "unknown-resource") in codes(folder)


def test_a_wrong_number_of_rows_is_found(folder: Path) -> None:
    describe(folder, lambda content: content["resources"][0].update(rows=3))
    assert codes(folder) == {("csv/companies.csv", "wrong-rows")}


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("131.5,131.5", "131.50,131.5", "csv-differs"),
        ("131.5,131.5", "1.315e2,131.5", "csv-differs"),
        ("131.5,131.5", "0131.5,131.5", "csv-differs"),
        ("131.5,131.5", "131.6,131.5", "csv-differs"),
        ("131.5,131.5", "131.5,=1+1", "csv-differs"),
        ("999999Z", "999999+00:00", "csv-differs"),
        ("逾2亿元", "逾2亿\0元", "csv-form"),
        ("\n2026-01-09", "\r\n2026-01-09", "csv-form"),
        ("claim_id,", "\ufeffclaim_id,", "csv-form"),
        ("zhipu,", "zhipu,,", "csv-form"),
        ("claim_id,source_id", "source_id,claim_id", "csv-differs"),
        (",¶14,", ',"",', "csv-differs"),
    ],
)
def test_a_csv_that_says_it_otherwise_than_parquet_is_found(
    folder: Path, old: str, new: str, code: str
) -> None:
    path = folder / "csv" / "claims.csv"
    text = path.read_bytes().decode()
    assert old in text
    path.write_bytes(text.replace(old, new, 1).encode())
    reseal(folder)
    assert codes(folder) == {("csv/claims.csv", code)}


def rewrite(folder: Path, name: str, change: Callable[[pa.Table], pa.Table]) -> set[str]:
    path = folder / "parquet" / f"{name}.parquet"
    pq.write_table(change(pq.read_table(path)), path, store_schema=False)
    reseal(folder)
    return {code for file, code in codes(folder) if file == f"parquet/{name}.parquet"}


def test_a_key_that_occurs_twice_is_found(folder: Path) -> None:
    twice = rewrite(folder, "people", lambda table: pa.concat_tables([table, table]))
    assert twice == {"duplicate-key", "wrong-rows"}


def test_a_reference_to_nothing_is_found(folder: Path) -> None:
    found = rewrite(folder, "companies", lambda table: table.slice(0, 1))
    assert found == {"wrong-rows"}
    assert ("parquet/claims.parquet", "broken-reference") in codes(folder)


def test_rows_out_of_order_are_found(folder: Path) -> None:
    assert rewrite(folder, "facts", lambda table: table.take([3, 2, 1, 0])) == {"unsorted"}


def test_other_types_are_found(folder: Path) -> None:
    def as_float(table: pa.Table) -> pa.Table:
        place = table.schema.get_field_index("value")
        return table.set_column(place, "value", table["value"].cast(pa.float64()))

    assert rewrite(folder, "facts", as_float) == {"wrong-types"}


def test_findings_come_in_the_order_of_the_files_and_all_at_once(folder: Path) -> None:
    (folder / "README.md").unlink()
    (folder / "csv" / "claims.csv").write_text("x")
    (folder / "zz").write_text("x")
    found = verify(folder)
    assert [damage.file for damage in found] == sorted(damage.file for damage in found)
    assert {damage.file for damage in found} == {"README.md", "csv/claims.csv", "zz"}
    assert found[0].to_json() == {
        "file": "README.md",
        "code": "missing-file",
        "message": "it is missing",
    }
