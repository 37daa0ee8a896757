"""Every print of the real records, with its real repeats, read into figures: `MODE` as below.

`repeats` reads them in the records' order, with nothing read before; `distinct` each print once;
`again` has read them all before. Prints the processor seconds of a million at that pace.
"""

import json
import sys
import time
from pathlib import Path
from typing import Any

from openbell.figures import FigureError, read_figure
from openbell.models import Dataset, type_documents
from openbell.records import read_tree

RECORDS = Path(__file__).resolve().parents[2] / "datapackage"
MILLION = 1_000_000
Print = tuple[str, dict[str, Any]]


def main() -> None:
    """Read, and say how long it took."""
    mode = sys.argv[1]
    dataset, _ = type_documents(list(read_tree(RECORDS)))
    prints = _prints(dataset)
    if mode == "distinct":
        prints = list(
            {(text, *sorted(said.items())): (text, said) for text, said in prints}.values()
        )
    if mode == "again":
        _seconds(prints)
    seconds = _seconds(prints)
    found = {"seconds": seconds / len(prints) * MILLION, "prints": len(prints)}
    print(json.dumps(found | {"prints_a_second": round(len(prints) / seconds)}))


def _prints(dataset: Dataset) -> list[Print]:
    """What the press prints with what its surroundings say, as the claims hand it over."""
    found: list[Print] = []
    for entry in dataset.sources.values():
        for claim in entry.record.claims:
            if claim.text_only:
                continue
            metric = dataset.metrics[claim.metric].record
            said = {
                "language": entry.record.language,
                "unit": claim.unit,
                "scale": claim.scale,
                "direction": claim.direction,
                "qualifier": claim.qualifier,
                "count": metric.unit_kind == "count",
            }
            found.append((claim.reads_as or claim.reported, said))
    return found


def _seconds(prints: list[Print]) -> float:
    began = time.process_time()
    for text, said in prints:
        try:
            read_figure(text, **said)
        except FigureError:
            continue
    return time.process_time() - began


if __name__ == "__main__":
    main()
