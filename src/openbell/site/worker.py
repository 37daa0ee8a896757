"""Makes the pages of one language as it is told on standard input, for `beside`.

It ends when the one that asked does, however that ends, so that what is left of a killed build
never writes into the folders of the next.
"""

import json
import os
import sys
import threading
from pathlib import Path

from openbell.site.errors import SiteError
from openbell.site.tongue import FOLDERS, Whereabouts, tell
from openbell.wording.language import LANGUAGES
from openbell.wording.library import Library
from openbell.wording.package import read_package


def main() -> None:
    """A line of JSON in, and JSON out on standard output, which nothing else may write to."""
    answer = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    asked = json.loads(sys.stdin.buffer.readline())
    threading.Thread(target=_end_with_who_asked, daemon=True).start()
    at = Whereabouts(**{name: Path(asked[name]) for name in FOLDERS}, address=asked["address"])
    language = next(one for one in LANGUAGES if one.code == asked["language"])
    try:
        told = tell(Library(read_package(Path(asked["package"]))), language, at)
        said: dict[str, object] = {"pages": told.pages, "drawings": told.drawings}
    except SiteError as error:
        said = {"summary": str(error).partition("\n")[0], "findings": error.findings}
    with answer:
        answer.write(json.dumps(said).encode())


def _end_with_who_asked() -> None:
    os.read(sys.stdin.fileno(), 1)
    os._exit(1)


if __name__ == "__main__":
    main()
