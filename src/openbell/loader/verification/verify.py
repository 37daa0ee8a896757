"""The order of the checks: paths before bytes, bytes before contents."""

from openbell.loader.damage import Damage
from openbell.loader.load import PackagePath
from openbell.loader.locate import find_package
from openbell.loader.verification.contents import check_contents
from openbell.loader.verification.descriptor import check_descriptor
from openbell.loader.verification.files import check_files, left_out

__all__ = ["verify"]


def verify(package: PackagePath = None) -> list[Damage]:
    """Everything wrong with a package, in the order of its files; empty where it is whole.

    Checked are the descriptor (JSON without duplicate keys, its profile, its keys, the published
    schemas), paths (inside the package, no links), files (none missing, none unknown, size and
    SHA-256), and the tables (types, keys, references, vocabularies, row counts, order, CSV equal to
    Parquet). A package without a `csv` folder is one that an installed openbell carries: its
    Parquet is verified alone.

    Raises PackageNotFoundError (a FileNotFoundError) where there is no package.
    """
    folder = find_package(package)
    resources, found = check_descriptor(folder)
    absent = left_out(folder)
    damaged_files = check_files(folder, resources, absent)
    broken = {damage.file for damage in damaged_files} | absent
    found += damaged_files
    found += check_contents(folder, resources, broken)
    return sorted(set(found))
