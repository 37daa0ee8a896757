"""How openbell is started when it is measured: from this checkout, in a locked environment."""

from functools import cache

from measured.made import BENCHMARKS, ROOT, environment

SEES_US = {"PYTHONPATH": str(ROOT / "src")}
"""Environment for a Python that does not have openbell installed."""


@cache
def python(peer: str = "openbell") -> str:
    """The Python of an environment; openbell's own holds what it needs to check and build."""
    return str(environment(peer))


def openbell(*arguments: str) -> tuple[str, ...]:
    """The command line with these arguments."""
    return (python(), "-m", "openbell", *arguments)


def script(name: str, *arguments: str, peer: str = "openbell") -> tuple[str, ...]:
    """One of the scripts of `benchmarks/ours/`."""
    return (python(peer), str(BENCHMARKS / "ours" / f"{name}.py"), *arguments)


def other(name: str, *arguments: str, peer: str) -> tuple[str, ...]:
    """One of the scripts of `benchmarks/peers/`."""
    return (python(peer), str(BENCHMARKS / "peers" / f"{name}.py"), *arguments)


def statement(code: str, peer: str = "openbell") -> tuple[str, ...]:
    """A line of Python."""
    return (python(peer), "-c", code)
