"""The same question in DuckDB, as one would write it by hand: `query.py PACKAGE QUESTION`.

It runs in an environment of its own and prints its own seconds; importing is not part of them.
Unlike the loader it does not hold the file against its checksum.
"""

import json
import sys
import time

import duckdb
import pyarrow as pa

IMPORTED = (duckdb, pa)
"""Before the clock starts."""
END_OF_DAY = "TIMESTAMPTZ '2025-06-30 23:59:59.999999+08:00'"
AS_OF = f"""SELECT * REPLACE (NULL::TIMESTAMPTZ AS known_to) FROM facts
WHERE known_from <= {END_OF_DAY} AND (known_to IS NULL OR known_to > {END_OF_DAY})"""  # noqa: S608
QUESTIONS = {
    "as-of": f"{AS_OF}",
    "company": f"{AS_OF} AND company_id = 'company-000042'",
    "metric": f"{AS_OF} AND metric_id = 'gross-margin'",
    "count": "SELECT metric_id, count(*) AS n FROM facts GROUP BY metric_id ORDER BY metric_id",
}


def main() -> None:
    """Ask once."""
    package, question = sys.argv[1:]
    began = time.perf_counter()
    with duckdb.connect() as connection:
        facts = connection.read_parquet(f"{package}/parquet/facts.parquet")
        facts.create_view("facts")
        found = connection.sql(QUESTIONS[question]).to_arrow_table()
    print(json.dumps({"seconds": time.perf_counter() - began, "rows": found.num_rows}))


if __name__ == "__main__":
    main()
