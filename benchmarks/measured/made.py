"""Data and environments made once and kept under `build/cache/benchmarks/` until they are stale.

The name of what is kept holds a hash of all that it was made from, so nothing stale is ever found:
what has another name is made anew, and its predecessors are removed.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BENCHMARKS = ROOT / "benchmarks"
CACHE = ROOT / "build" / "cache" / "benchmarks"
BACKENDS = ROOT / "requirements" / "backends.txt"
_FROM_SOURCE = {"linkml"}
"""Peers of which a part has no wheel, and is built with our own locked backends."""


def tree(claims: int, claims_a_file: int = 50) -> Path:
    """A tree of synthetic records: `records/` as YAML, `json/` as JSON."""
    size = [str(claims), "--claims-a-file", str(claims_a_file)]

    def make(folder: Path) -> None:
        ours("-m", "synthetic.tree", *size, str(folder))

    made_from = [*(BENCHMARKS / "synthetic").glob("*.py"), ROOT / "datapackage" / "package.yaml"]
    made_from += (ROOT / "datapackage" / "metrics").glob("*.yaml")
    return kept(f"tree-{claims}-by-{claims_a_file}", made_from, make)


def package(facts: int) -> Path:
    """A built package with so many facts: those of 10,000 claims, told of as many companies.

    It is made anew when the code that lays out and publishes tables changes.
    """
    records = tree(10_000) / "records"
    made_from = [BENCHMARKS / "ours" / "many_facts.py", *(BENCHMARKS / "synthetic").glob("*.py")]
    for folder in ("publish", "rows", "schema"):
        made_from += (ROOT / "src" / "openbell" / folder).glob("*.py")

    def make(folder: Path) -> None:
        one = folder.with_name("one")
        ours("-m", "openbell", "build", "--no-site", "--records", str(records), "--out", str(one))
        many = str(BENCHMARKS / "ours" / "many_facts.py")
        ours(many, str(one / "package"), str(folder), str(facts), str(records))

    return kept(f"package-{facts}", made_from, make) / "package"


def kept(name: str, made_from: Iterable[Path], make: Callable[[Path], None]) -> Path:
    """The folder of that name, made by `make` unless it was made from the very same files."""
    CACHE.mkdir(parents=True, exist_ok=True)
    folder = CACHE / f"{name}-{_hash(made_from)}"
    if folder.exists():
        return folder
    for stale in CACHE.glob(f"{name}-*"):
        shutil.rmtree(stale)
    print(f"making {folder.name}", file=sys.stderr, flush=True)
    with tempfile.TemporaryDirectory(dir=CACHE) as scratch:
        make(Path(scratch) / "made")
        (Path(scratch) / "made").rename(folder)
    return folder


def environment(peer: str) -> Path:
    """The Python of an environment that holds what `peers/<peer>.txt` locks, and nothing else."""
    lock = BENCHMARKS / "peers" / f"{peer}.txt"
    folder = CACHE / f"{peer}-{_hash([lock], sys.version)}"
    python = folder / "bin" / "python"
    stamp = folder / "complete"
    if not stamp.exists():
        print(f"installing {lock.name}", file=sys.stderr, flush=True)
        for stale in CACHE.glob(f"{peer}-*"):
            shutil.rmtree(stale)
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        if peer in _FROM_SOURCE:
            _install(python, BACKENDS, "--only-binary", ":all:")
            _install(python, lock, "--use-pep517", "--no-build-isolation")
        else:
            _install(python, lock, "--only-binary", ":all:")
        stamp.touch()
    return python


def _install(python: Path, lock: Path, *options: str) -> None:
    install = [python, "-m", "pip", "install", "--quiet", "--no-deps", "--require-hashes"]
    subprocess.run([*install, *options, "-r", lock], check=True)


def ours(*arguments: str) -> None:
    """Run our own code in a process of its own, which sees openbell and `benchmarks/`."""
    path = f"{ROOT / 'src'}{os.pathsep}{BENCHMARKS}"
    command = [sys.executable, *arguments]
    subprocess.run(command, check=True, stdout=sys.stderr, env=os.environ | {"PYTHONPATH": path})


def _hash(paths: Iterable[Path], salt: str = "") -> str:
    digest = hashlib.sha256(salt.encode())
    for path in sorted(paths):
        digest.update(f"{path.relative_to(ROOT)}\0".encode())
        digest.update(path.read_bytes() + b"\0")
    return digest.hexdigest()[:12]
