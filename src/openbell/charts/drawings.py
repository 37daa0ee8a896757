"""Every drawing made once: kept by what it says, on disk between builds, and drawn side by side.

A drawing takes tens of milliseconds, a site has hundreds of them, and from one build to the next
most stay the same. What is kept is named by the specification and by the version of what draws it.
Processes of their own draw, since vl-convert draws one thing at a time in each.
"""

import hashlib
import json
import os
import subprocess
from collections.abc import Container, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from openbell.charts.chart import Spec
from openbell.charts.processes import command, cores, surroundings
from openbell.charts.svg import draw, drawn_by, plain

_WORTH = 60
"""Drawings for which a process of its own pays: it takes a second to begin."""


@dataclass(frozen=True, slots=True)
class Drawings:
    """Drawings by specification; `folder` is where they are kept, if anywhere.

    At most `processes` draw at once.
    """

    folder: Path | None = None
    processes: int = field(default_factory=cores)
    _made: dict[str, str] = field(default_factory=dict[str, str], init=False, repr=False)

    def prepare(self, specs: Iterable[Spec]) -> None:
        """Make all that are not made yet, in several processes where that pays."""
        wanted = {key: spec for spec in map(plain, specs) if (key := _key(spec)) not in self._made}
        for key in list(wanted):
            if (kept := self._kept(key)) is not None:
                self._made[key] = kept
                del wanted[key]
        workers = max(1, min(self.processes, len(wanted) // _WORTH))
        parts = [list(wanted.items())[place::workers] for place in range(workers)]
        made = _apart(parts) if workers > 1 else _here(parts[0])
        for key, svg in made:
            self._keep(key, svg)

    def svg(self, spec: Spec) -> str:
        """The drawing of a specification."""
        key = _key(plain(spec))
        if key not in self._made:
            self.prepare([spec])
        return self._made[key]

    @property
    def names(self) -> frozenset[str]:
        """What was asked for since this was made."""
        return frozenset(self._made)

    def _kept(self, key: str) -> str | None:
        file = self.folder / f"{key}.svg" if self.folder else None
        return file.read_text(encoding="utf-8") if file and file.is_file() else None

    def _keep(self, key: str, svg: str) -> None:
        self._made[key] = svg
        if self.folder:
            self.folder.mkdir(parents=True, exist_ok=True)
            partial = self.folder / f".{key}.{os.getpid()}"
            partial.write_text(svg, encoding="utf-8")
            partial.replace(self.folder / f"{key}.svg")


def sweep(folder: Path, wanted: Container[str]) -> None:
    """Keep on disk only the drawings of these names."""
    for file in folder.glob("*.svg"):
        if file.stem not in wanted:
            file.unlink(missing_ok=True)


def _key(spec: Spec) -> str:
    told = json.dumps(spec, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(f"{drawn_by()}\n{told}".encode()).hexdigest()[:32]


def _here(part: list[tuple[str, Spec]]) -> Iterator[tuple[str, str]]:
    return ((key, draw(spec)) for key, spec in part)


def _apart(parts: list[list[tuple[str, Spec]]]) -> Iterator[tuple[str, str]]:
    """Each part by a process of its own, which reads specifications and writes drawings."""

    def drawn(part: list[tuple[str, Spec]]) -> list[str]:
        done = subprocess.run(
            command("openbell.charts.worker"),
            input=json.dumps([spec for _, spec in part]).encode(),
            env=surroundings(),
            stdout=subprocess.PIPE,
            check=True,
        )
        return json.loads(done.stdout)

    with ThreadPoolExecutor(len(parts)) as pool:
        for part, made in zip(parts, pool.map(drawn, parts), strict=True):
            yield from ((key, svg) for (key, _), svg in zip(part, made, strict=True))
