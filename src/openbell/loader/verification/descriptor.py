"""Whether `datapackage.json` says what a package of this openbell says."""

import json
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any, TypeAlias

from openbell.loader.damage import Damage
from openbell.loader.layout import (
    DESCRIPTOR,
    PROFILE,
    csv_path,
    parquet_path,
    twin_name,
    twin_schema,
)
from openbell.schema import TABLES

__all__ = ["Resources", "check_descriptor", "safe"]

Resources: TypeAlias = Mapping[str, Mapping[str, Any]]
"""What the descriptor says of each file, by the file's path."""

PACKAGE_KEYS = frozenset(
    {
        "$schema",
        "name",
        "title",
        "description",
        "version",
        "keywords",
        "licenses",
        "contributors",
        "sources",
        "resources",
    }
)
RESOURCE_KEYS = frozenset(
    {
        "name",
        "type",
        "title",
        "description",
        "path",
        "format",
        "mediatype",
        "encoding",
        "bytes",
        "hash",
        "rows",
        "schema",
    }
)


def check_descriptor(folder: Path) -> tuple[Resources, list[Damage]]:
    """The resources whose paths are safe, by path, and what is wrong with the descriptor."""
    try:
        content = json.loads(
            (folder / DESCRIPTOR).read_bytes(),
            object_pairs_hook=_without_duplicates,
            parse_constant=_no_number,
        )
    except (ValueError, RecursionError, OSError) as problem:
        return {}, [_damage("bad-descriptor", f"it is not JSON that can be trusted: {problem}")]
    if not isinstance(content, dict) or not _are_objects(content.get("resources")):
        return {}, [_damage("bad-descriptor", "it is not an object with a list of resources")]
    found = _about_package(content)
    resources: dict[str, Mapping[str, Any]] = {}
    for resource in content["resources"]:
        path = resource.get("path")
        if not isinstance(path, str) or not safe(path):
            found.append(_damage("unsafe-path", f"a path must lie in the package: {path!r}"))
        elif path in resources:
            found.append(_damage("duplicate-resource", f"{path} is there twice"))
        else:
            resources[path] = resource
    return resources, found + _about_resources(resources)


def safe(path: str) -> bool:
    """Whether a path is relative, plain and stays inside: no `..`, no drive, no address."""
    parts = PurePosixPath(path).parts
    plain = path == "/".join(parts) and path.isprintable() and not set(path) & set("\\:")
    return plain and bool(parts) and not path.startswith(("/", "~")) and ".." not in parts


def _about_package(content: Mapping[str, Any]) -> list[Damage]:
    found = [
        _damage("unknown-key", f"{key} is no key of ours")
        for key in sorted(content.keys() - PACKAGE_KEYS)
    ]
    if content.get("$schema") != PROFILE:
        found.append(_damage("wrong-profile", f"$schema is not {PROFILE}"))
    return found


def _about_resources(resources: Resources) -> list[Damage]:
    found: list[Damage] = []
    expected: dict[str, tuple[str, Mapping[str, Any]]] = {}
    for table in TABLES:
        expected[csv_path(table.name)] = table.name, table.table_schema()
        expected[parquet_path(table.name)] = twin_name(table.name), twin_schema(table)
    for path, (name, schema) in expected.items():
        resource = resources.get(path)
        if resource is None:
            found.append(_damage("missing-resource", f"{path} is not described"))
            continue
        found += [
            _damage("unknown-key", f"{path}: {key} is no key of ours")
            for key in sorted(resource.keys() - RESOURCE_KEYS)
        ]
        if resource.get("name") != name:
            found.append(_damage("wrong-name", f"{path} is not called {name}"))
        if resource.get("schema") != schema:
            found.append(_damage("wrong-schema", f"{path}: its schema is not the published one"))
    found += [
        _damage("unknown-resource", f"{path} is no table of ours")
        for path in sorted(resources.keys() - expected.keys())
    ]
    return found


def _are_objects(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, dict) for item in value)


def _damage(code: str, message: str) -> Damage:
    return Damage(DESCRIPTOR, code, message)


def _without_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    seen: dict[str, Any] = {}
    for key, value in pairs:
        if key in seen:
            raise ValueError(f"the key {key!r} is given twice")
        seen[key] = value
    return seen


def _no_number(constant: str) -> None:
    raise ValueError(f"{constant} is no number in JSON")
