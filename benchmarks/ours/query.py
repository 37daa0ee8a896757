"""A question over the facts of a package, asked through openbell: `query.py PACKAGE QUESTION`.

Prints its own seconds; importing is not part of them.
"""

import json
import sys
import time

import duckdb
import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.parquet as pq

from openbell.loader import load, sql

DAY = "2025-06-30"
COMPANY, METRIC = "company-000042", "gross-margin"
ASKED_OF = {"company": {"company_id": COMPANY}, "metric": {"metric_id": METRIC}}
IMPORTED = (duckdb, ds, pa, pq)
"""Before the clock starts."""
COUNT = "SELECT metric_id, count(*) AS n FROM facts GROUP BY metric_id ORDER BY metric_id"


def main() -> None:
    """Ask once."""
    package, question = sys.argv[1:]
    began = time.perf_counter()
    if question == "count":
        found = sql(COUNT, package=package)
    else:
        found = load("facts", where=ASKED_OF.get(question), as_of=DAY, package=package)
    seconds = time.perf_counter() - began
    print(json.dumps({"seconds": seconds, "rows": found.num_rows}))


if __name__ == "__main__":
    main()
