"""Rows of exchange rates: the extract beside the records, one row a day and currency."""

from operator import itemgetter

import pyarrow as pa

from openbell.models import Dataset
from openbell.rows.columns import tabulate
from openbell.schema import BY_NAME


def exchange_rates(dataset: Dataset) -> pa.Table:
    """One row a day and currency; none where no rates lie beside the records."""
    rows = [
        (day, currency, per_euro)
        for currency, series in dataset.rates.per_euro.items()
        for day, per_euro in series.items()
    ]
    table = BY_NAME["exchange_rates"]
    columns = {name: itemgetter(index) for index, name in enumerate(table.columns)}
    return tabulate(table, rows, columns)
