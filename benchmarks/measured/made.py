"""Data and environments made once and kept under `build/cache/benchmarks/` until they are stale.

The name of what is kept holds a hash of all that it was made from, so nothing stale is ever found:
what has another name is made anew, and its predecessors are removed.
"""

import hashlib
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


def tree(claims: int) -> Path:
    """A tree of synthetic records: `records/` as YAML, `json/` as JSON."""
    made_from = [*(BENCHMARKS / "synthetic").glob("*.py"), *(ROOT / "datapackage").glob("*.yaml")]
    made_from += (ROOT / "datapackage" / "metrics").glob("*.yaml")
    return kept(f"tree-{claims}", made_from, lambda folder: _write_tree(claims, folder))


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
        shutil.rmtree(folder, ignore_errors=True)
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


def _write_tree(claims: int, folder: Path) -> None:
    script([sys.executable, "-m", "synthetic.tree", str(claims), str(folder)])


def script(command: list[str]) -> None:
    """Run one of our own scripts in a process of its own, which sees openbell and `benchmarks/`."""
    path = f"{ROOT / 'src'}:{BENCHMARKS}"
    subprocess.run(command, check=True, env={"PYTHONPATH": path})


def _hash(paths: Iterable[Path], salt: str = "") -> str:
    digest = hashlib.sha256(salt.encode())
    for path in sorted(paths):
        digest.update(f"{path.relative_to(ROOT)}\0".encode())
        digest.update(path.read_bytes() + b"\0")
    return digest.hexdigest()[:12]
