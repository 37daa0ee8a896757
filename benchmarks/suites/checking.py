"""Every record of a tree, cold: ours against what a user would write, two validators, the floor."""

from pathlib import Path

from measured.made import BENCHMARKS, ROOT, environment, tree
from measured.suite import Side, Suite, Target
from measured.turns import emptied

from suites.ours import SEES_US, openbell, other, script

CHECK = "openbell check"
BUILD = "openbell build --no-site"
READ = "openbell: read, validate, Parquet"
NAIVE = "safe_load + Pydantic + pandas"
WITH_C = "CSafeLoader + Pydantic + pandas"
LINKML = "linkml-validate"
JSON_SCHEMA = "check-jsonschema"
FLOOR = "floor: JSON, orjson, TypedDict, Arrow"

_OUT = "claims.parquet"
_TYPES = "types and Parquet; no figure, link or identity"
_SHAPES = "shapes of sources alone; no figure, link or identity, no output"
_AS_TEXT = f"{_SHAPES}; dates quoted, since a plain one is no text to it"

TARGETS = (
    Target(CHECK, NAIVE, "faster", 25),
    Target(CHECK, WITH_C, "faster", 5),
    Target(CHECK, LINKML, "faster", 30),
    Target(CHECK, JSON_SCHEMA, "faster", 30),
    Target(READ, FLOOR, "within", 2),
    Target(BUILD, FLOOR, "within", 6),
)


def cold(claims: int, runs: int, *, peers: bool = True) -> Suite:
    """A tree of so many claims in files of fifty; without `peers` ours and the floor alone.

    The slow peers would take hours at a million, and say nothing there that they do not say below.
    """
    folder = tree(claims)
    records = str(folder / "records")
    sides = [
        Side(CHECK, openbell("check", "--records", records), "everything but output"),
        Side(BUILD, openbell("build", "--no-site", "--records", records), "the whole package"),
        Side(READ, script("read_and_write", records, _OUT), _TYPES),
    ]
    ours = [Side(one.name, one.command, one.note, SEES_US, before=emptied) for one in sides]
    floor = str(folder / "json")
    ours.append(Side(FLOOR, other("floor", floor, _OUT, peer="json"), _TYPES))
    others = _peers(records) if peers else []
    present = {side.name for side in (*ours, *others)}
    return Suite(
        title=f"{claims:,} claims in {-(-claims // 50):,} files, cold",
        sides=(*ours, *others),
        targets=[target for target in TARGETS if target.other in present],
        runs=runs,
        warmed=False,
        work=claims,
    )


def _peers(records: str) -> list[Side]:
    sources = sorted(map(str, Path(records, "sources").glob("*.yaml")))
    quoted = sorted(map(str, Path(records).with_name("quoted").glob("*.yaml")))
    linkml = environment("linkml").with_name("linkml-validate")
    schema = BENCHMARKS / "peers" / "source.linkml.yaml"
    validate = environment("jsonschema").with_name("check-jsonschema")
    published = ROOT / "schemas" / "records" / "source.schema.json"
    return [
        Side(NAIVE, other("script", records, _OUT, peer="script"), _TYPES),
        Side(WITH_C, other("script", "--c", records, _OUT, peer="script"), _TYPES),
        Side(LINKML, (str(linkml), "-s", str(schema), "-C", "Source", *quoted), _AS_TEXT),
        Side(JSON_SCHEMA, (str(validate), "--schemafile", str(published), *sources), _SHAPES),
    ]
