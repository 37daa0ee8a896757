"""A package with as many facts as are asked for: those of a built one, told of many companies.

`many_facts.py PACKAGE OUT FACTS RECORDS`. Facts and claims are multiplied, sorted and laid out by
the real publishing, so what is measured over them is what a package of that size would cost.
"""

import sys
from hashlib import sha256
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from openbell.loader import load, tables
from openbell.models import type_documents
from openbell.publish import publish
from openbell.records import read_tree

NAMED = {
    "company_id": "company-000",
    "offering_id": "company-000",
    "claim_id": "#",
    "supersedes": "#",
}
"""What a copy puts its number after, so that ids stay what they are made of and yet differ."""
TOLD_OF_MANY = ("companies", "offerings", "share_offerings", "claims", "facts")


def main() -> None:
    """Multiply, and publish."""
    package, out, records = map(Path, (sys.argv[1], sys.argv[2], sys.argv[4]))
    wanted = int(sys.argv[3])
    found = {name: load(name, package=package) for name in tables()}
    copies = -(-wanted // found["facts"].num_rows)
    for name in TOLD_OF_MANY:
        told = [_of_others(found[name], copy) for copy in range(copies)]
        found[name] = pa.concat_tables(told).combine_chunks()
    found["facts"] = found["facts"].slice(0, wanted).combine_chunks()
    dataset, _ = type_documents(list(read_tree(records)))
    if dataset.package is None:
        raise SystemExit("the records have no package.yaml")
    publish(found, dataset.package.record, out)


def _of_others(rows: "pa.Table", copy: int) -> "pa.Table":
    """The same rows told of other companies, under other ids; 0 is the original."""
    if not copy:
        return rows
    told = rows.schema
    columns = {
        name: pc.replace_substring(rows[name], after, f"{after}{copy:03}")
        for name, after in NAMED.items()
        if name in rows.column_names
    }
    if "fact_id" in rows.column_names:
        length = len(rows["fact_id"][0].as_py())
        ids = [f"{copy} {one}".encode() for one in rows["fact_id"].to_pylist()]
        columns["fact_id"] = pa.chunked_array([[sha256(one).hexdigest()[:length] for one in ids]])
    for name, values in columns.items():
        rows = rows.set_column(rows.schema.get_field_index(name), name, values)
    return rows.cast(told)


if __name__ == "__main__":
    main()
