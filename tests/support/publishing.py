"""A dataset in memory as a package on the disk, published as ``openbell build`` would."""

from pathlib import Path

from pyarrow import compute

from openbell.claims import assemble
from openbell.models import Dataset
from openbell.publish import publish
from openbell.resolve import resolve
from openbell.rows import build_tables
from support.sample_package import PACKAGE

READ_SOMEWHERE = ("people", "parties", "events")
"""Tables of current state that name the source in which each row was read."""


def publish_dataset(dataset: Dataset, out: Path) -> Path:
    """Publish all tables of a dataset and give the package's folder.

    Rows that were read in a source that is not in the dataset are left out, so that the package of
    an earlier day, of which not all sources were known yet, is whole in itself.
    """
    tables = build_tables(resolve(dataset, assemble(dataset)))
    held = tables["sources"]["source_id"]
    for name in READ_SOMEWHERE:
        rows = tables[name]
        tables[name] = rows.filter(compute.is_in(rows["source_id"], value_set=held))
    package = dataset.package.record if dataset.package else PACKAGE
    return publish(tables, package, out).path
