"""YAML files become trees of text with positions; nothing here knows what a field means.

`read_tree` reads a folder of records in a fixed order, `read_document` one file, `parse_document`
bytes that are already in hand, `read_rates` the table of exchange rates. None of them raises on
what a curator wrote: every fault is a `Problem` of what comes back. Scalars stay text (`02513` is a
ticker, `NO` is Norway), because types come from the models and never from YAML's guesses.
"""

from openbell.records.collector import collector_paused
from openbell.records.document import Document, Extent, Kind, Place, Tree, TypedAs, Value
from openbell.records.files import read_document
from openbell.records.folders import FOLDERS, read_tree
from openbell.records.names import is_ignored
from openbell.records.parse import parse_document
from openbell.records.rates import RATES_FILE, RatesFile, read_rates

__all__ = [
    "FOLDERS",
    "RATES_FILE",
    "Document",
    "Extent",
    "Kind",
    "Place",
    "RatesFile",
    "Tree",
    "TypedAs",
    "Value",
    "collector_paused",
    "is_ignored",
    "parse_document",
    "read_document",
    "read_rates",
    "read_tree",
]
