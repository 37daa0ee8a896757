"""Makes the pages of a language in a process of its own, beside the one that makes another.

Nothing that a language needs is another's, so two cores make two languages in the time of one. The
process (`worker`) reads what it is to do as JSON and answers in JSON. It is no fork, since the
libraries below keep threads, and a script that asks for a site needs no guard against being run
again.
"""

import json
import subprocess
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from openbell.charts.processes import command, cores, surroundings
from openbell.site.errors import SiteError
from openbell.site.tongue import FOLDERS, Told, Whereabouts, tell
from openbell.wording.language import LANGUAGES, Language
from openbell.wording.library import Library


def tell_all(library: Library, at: Whereabouts, done: Callable[[], None]) -> list[Told]:
    """Make every language: the first one here, the others beside it where there are cores.

    `done` is called after each. Raises SiteError: of the first language, if several fail.
    """
    if cores() < len(LANGUAGES):
        return [_here(library, one, at, done) for one in LANGUAGES]
    first, *others = LANGUAGES
    with ThreadPoolExecutor(len(others)) as pool:
        asked = [pool.submit(_beside, library.package.path, one, at, done) for one in others]
        told = _here(library, first, at, done)
        return [told, *(one.result() for one in asked)]


def _here(library: Library, language: Language, at: Whereabouts, done: Callable[[], None]) -> Told:
    told = tell(library, language, at)
    done()
    return told


def _beside(package: Path, language: Language, at: Whereabouts, done: Callable[[], None]) -> Told:
    asked: dict[str, str | None] = {name: str(getattr(at, name).absolute()) for name in FOLDERS}
    asked |= {"package": str(package.absolute()), "language": language.code, "address": at.address}
    with subprocess.Popen(
        command("openbell.site.worker"),
        env=surroundings(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps(asked).encode() + b"\n")
        process.stdin.flush()
        answer = process.stdout.read()
        process.wait()  # its input stays open until it has ended: it would take an end for ours
    if process.returncode:
        ended = f"the process that makes them ended with status {process.returncode}"
        raise SiteError(f"the pages in {language.code} could not be made", [ended])
    told = json.loads(answer)
    if "findings" in told:
        raise SiteError(told["summary"], told["findings"])
    done()
    return Told(told["pages"], tuple(told["drawings"]))
